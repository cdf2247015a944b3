import { Readable } from "node:stream";
import nodemailer, { type SendMailOptions } from "nodemailer";
import type { Delivery } from "./mail";

/** How far a mail came. Before "text" nothing of it has left, and sending it again cannot make a second one. */
export type SmtpProgress = { step: "connecting" | "connected" | "text" };

/** Sends one mail over a connection of its own, and notes how far it comes; throws the library's error. */
export async function sendBySmtp(url: string, mail: SendMailOptions, progress: SmtpProgress): Promise<void> {
  const transport = nodemailer.createTransport(url);
  transport.use("stream", ({ message }, done) => {
    const compose = message.createReadStream.bind(message);
    async function* text() {
      progress.step = "text";
      yield* compose();
    }
    // asked for once the server has let us in, and read once it has asked for the text
    message.createReadStream = () => {
      progress.step = "connected";
      return Readable.from(text(), { objectMode: false });
    };
    done();
  });
  await transport.sendMail(mail);
}

const WORDS_MAX = 200;

/** Commands whose answer is about this mail; the last of them carries the mail itself. */
const ABOUT_MAIL = ["MAIL FROM", "RCPT TO", "DATA"];

/** A 5xx after the connection stands is the server's last word about this mail, a 4xx asks to come again. */
export function failureOf(error: unknown, { step }: SmtpProgress): Delivery {
  const code = error instanceof Error && "responseCode" in error ? Number(error.responseCode) : Number.NaN;
  const command = error instanceof Error && "command" in error ? String(error.command) : "";
  const said = error instanceof Error && "response" in error ? String(error.response) : "";
  const words = (said || reasonOf(error)).replaceAll(/\s+/g, " ").slice(0, WORDS_MAX);
  const [isForGood, isForNow] = [code >= 500 && code < 600, code >= 400 && code < 500];
  const isAboutMail = ABOUT_MAIL.includes(command);
  // a sender that is refused is the operator's to mend, and no word about the address
  if (isForGood && isAboutMail && command !== "MAIL FROM") return { kind: "refused", words };
  if (isForNow && isAboutMail) return { kind: "put-off", words };
  if (step === "text") return { kind: "unclear", words };
  if (isForNow || (Number.isNaN(code) && isBroken(error))) {
    return step === "connecting" ? { kind: "unreachable" } : { kind: "broken-off", words };
  }
  return { kind: "failed", words, reached: isAboutMail };
}

/** No line came about, or it was lost: the library's codes for it, and its words where it gives no code. */
const isBroken = (error: unknown): boolean =>
  error instanceof Error &&
  (("code" in error && ["ECONNECTION", "ESOCKET", "EDNS", "ETIMEDOUT", "ETLS"].includes(String(error.code))) ||
    error.message === "Unexpected socket close");

/** What an operator needs of a failed mail. The message of a mail server often repeats the address, so it is left out. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const facts = [
    "code" in error ? error.code : error.name,
    "responseCode" in error ? error.responseCode : undefined,
    "command" in error ? error.command : undefined,
  ];
  return facts.filter((fact) => fact !== undefined).join(" ");
}
