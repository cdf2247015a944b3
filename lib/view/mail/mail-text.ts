/** Subject and text of an e-mail. Recipient and sending are handled by `app/_server/mail`. */
export type MailText = { readonly subject: string; readonly text: string };
