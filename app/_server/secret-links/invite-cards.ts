import { createHmac } from "node:crypto";
import { hashToken } from "./tokens";

/** Days for which a card is valid, and its maximum number of uses. */
const CARD_DAYS = 30;
export const SEATS_MAX = 500;
const DAY_MS = 24 * 60 * 60 * 1000;

export const cardEnd = (now: Date): Date => new Date(now.getTime() + CARD_DAYS * DAY_MS);

/** Letters and digits that are not easily confused when copied from a poster: no 0, O, 1, I, L, U. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LENGTH = 10;

/**
 * The secret of a card is derived from its id and the installation's key, so that a poster can be printed again
 * although the database stores only hashes.
 */
export const cardToken = (cardId: string, key = cardKey()): string =>
  derive(cardId, "token", key).subarray(0, 16).toString("base64url");

/** The code to type if scanning is not possible: 49 bits, with limited tries. */
export function cardCode(cardId: string, key = cardKey()): string {
  const bytes = derive(cardId, "code", key);
  return Array.from(
    { length: CODE_LENGTH },
    (_, place) => ALPHABET[bytes.readUInt16BE(2 * place) % ALPHABET.length],
  ).join("");
}

/** "ABCDE-FGHJK", as printed on the poster. */
export const codeInGroups = (code: string): string =>
  `${code.slice(0, CODE_LENGTH / 2)}-${code.slice(CODE_LENGTH / 2)}`;

export function hashCardCode(typed: string, key = cardKey()): string {
  const code = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, "");
  return createHmac("sha256", key).update(`card code\n${code}`).digest("base64url");
}

/** The stored hashes of a card's secrets. The seed passes a key, because the server's own is not set there. */
export const cardSecrets = (cardId: string, key = cardKey()) => ({
  tokenHash: hashToken(cardToken(cardId, key)),
  codeHash: hashCardCode(cardCode(cardId, key), key),
});

const derive = (cardId: string, purpose: "token" | "code", key: string): Buffer =>
  createHmac("sha256", key).update(`invite card\n${purpose}\n${cardId}`).digest();

function cardKey(): string {
  const key = process.env.CODE_HASH_KEY ?? process.env.AUTH_SECRET;
  if (!key) throw new Error("CODE_HASH_KEY is not set");
  return key;
}
