import { mkdir, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import nodemailer from "nodemailer";
import { log } from "./log";

export type Mail = { readonly to: string; readonly subject: string; readonly text: string };

/** Where mails go when no SMTP server is set: one `.eml` file each, readable by the owner alone. */
export const mailFolder = (): string =>
  resolve(/* turbopackIgnore: true */ process.env.MAIL_FOLDER || join(process.env.TRELLIS_DATA || ".data", "mail"));

const SENDER = () => process.env.MAIL_FROM || "Trellis <trellis@localhost>";

/**
 * Sends one mail through SMTP_URL, or writes it to the mail folder. Returns whether it went out; the caller says so.
 * Header injection through a name is the library's business: it folds and encodes headers.
 */
export async function sendMail(mail: Mail): Promise<boolean> {
  try {
    if (process.env.SMTP_URL) {
      await nodemailer.createTransport(process.env.SMTP_URL).sendMail({ from: SENDER(), ...mail });
    } else {
      await writeMail(mail);
    }
    return true;
  } catch (error) {
    log.error({ reason: reasonOf(error) }, "mail not sent");
    return false;
  }
}

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

async function writeMail(mail: Mail): Promise<void> {
  const composed = await nodemailer
    .createTransport({ streamTransport: true, buffer: true, newline: "unix" })
    .sendMail({ from: SENDER(), ...mail });
  const folder = mailFolder();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = `${new Date().toISOString().replaceAll(":", "-")}-${crypto.randomUUID().slice(0, 8)}`;
  const hidden = join(folder, `.${name}.part`);
  await writeFile(hidden, composed.message, { mode: 0o600 });
  await rename(hidden, join(folder, `${name}.eml`));
}
