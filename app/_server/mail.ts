import { mkdir, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import nodemailer from "nodemailer";
import { log } from "./log";

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for the same mail: in the mail folder it is then there once, however often it is written. */
  readonly key?: string;
  /** Where one POST ends mails of this kind; many mailboxes show a button for it (RFC 8058). */
  readonly declineAt?: string;
};

/**
 * What became of a mail. Refused: the server does not take it for this address, now or later. Put off: it does not take
 * it now, and has said so. Unclear: the line broke while it was sent, and nobody knows whether it was taken. Failed: it
 * was not sent.
 */
export type Delivery =
  | { readonly kind: "sent" }
  | { readonly kind: "refused" | "put-off" | "unclear"; readonly words: string }
  | { readonly kind: "failed"; readonly words: string; readonly reached: boolean };

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
  try {
    if (process.env.SMTP_URL) await sendBySmtp(process.env.SMTP_URL, mail);
    else await writeMail(mail);
    return { kind: "sent" };
  } catch (error) {
    log.error({ reason: reasonOf(error) }, "mail not sent");
    return failureOf(error);
  }
}

/** The fields a mail is composed of, with the two headers of a button that ends such mails. */
const fieldsOf = ({ to, subject, text, declineAt }: Mail) => ({
  to,
  subject,
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

async function sendBySmtp(url: string, { key, ...mail }: Mail): Promise<void> {
  const sender = SENDER();
  const host = /@([^\s>]+)>?\s*$/.exec(sender)?.[1] ?? "localhost";
  // the same id for the same mail: many servers keep one of two
  const messageId = key === undefined ? {} : { messageId: `<${key}@${host}>` };
  await nodemailer.createTransport(url).sendMail({ from: sender, ...fieldsOf(mail), ...messageId });
}

const WORDS_MAX = 200;

/** Commands whose answer is about this mail; the last of them carries the mail itself. */
const ABOUT_MAIL = ["MAIL FROM", "RCPT TO", "DATA"];

/** A 5xx after the connection stands is the server's last word about this mail, a 4xx asks to come again. */
function failureOf(error: unknown): Delivery {
  const code = error instanceof Error && "responseCode" in error ? Number(error.responseCode) : Number.NaN;
  const command = error instanceof Error && "command" in error ? String(error.command) : "";
  const said = error instanceof Error && "response" in error ? String(error.response) : "";
  const words = (said || reasonOf(error)).replaceAll(/\s+/g, " ").slice(0, WORDS_MAX);
  const isAboutMail = ABOUT_MAIL.includes(command);
  // a sender that is refused is the operator's to mend, and no word about the address
  if (code >= 500 && code < 600 && isAboutMail && command !== "MAIL FROM") return { kind: "refused", words };
  if (code >= 400 && code < 500 && isAboutMail) return { kind: "put-off", words };
  if (Number.isNaN(code) && isBroken(error)) return { kind: "unclear", words };
  return { kind: "failed", words, reached: isAboutMail };
}

/** A line that stood and was lost: the mail may have been taken without a word. One that never stood is no such line. */
const isBroken = (error: unknown): boolean =>
  error instanceof Error && /closed unexpectedly|ECONNRESET|EPIPE|^Timeout$/.test(error.message);

/** What an operator needs of a failed mail. The message of a mail server often repeats the address, so it is left out. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const facts = [
    "code" in error ? error.code : error.name,
    "responseCode" in error ? error.responseCode : undefined,
    "command" in error ? error.command : undefined,
  ];
  return facts.filter((fact) => fact !== undefined).join(" ");
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
