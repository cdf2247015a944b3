import type { Env } from "@/lib/env";
import { readLanguage, readOptions } from "../options";
import { Problem } from "../problem";
import { openOwner, say } from "./database";
import { fileStore } from "./settings";

export async function runMigrate(env: Env, args: readonly string[]): Promise<number> {
  const use = "Use: trellis migrate [--no-backup]";
  const { values, positionals } = readOptions(args, { "no-backup": { type: "boolean" } }, use);
  if (positionals.length > 0) throw new Problem(use, 2);
  await openOwner(env, say, { backsUp: values["no-backup"] !== true });
  return 0;
}

/** Adds the demo data to the database, once. */
export async function runSeed(env: Env, args: readonly string[]): Promise<number> {
  const cohort = readCohort(args);
  const usage = "trellis seed --demo [--lang en|zh], or trellis seed --cohort FIRMS LINKS";
  if (cohort === undefined && args[0] !== "--demo") throw new Problem(`Use: ${usage}`, 2);
  const language = cohort === undefined ? readLanguage(args.slice(1), usage) : undefined;
  const ownerUrl = await openOwner(env);
  const { seedCohort, seedDemo } = await import("@/db/seed");
  if (cohort !== undefined) {
    const started = Date.now();
    const { cohortId } = await seedCohort({ ownerUrl, ...cohort });
    say(
      `Generated ${cohort.firms} firms in ${Math.round((Date.now() - started) / 1000)} s: /cohorts/${cohortId}/network`,
    );
    return 0;
  }
  const { demoSecrets } = await import("../demo/demo-secrets");
  const { created } = await seedDemo({
    ownerUrl,
    files: fileStore(env),
    language,
    ...(await demoSecrets(env)),
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
