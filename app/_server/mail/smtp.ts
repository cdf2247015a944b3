import { Readable } from "node:stream";
import nodemailer, { type SendMailOptions } from "nodemailer";
import type { Delivery } from "./mail";

/** Progress of sending. Before "text" nothing has been transferred, so sending again cannot create a duplicate. */
export type SmtpProgress = { step: "connecting" | "connected" | "text" };

/** Sends one e-mail over its own connection and records the progress; throws the library's error. */
export async function sendBySmtp(url: string, mail: SendMailOptions, progress: SmtpProgress): Promise<void> {
  const transport = nodemailer.createTransport(url);
  transport.use("stream", ({ message }, done) => {
    const compose = message.createReadStream.bind(message);
    async function* text() {
      progress.step = "text";
      yield* compose();
    }
    // The library calls this after login, and reads the stream when the server asks for the text.
    message.createReadStream = () => {
      progress.step = "connected";
      return Readable.from(text(), { objectMode: false });
    };
    done();
  });
  await transport.sendMail(mail);
}

const WORDS_MAX = 200;

/** Commands whose response concerns this e-mail; the last one transfers it. */
const ABOUT_MAIL = ["MAIL FROM", "RCPT TO", "DATA"];

/** After connecting, a 5xx response is a permanent failure of this e-mail, a 4xx response a temporary one. */
export function failureOf(error: unknown, { step }: SmtpProgress): Delivery {
  const code = error instanceof Error && "responseCode" in error ? Number(error.responseCode) : Number.NaN;
  const command = error instanceof Error && "command" in error ? String(error.command) : "";
  const said = error instanceof Error && "response" in error ? String(error.response) : "";
  const words = (said || reasonOf(error)).replaceAll(/\s+/g, " ").slice(0, WORDS_MAX);
  const [isForGood, isForNow] = [code >= 500 && code < 600, code >= 400 && code < 500];
  const isAboutMail = ABOUT_MAIL.includes(command);
  // A server that rejects the sender says nothing about the recipient; the operator has to fix the sender.
  if (isForGood && isAboutMail && command !== "MAIL FROM") return { kind: "refused", words };
  if (isForNow && isAboutMail) return { kind: "put-off", words };
  if (step === "text") return { kind: "unclear", words };
  if (isForNow || (Number.isNaN(code) && isBroken(error))) {
    return step === "connecting" ? { kind: "unreachable" } : { kind: "broken-off", words };
  }
  return { kind: "failed", words, reached: isAboutMail };
}

/** The connection failed or was lost: the library's codes for it, and its message if it gives no code. */
const isBroken = (error: unknown): boolean =>
  error instanceof Error &&
  (("code" in error && ["ECONNECTION", "ESOCKET", "EDNS", "ETIMEDOUT", "ETLS"].includes(String(error.code))) ||
    error.message === "Unexpected socket close");

/**
 * The details of a failed e-mail for the operator. The server's message is left out, because it often repeats the
 * address.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const facts = [
    "code" in error ? error.code : error.name,
    "responseCode" in error ? error.responseCode : undefined,
    "command" in error ? error.command : undefined,
  ];
  return facts.filter((fact) => fact !== undefined).join(" ");
}
