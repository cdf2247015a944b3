import { mkdir, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import nodemailer from "nodemailer";
import type { MailText } from "@/lib/view/mail/mail-text";
import { log } from "../gate/log";
import { failureOf, reasonOf, type SmtpProgress, sendBySmtp } from "./smtp";

export type Mail = MailText & {
  readonly to: string;
  /** The same for the same mail: in the mail folder it is then there once, however often it is written. */
  readonly key?: string;
  /** Where one POST ends mails of this kind; many mailboxes show a button for it (RFC 8058). */
  readonly declineAt?: string;
};

/**
 * What became of a mail. Refused: the server does not take it for this address, now or later. Put off: it does not take
 * it now, and has said so. Unreachable: the server does not answer, or lets nobody in now, whatever the mail. Broken off:
 * the line was lost after that, but before the text was handed over. Unclear: it was lost later, and nobody knows whether
 * the mail was taken. Failed: it was not sent.
 */
export type Delivery =
  | { readonly kind: "sent" | "unreachable" }
  | { readonly kind: "refused" | "put-off" | "broken-off" | "unclear"; readonly words: string }
  | { readonly kind: "failed"; readonly words: string; readonly reached: boolean };

/** Whether the next mail had better wait as well. */
export const isAway = ({ kind }: Delivery): boolean => kind === "unreachable" || kind === "broken-off";

/** Where mails go when no SMTP server is set: one `.eml` file each, readable by the owner alone. */
export const mailFolder = (): string =>
  resolve(/* turbopackIgnore: true */ process.env.MAIL_FOLDER || join(process.env.TRELLIS_DATA || ".data", "mail"));

/** Whether sending the same mail again, with its key, cannot make a second one. */
export const isSafeToRepeat = (): boolean => !process.env.SMTP_URL;

const SENDER = () => process.env.MAIL_FROM || "Trellis <trellis@localhost>";

/** Sends one mail through SMTP_URL, or writes it to the mail folder. Returns whether it went out; the caller says so. */
export async function sendMail(mail: Mail): Promise<boolean> {
  return (await deliverMail(mail)).kind === "sent";
}

/**
 * Sends one mail, and says what became of it.
 * Header injection through a name is the library's business: it folds and encodes headers.
 */
export async function deliverMail(mail: Mail): Promise<Delivery> {
  const url = process.env.SMTP_URL;
  const progress: SmtpProgress = { step: "connecting" };
  try {
    if (url) await sendBySmtp(url, { from: SENDER(), ...fieldsOf(mail), ...messageIdOf(mail) }, progress);
    else await writeMail(mail);
    return { kind: "sent" };
  } catch (error) {
    const reason = reasonOf(error);
    const became: Delivery = url ? failureOf(error, progress) : { kind: "failed", words: reason, reached: false };
    log.error({ reason, became: became.kind }, "mail not sent");
    return became;
  }
}

/** The fields a mail is composed of, with the two headers of a button that ends such mails. */
const fieldsOf = ({ to, subject, text, declineAt }: Mail) => ({
  to,
  // what looks like an encoded word stays what it looks like: the library sends such a subject as it is
  subject: subject.replaceAll("=?", "= ?"),
  text,
  ...(declineAt === undefined
    ? {}
    : {
        headers: {
          // on one line however long: folded, some mail servers sign it so that the signature does not verify
          "List-Unsubscribe": { prepared: true, value: `<${declineAt}>` },
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        },
      }),
});

/** The same id for the same mail: many servers keep one of two. */
function messageIdOf({ key }: Mail): { readonly messageId?: string } {
  const host = /@([^\s>]+)>?\s*$/.exec(SENDER())?.[1] ?? "localhost";
  return key === undefined ? {} : { messageId: `<${key}@${host}>` };
}

async function writeMail({ key, ...mail }: Mail): Promise<void> {
  const composed = await nodemailer
    .createTransport({ streamTransport: true, buffer: true, newline: "unix" })
    .sendMail({ from: SENDER(), ...fieldsOf(mail) });
  const folder = mailFolder();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = key ?? `${new Date().toISOString().replaceAll(":", "-")}-${crypto.randomUUID().slice(0, 8)}`;
  const hidden = join(folder, `.${name}.part`);
  await writeFile(hidden, composed.message, { mode: 0o600 });
  await rename(hidden, join(folder, `${name}.eml`));
}
