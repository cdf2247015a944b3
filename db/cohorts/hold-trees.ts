import { sql } from "drizzle-orm";
import type { Tx } from "../core/scope";

/**
 * Who moves cohorts or raises what holds below them does so alone: both take rows of a whole tree. Whoever invites firms,
 * takes an invitation back or erases a person shares it, since invitations are counted in the cohorts above, too. So does
 * whoever makes a cohort: it begins with the minimum of the one above.
 */
export async function holdTreesIn(tx: Tx, hold: "alone" | "shared"): Promise<void> {
  const lock = hold === "alone" ? sql`pg_advisory_xact_lock` : sql`pg_advisory_xact_lock_shared`;
  await tx.execute(sql`select ${lock}(hashtextextended('trees of cohorts', 0))`);
}
