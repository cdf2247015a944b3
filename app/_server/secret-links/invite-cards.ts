import { codeFromDigest, codeTyped, hashToken, keyedDigest, serverKey, sign } from "../gate/tokens";

/** Days for which a card is valid, and its maximum number of uses. */
const CARD_DAYS = 30;
export const SEATS_MAX = 500;
const DAY_MS = 24 * 60 * 60 * 1000;

export const cardEnd = (now: Date): Date => new Date(now.getTime() + CARD_DAYS * DAY_MS);

const CODE_LENGTH = 10;

/**
 * The secret of a card is derived from its id and the installation's key, so that a poster can be printed again
 * although the database stores only hashes.
 */
export const cardToken = (cardId: string, key = serverKey()): string => sign(["invite card", "token", cardId], key);

/** The code to type if scanning is not possible: 49 bits, with limited tries. */
export const cardCode = (cardId: string, key = serverKey()): string =>
  codeFromDigest(keyedDigest(["invite card", "code", cardId], key), CODE_LENGTH);

/** The code as printed on the poster: "ABCDE-FGHJK". */
export const codeInGroups = (code: string): string =>
  `${code.slice(0, CODE_LENGTH / 2)}-${code.slice(CODE_LENGTH / 2)}`;

export const hashCardCode = (typed: string, key = serverKey()): string =>
  keyedDigest(["card code", codeTyped(typed)], key).toString("base64url");

/** The stored hashes of a card's secrets. The seed passes a key, because the server's own is not set there. */
export const cardSecrets = (cardId: string, key = serverKey()) => ({
  tokenHash: hashToken(cardToken(cardId, key)),
  codeHash: hashCardCode(cardCode(cardId, key), key),
});
