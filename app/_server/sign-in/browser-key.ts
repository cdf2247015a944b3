import { isSame, newToken, serverKey, sign } from "../gate/tokens";

/** The cookie that identifies a browser without a session: a random id, signed. */
export const BROWSER_COOKIE = "trellis-browser";
export const BROWSER_SECONDS = 60 * 60 * 24 * 365;

/** A new signed id. Only the server can create one, so that each costs a request. */
export function newBrowserCookie(key = serverKey()): string {
  const id = newToken();
  return `${id}.${sign(["browser", id], key)}`;
}

/** The id in a cookie; undefined if the signature is invalid. */
export function readBrowserCookie(cookie: string | undefined, key = serverKey()): string | undefined {
  const [id = "", signature = ""] = (cookie ?? "").split(".");
  return id !== "" && isSame(signature, sign(["browser", id], key)) ? id : undefined;
}

/** The cookie of a browser that has signed in here: one mark for each of the latest addresses. */
export const KNOWN_COOKIE = "trellis-known";
const MARKS_MAX = 5;

/** Whether an address has signed in with this browser before. */
export function isKnown(
  marks: string | undefined,
  input: { readonly browser: string; readonly email: string },
): boolean {
  const mark = markOf(input);
  return (marks ?? "").split(".").some((one) => isSame(one, mark));
}

/** The marks of a browser with one more address, latest first. */
export function withKnown(
  marks: string | undefined,
  input: { readonly browser: string; readonly email: string },
): string {
  const mark = markOf(input);
  const others = (marks ?? "").split(".").filter((one) => one !== "" && one !== mark);
  return [mark, ...others].slice(0, MARKS_MAX).join(".");
}

const markOf = ({ browser, email }: { readonly browser: string; readonly email: string }): string =>
  sign(["known", browser, email]);

/** Days for which the link in a code e-mail allows its address to ask for another code, however often others asked. */
const MAILBOX_DAYS = 1;
const DAY_MS = 24 * 60 * 60 * 1000;

/** A key known only to the owner of a mailbox: an expiry time and its signature. */
export function mailboxKey(email: string, now: Date): string {
  const end = (now.getTime() + MAILBOX_DAYS * DAY_MS).toString(36);
  return `${end}.${sign(["mailbox", end, email])}`;
}

/** Whether a mailbox key is valid and not expired. */
export function isMailboxKey(given: string, input: { readonly email: string; readonly now: Date }): boolean {
  const [end = "", signature = ""] = given.split(".");
  return isSame(signature, sign(["mailbox", end, input.email])) && Number.parseInt(end, 36) > input.now.getTime();
}

/** Whether a key has expired, for any address; before an address is typed, nothing else can be checked. */
export const isMailboxKeyOver = (given: string, now: Date): boolean =>
  !(Number.parseInt(given.split(".")[0] ?? "", 36) > now.getTime());
