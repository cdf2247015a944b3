import { sql } from "drizzle-orm";
import type { Tx } from "../core/scope";

/**
 * Locks the structure of all cohort trees until the transaction ends.
 *
 * An exclusive lock ("alone") is needed to move cohorts or raise their minimum number of firms, which updates rows of a
 * whole tree. A shared lock is enough to invite firms, revoke invitations or erase a person, since invitations are also
 * counted in the cohorts above; and to create a cohort, which copies its parent's minimum.
 */
export async function holdTreesIn(tx: Tx, hold: "alone" | "shared"): Promise<void> {
  const lock = hold === "alone" ? sql`pg_advisory_xact_lock` : sql`pg_advisory_xact_lock_shared`;
  await tx.execute(sql`select ${lock}(hashtextextended('trees of cohorts', 0))`);
}
