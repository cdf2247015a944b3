import { confirmationToken, hashConfirmationToken, hashCustomer, hashToken } from "@/app/_server/gate/tokens";
import { cohortLinkKey, hashInvitationCode, invitationCode } from "@/app/_server/secret-links/cohort-links";
import { cardSecrets } from "@/app/_server/secret-links/invite-cards";
import { readWave } from "@/app/_server/secret-links/pulse";
import { pulseKeysOf } from "@/app/_server/secret-links/pulse-keys";
import type { Round } from "@/db/pulse/pulse-answers";
import type { Env } from "@/lib/env";
import { findKeys } from "../server/keys";
import { dataFolder } from "../server/settings";

/** All hashes and seals in the demo data that depend on the key of this data folder's server. */
export async function demoSecrets(env: Env) {
  const key = env.CODE_HASH_KEY ?? (await findKeys(dataFolder(env))).CODE_HASH_KEY;
  const linkKey = cohortLinkKey(key);
  const { tokenOf, seal, unseal } = pulseKeysOf(key);
  return {
    cardSecrets: (cardId: string) => cardSecrets(cardId, key),
    confirmationSecrets: (input: { readonly confirmationId: string; readonly email: string }) => ({
      tokenHash: hashConfirmationToken(confirmationToken(input, key)),
      customerHash: hashCustomer(input.email, key),
    }),
    invitationHash: (invitationId: string) => hashInvitationCode(invitationCode(invitationId, 1, linkKey)),
    pulse: { seal, unseal, read: readWave, hashOf: (round: Round, n: number) => hashToken(tokenOf(round, n)) },
  };
}
