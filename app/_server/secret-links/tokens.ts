import { createHash, createHmac, randomBytes, randomInt } from "node:crypto";

/** A new secret of 128 bits for a link or a cookie; only its hash is stored. */
export const newToken = (): string => randomBytes(16).toString("base64url");

export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** Six digits, each number as likely as any other. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");

/**
 * A code has 20 bits only, so its hash is keyed with a secret that the database does not hold, and bound to its address,
 * its purpose and the browser that asked for it.
 */
export const hashCode = (input: {
  readonly email: string;
  readonly browser: string;
  readonly purpose: string;
  readonly code: string;
}): string =>
  keyedDigest(["sign-in code", input.purpose, input.browser, input.email, input.code]).toString("base64url");

/** The secret of this server that the database does not hold. */
export function serverKey(): string {
  const key = process.env.CODE_HASH_KEY ?? process.env.AUTH_SECRET;
  if (!key) throw new Error("CODE_HASH_KEY is not set");
  return key;
}

/** Of an address of the network, too, a plain hash could be undone by a list of all of them. */
export const hashKeyed = (text: string): string => keyedDigest(["limit", text]).toString("base64url");

function keyedDigest(parts: readonly string[], key = serverKey()): Buffer {
  return createHmac("sha256", key).update(parts.join("\n")).digest();
}

/**
 * The secret of a customer's link, 128 bits: signed over its purpose, the request and the address.
 *
 * Made again for a reminder, so that the link of the first mail goes on working and only its hash need be stored.
 */
export const confirmationToken = (
  input: { readonly confirmationId: string; readonly email: string },
  key = serverKey(),
): string =>
  keyedDigest(["confirm-link", input.confirmationId, input.email.trim().toLowerCase()], key)
    .subarray(0, 16)
    .toString("base64url");

/** Bound to the purpose: a token of another kind never opens a confirmation. */
export const hashConfirmationToken = (token: string): string => hashToken(`confirm-link\n${token}`);

/** Says of two addresses whether they are of one customer, by their domain, and nothing else. */
export const hashCustomer = (email: string, key = serverKey()): string =>
  keyedDigest(["customer", email.trim().toLowerCase().split("@").at(-1) ?? ""], key).toString("base64url");

/** Letters and digits that are not mistaken for each other. */
const CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const LINK_CODE_LENGTH = 10;

/** A code of 49 bits that can be read out on the telephone. */
export const newLinkCode = (): string =>
  Array.from({ length: LINK_CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join("");

/** The code as it was made, from what somebody typed; undefined where it cannot be one. */
export function readLinkCodeTyped(typed: string): string | undefined {
  const code = typed.toUpperCase().replaceAll(/[\s‐-―-]/g, "");
  return code.length === LINK_CODE_LENGTH && [...code].every((letter) => CODE_LETTERS.includes(letter))
    ? code
    : undefined;
}

/** Keyed, because a code is short enough to be guessed from a plain hash. */
export const hashLinkCode = (code: string): string => keyedDigest(["match-link", code]).toString("base64url");

/** The same for the code that a consultant asks with; a code of another kind never opens this one. */
export const hashAccessCode = (code: string): string => keyedDigest(["access-code", code]).toString("base64url");
