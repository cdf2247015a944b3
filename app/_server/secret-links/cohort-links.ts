import { createHmac } from "node:crypto";
import { hashToken, serverKey } from "./tokens";

/** Letters and digits that nobody mixes up: no 0, O, 1, I, L, U. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LENGTH = 16;

/**
 * The key of invitations to a cohort. The worker, which may not have the server's own, is given this one; it follows from
 * the server's, and the server's does not follow from it.
 */
export const cohortLinkKey = (key = serverKey()): string =>
  createHmac("sha256", key).update("cohort invitations").digest("base64url");

const ownLinkKey = (): string => process.env.COHORT_LINK_KEY || cohortLinkKey();

/**
 * The code of an invitation, 78 bits: it stands in the link, in the QR and on paper. It follows from the id, so that a
 * reminder carries the same link although the database holds only a hash; and from the number of the link, since another
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

/** "ABCD-EFGH-JKMN-PQRS", as it stands on paper. */
export const codeInFours = (code: string): string => code.match(/.{1,4}/g)?.join("-") ?? code;

/** What was typed, as it was made: upper case, without dashes and spaces. */
export const codeTyped = (typed: string): string => typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, "");

/** Bound to the purpose: a token of another kind never opens an invitation. */
export const hashInvitationCode = (code: string): string => hashToken(`cohort invitation\n${codeTyped(code)}`);

/** What is kept of the code of an invitation. */
export const hashOfInvitation = (invitationId: string, linkNumber = 1): string =>
  hashInvitationCode(invitationCode(invitationId, linkNumber));

export const takePartPath = (code: string): string => `/take-part/${code}`;
