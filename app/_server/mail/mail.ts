import { mkdir, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import nodemailer from "nodemailer";
import type { MailText } from "@/lib/view/mail/mail-text";
import { log } from "../gate/log";
import { countMail } from "../process/counted";
import { currentReference } from "../process/reference";
import { underWay } from "../process/under-way";
import { failureOf, reasonOf, type SmtpProgress, sendBySmtp } from "./smtp";

export type Mail = MailText & {
  readonly to: string;
  /** Two e-mails with the same key are the same e-mail. The mail folder then contains it only once. */
  readonly key?: string;
  /** URL that unsubscribes with one POST; many mail clients show a button for it (RFC 8058). */
  readonly declineAt?: string;
};

/**
 * The result of sending an e-mail. Refused: the server permanently rejects it for this address. Put off: the server
 * temporarily rejects it. Unreachable: the server does not respond, or accepts no login now, for any e-mail. Broken
 * off: the connection was lost before the text was transferred. Unclear: it was lost later, so the e-mail may have been
 * accepted. Failed: it was not sent.
 */
export type Delivery =
  | { readonly kind: "sent" | "unreachable" }
  | { readonly kind: "refused" | "put-off" | "broken-off" | "unclear"; readonly words: string }
  | { readonly kind: "failed"; readonly words: string; readonly reached: boolean };

/** Whether further e-mails should wait too. */
export const isAway = ({ kind }: Delivery): boolean => kind === "unreachable" || kind === "broken-off";

/** The folder for e-mails if no SMTP server is configured: one `.eml` file each, readable only by the owner. */
export const mailFolder = (): string =>
  resolve(/* turbopackIgnore: true */ process.env.MAIL_FOLDER || join(process.env.TRELLIS_DATA || ".data", "mail"));

/** Whether sending the same e-mail again, with its key, cannot create a duplicate. */
export const isSafeToRepeat = (): boolean => !process.env.SMTP_URL;

const SENDER = () => process.env.MAIL_FROM || "Trellis <trellis@localhost>";

/**
 * Sends one e-mail through SMTP_URL, or writes it to the mail folder. Returns whether it was sent; the caller reports
 * it.
 */
export async function sendMail(mail: Mail): Promise<boolean> {
  return (await deliverMail(mail)).kind === "sent";
}

declare global {
  /** Whether the last e-mail of this process did not reach the mail server, for /api/health/ready. */
  var trellisMailIsAway: boolean | undefined;
}

/** Sends one e-mail and returns the result. The library prevents header injection by folding and encoding headers. */
export async function deliverMail(mail: Mail): Promise<Delivery> {
  const became = await underWay(() => tryToDeliver(mail));
  globalThis.trellisMailIsAway = isAway(became) || (became.kind === "failed" && !became.reached);
  countMail(became.kind);
  return became;
}

async function tryToDeliver(mail: Mail): Promise<Delivery> {
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

/** The fields of an e-mail, with the id of its request or job, and the two headers for one-click unsubscribing. */
const fieldsOf = ({ to, subject, text, declineAt }: Mail) => ({
  to,
  // text that looks like an encoded word must stay text: the library does not encode such a subject
  subject: subject.replaceAll("=?", "= ?"),
  text,
  headers: {
    ...referenceHeader(),
    ...(declineAt === undefined
      ? {}
      : {
          // never folded: some mail servers sign folded headers so that the signature does not verify
          "List-Unsubscribe": { prepared: true, value: `<${declineAt}>` },
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }),
  },
});

/** Leads from an e-mail to the lines of the log about the request or job that sent it. */
function referenceHeader(): Readonly<Record<string, string>> {
  const reference = currentReference();
  if (reference === undefined) return {};
  return "request" in reference ? { "X-Request-ID": reference.request } : { "X-Job-ID": reference.job };
}

/** The same Message-ID for the same e-mail: many servers then keep only one. */
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
