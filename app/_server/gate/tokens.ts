import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";

/** A new 128-bit secret for a link or a cookie; only its hash is stored. */
export const newToken = (): string => randomBytes(16).toString("base64url");

export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** Six digits, uniformly distributed. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");

/**
 * A code has only 20 bits, so its hash is keyed with a secret that is not in the database, and includes the address,
 * the purpose and the browser that asked for it.
 */
export const hashCode = (input: {
  readonly email: string;
  readonly browser: string;
  readonly purpose: string;
  readonly code: string;
}): string =>
  keyedDigest(["sign-in code", input.purpose, input.browser, input.email, input.code]).toString("base64url");

/** The secret of this server, which is not in the database. */
export function serverKey(): string {
  const key = process.env.CODE_HASH_KEY ?? process.env.AUTH_SECRET;
  if (!key) throw new Error("CODE_HASH_KEY is not set");
  return key;
}

/** Keyed, because the plain hash of an IP address could be reversed by hashing all of them. */
export const hashKeyed = (text: string): string => keyedDigest(["limit", text]).toString("base64url");

/** The first part names the purpose, so that a digest for one purpose is never valid for another. */
export function keyedDigest(parts: readonly string[], key = serverKey()): Buffer {
  return createHmac("sha256", key).update(parts.join("\n")).digest();
}

/** A signature of 128 bits, which nobody can create without the key. */
export const sign = (parts: readonly string[], key = serverKey()): string =>
  keyedDigest(parts, key).subarray(0, 16).toString("base64url");

/** Compares a signature in constant time, so that response times do not reveal the right one. */
export function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * The 128-bit secret of a customer's link: a signature over its purpose, the request and the address.
 *
 * It can be computed again for a reminder, so that the first link stays valid and only its hash is stored.
 */
export const confirmationToken = (
  input: { readonly confirmationId: string; readonly email: string },
  key = serverKey(),
): string => sign(["confirm-link", input.confirmationId, input.email.trim().toLowerCase()], key);

/** Includes the purpose, so that a token of another kind never opens a confirmation. */
export const hashConfirmationToken = (token: string): string => hashToken(`confirm-link\n${token}`);

/** A hash of an address's domain. It only shows whether two addresses belong to the same customer. */
export const hashCustomer = (email: string, key = serverKey()): string =>
  keyedDigest(["customer", email.trim().toLowerCase().split("@").at(-1) ?? ""], key).toString("base64url");

/** Letters and digits that are not easily confused when copied from paper: no 0, O, 1, I, L, U. */
const CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const LINK_CODE_LENGTH = 10;

/** A code of at most 16 letters, derived from a digest. */
export const codeFromDigest = (digest: Buffer, length: number): string =>
  Array.from({ length }, (_, place) => CODE_LETTERS[digest.readUInt16BE(2 * place) % CODE_LETTERS.length]).join("");

/** Normalizes a typed code: upper case, without dashes and spaces. */
export const codeTyped = (typed: string): string => typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, "");

/** A 49-bit code that can be read out on the telephone. */
export const newLinkCode = (): string =>
  Array.from({ length: LINK_CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join("");

/** Normalizes a typed link code; undefined if it cannot be valid. */
export function readLinkCodeTyped(typed: string): string | undefined {
  const code = typed.toUpperCase().replaceAll(/[\s‐-―-]/g, "");
  return code.length === LINK_CODE_LENGTH && [...code].every((letter) => CODE_LETTERS.includes(letter))
    ? code
    : undefined;
}

/** The hash is keyed, because the code is short: it could be found from a plain hash by trying all codes. */
export const hashLinkCode = (code: string): string => keyedDigest(["match-link", code]).toString("base64url");

/** The hash of a code with which a consultant asks for access. It differs from that of a link code with the same letters. */
export const hashAccessCode = (code: string): string => keyedDigest(["access-code", code]).toString("base64url");
