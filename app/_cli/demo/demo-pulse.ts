import { readWave } from "@/app/_server/secret-links/pulse";
import { pulseKeysOf } from "@/app/_server/secret-links/pulse-keys";
import { hashToken } from "@/app/_server/secret-links/tokens";
import type { Round } from "@/db/pulse/pulse-answers";
import type { Env } from "@/lib/env";
import { findKeys } from "../server/keys";
import { dataFolder } from "../server/settings";

/** Links and seals of the short employee questionnaire under the key of this data folder's server, and its figures. */
export async function demoPulse(env: Env) {
  const { tokenOf, seal, unseal } = pulseKeysOf(env.CODE_HASH_KEY ?? (await findKeys(dataFolder(env))).CODE_HASH_KEY);
  return { seal, unseal, read: readWave, hashOf: (round: Round, n: number) => hashToken(tokenOf(round, n)) };
}
