import { cohortLinkKey, hashInvitationCode, invitationCode } from "@/app/_server/secret-links/cohort-links";
import { cardSecrets } from "@/app/_server/secret-links/invite-cards";
import { confirmationToken, hashConfirmationToken, hashCustomer } from "@/app/_server/secret-links/tokens";
import type { Env } from "@/lib/env";
import { findKeys } from "../server/keys";
import { dataFolder } from "../server/settings";

const keyOf = async (env: Env): Promise<string> => env.CODE_HASH_KEY ?? (await findKeys(dataFolder(env))).CODE_HASH_KEY;

/** Hashes for invitation cards under the key of this data folder's server. */
export async function demoCardSecrets(env: Env) {
  const key = await keyOf(env);
  return (cardId: string) => cardSecrets(cardId, key);
}

/** The same for requests to customers. */
export async function demoConfirmationSecrets(env: Env) {
  const key = await keyOf(env);
  return (input: { readonly confirmationId: string; readonly email: string }) => ({
    tokenHash: hashConfirmationToken(confirmationToken(input, key)),
    customerHash: hashCustomer(input.email, key),
  });
}

/** Hashes of the codes of invitations to a cohort. */
export async function demoInvitationHash(env: Env) {
  const key = cohortLinkKey(await keyOf(env));
  return (invitationId: string): string => hashInvitationCode(invitationCode(invitationId, 1, key));
}
