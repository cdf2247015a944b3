/** The day where the reader sits, `2026-11-25`: what is typed is checked by it before it is sent, and by the firm's after. */
export const localToday = (): string => new Date().toLocaleDateString("sv-SE");
