import { migrate } from "@/db/core/migrate";
import type { Env } from "@/lib/env";
import { readLanguage } from "../demo/language";
import { Problem } from "../problem";
import { findOwnerUrl, openEmbedded, passwordsOf, say } from "./database";
import { fileStore } from "./settings";

/** Migrates the database to the current schema. The embedded one is migrated when it is opened. */
export async function runMigrate(env: Env): Promise<number> {
  if (env.DATABASE_OWNER_URL === undefined && env.DATABASE_URL === undefined) {
    await openEmbedded(env);
    return 0;
  }
  await migrate({ ownerUrl: await findOwnerUrl(env), logins: passwordsOf(env), log: say });
  return 0;
}

/** Adds the demo data to the database, once. */
export async function runSeed(env: Env, args: readonly string[]): Promise<number> {
  const cohort = readCohort(args);
  const usage = "trellis seed --demo [--lang en|zh], or trellis seed --cohort FIRMS LINKS";
  if (cohort === undefined && args[0] !== "--demo") throw new Problem(`Use: ${usage}`, 2);
  const language = cohort === undefined ? readLanguage(args.slice(1), usage) : undefined;
  const ownerUrl = await findOwnerUrl(env);
  if (env.DATABASE_OWNER_URL !== undefined) await migrate({ ownerUrl, logins: passwordsOf(env), log: say });
  const { seedCohort, seedDemo } = await import("@/db/seed");
  if (cohort !== undefined) {
    const started = Date.now();
    const { cohortId } = await seedCohort({ ownerUrl, ...cohort });
    say(
      `Generated ${cohort.firms} firms in ${Math.round((Date.now() - started) / 1000)} s: /cohorts/${cohortId}/network`,
    );
    return 0;
  }
  const { demoCardSecrets, demoConfirmationSecrets, demoInvitationHash } = await import("../demo/card-secrets");
  const { demoPulse } = await import("../demo/demo-pulse");
  const { created } = await seedDemo({
    ownerUrl,
    files: fileStore(env),
    language,
    cardSecrets: await demoCardSecrets(env),
    confirmationSecrets: await demoConfirmationSecrets(env),
    invitationHash: await demoInvitationHash(env),
    pulse: await demoPulse(env),
  });
  say(created ? "The invented world is in the database." : "The invented world was there already; nothing changed.");
  return 0;
}

/** `--cohort FIRMS LINKS`: integers small enough for one transaction. */
function readCohort([option, ...numbers]: readonly string[]): { firms: number; links: number } | undefined {
  if (option !== "--cohort") return undefined;
  const [firms = 0, links = 0] = numbers.map(Number);
  const whole =
    numbers.length === 2 && [firms, links].every((count) => Number.isInteger(count) && count >= 10 && count <= 100_000);
  if (!whole) throw new Problem("Use: trellis seed --cohort FIRMS LINKS, two whole numbers from 10 to 100000", 2);
  return { firms, links };
}
