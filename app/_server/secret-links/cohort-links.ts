import { codeFromDigest, codeTyped, hashToken, keyedDigest, serverKey } from "../gate/tokens";

const CODE_LENGTH = 16;

/**
 * The key for invitations to a cohort. It is derived from the server's key, which cannot be recovered from it, so the
 * worker gets only this one.
 */
export const cohortLinkKey = (key = serverKey()): string =>
  keyedDigest(["cohort invitations"], key).toString("base64url");

const ownLinkKey = (): string => process.env.COHORT_LINK_KEY || cohortLinkKey();

/**
 * The 78-bit code of an invitation, used in the link, in the QR code and on paper. It is derived from the id, so that a
 * reminder has the same link although the database stores only a hash; and from the link number, because another
 * address gets another link.
 */
export function invitationCode(invitationId: string, linkNumber = 1, key = ownLinkKey()): string {
  const named = linkNumber === 1 ? invitationId : `${invitationId}\n${linkNumber}`;
  return codeFromDigest(keyedDigest(["code", named], key), CODE_LENGTH);
}

/** The code as printed on paper: "ABCD-EFGH-JKMN-PQRS". */
export const codeInFours = (code: string): string => code.match(/.{1,4}/g)?.join("-") ?? code;

/** Includes the purpose, so that a token of another kind never opens an invitation. */
export const hashInvitationCode = (code: string): string => hashToken(`cohort invitation\n${codeTyped(code)}`);

/** The stored hash of an invitation's code. */
export const hashOfInvitation = (invitationId: string, linkNumber = 1): string =>
  hashInvitationCode(invitationCode(invitationId, linkNumber));

export const takePartPath = (code: string): string => `/take-part/${code}`;
