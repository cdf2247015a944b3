import { createHmac } from "node:crypto";
import { hashToken, serverKey } from "./tokens";

/** Letters and digits that are not easily confused: no 0, O, 1, I, L, U. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LENGTH = 16;

/**
 * The key for invitations to a cohort. It is derived from the server's key, which cannot be recovered from it, so the
 * worker gets only this one.
 */
export const cohortLinkKey = (key = serverKey()): string =>
  createHmac("sha256", key).update("cohort invitations").digest("base64url");

const ownLinkKey = (): string => process.env.COHORT_LINK_KEY || cohortLinkKey();

/**
 * The 78-bit code of an invitation, used in the link, in the QR code and on paper. It is derived from the id, so that a
 * reminder has the same link although the database stores only a hash; and from the link number, because another
 * address gets another link.
 */
export function invitationCode(invitationId: string, linkNumber = 1, key = ownLinkKey()): string {
  const named = linkNumber === 1 ? invitationId : `${invitationId}\n${linkNumber}`;
  const bytes = createHmac("sha256", key).update(`code\n${named}`).digest();
  return Array.from(
    { length: CODE_LENGTH },
    (_, place) => ALPHABET[bytes.readUInt16BE(2 * place) % ALPHABET.length],
  ).join("");
}

/** "ABCD-EFGH-JKMN-PQRS", as printed on paper. */
export const codeInFours = (code: string): string => code.match(/.{1,4}/g)?.join("-") ?? code;

/** Normalizes a typed code: upper case, without dashes and spaces. */
export const codeTyped = (typed: string): string => typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, "");

/** Includes the purpose, so that a token of another kind never opens an invitation. */
export const hashInvitationCode = (code: string): string => hashToken(`cohort invitation\n${codeTyped(code)}`);

/** The stored hash of an invitation's code. */
export const hashOfInvitation = (invitationId: string, linkNumber = 1): string =>
  hashInvitationCode(invitationCode(invitationId, linkNumber));

export const takePartPath = (code: string): string => `/take-part/${code}`;
