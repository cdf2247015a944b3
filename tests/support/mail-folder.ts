import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

export type FoundMail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The values of the two headers for an unsubscribe button, separated by a space. Empty if there are none. */
  readonly stop: string;
};

/** Every mail in a folder, decoded as far as the tests need: recipient, subject and text. */
export async function readMails(folder: string): Promise<FoundMail[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith(".eml"));
  return Promise.all(files.map(async (name) => parseMail(await readFile(join(folder, name), "utf8"))));
}

function parseMail(source: string): FoundMail {
  const [head = "", ...rest] = source.replaceAll("\r\n", "\n").split("\n\n");
  const headers = head.replaceAll(/\n[ \t]+/g, " ");
  const headerOf = (name: string) => new RegExp(`^${name}: (.*)$`, "im").exec(headers)?.[1] ?? "";
  const body = rest.join("\n\n");
  const encoding = headerOf("Content-Transfer-Encoding").toLowerCase();
  return {
    to: headerOf("To"),
    subject: decodeWords(headerOf("Subject")),
    text: decodeBody(body, encoding),
    stop: `${headerOf("List-Unsubscribe")} ${headerOf("List-Unsubscribe-Post")}`.trim(),
  };
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  if (encoding !== "quoted-printable") return body;
  return bytesOf(body.replaceAll("=\n", ""));
}

/** Decodes quoted-printable text such as `=E6=97=A5`. */
const bytesOf = (text: string): string =>
  Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");

const decodeWords = (text: string): string =>
  text
    .replaceAll(/\?=\s+=\?/g, "?==?")
    .replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, how: string, words: string) =>
      how.toUpperCase() === "B" ? Buffer.from(words, "base64").toString("utf8") : bytesOf(words.replaceAll("_", " ")),
    );
