import { cardSecrets } from "@/app/_server/invite-cards";
import type { Env } from "@/lib/env";
import { findKeys } from "./keys";
import { dataFolder } from "./settings";

/** Hashes of invite cards under the key that the server of this data folder will have. */
export async function demoCardSecrets(env: Env) {
  const key = env.CODE_HASH_KEY ?? (await findKeys(dataFolder(env))).CODE_HASH_KEY;
  return (cardId: string) => cardSecrets(cardId, key);
}
