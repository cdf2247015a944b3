import { migrate } from "@/db/migrate";
import type { Env } from "@/lib/env";
import { findOwnerUrl, openEmbedded, passwordsOf, say } from "./database";
import { Problem } from "./problem";

/** Brings the database to the present schema. The embedded one is migrated by opening it. */
export async function runMigrate(env: Env): Promise<number> {
  if (env.DATABASE_OWNER_URL === undefined && env.DATABASE_URL === undefined) {
    await openEmbedded(env);
    return 0;
  }
  await migrate({ ownerUrl: await findOwnerUrl(env), logins: passwordsOf(env), log: say });
  return 0;
}

/** Puts the invented world into the database, once. */
export async function runSeed(env: Env, args: readonly string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== "--demo") throw new Problem("Use: trellis seed --demo", 2);
  const ownerUrl = await findOwnerUrl(env);
  if (env.DATABASE_OWNER_URL !== undefined) await migrate({ ownerUrl, logins: passwordsOf(env), log: say });
  const { seedDemo } = await import("@/db/seed");
  const { freezeInput } = await import("@/app/_server/freeze");
  const { demoCardSecrets } = await import("./card-secrets");
  const { created } = await seedDemo({ ownerUrl, freeze: freezeInput, cardSecrets: await demoCardSecrets(env) });
  say(created ? "The invented world is in the database." : "The invented world was there already; nothing changed.");
  return 0;
}
