/** A mail as it is read. Whom it goes to and how, `app/_server/mail` knows. */
export type MailText = { readonly subject: string; readonly text: string };
