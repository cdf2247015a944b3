import { sql } from "drizzle-orm";
import type { Dealt, FirmToday, Standing } from "@/lib/cohort-network";
import { askRows, askValue } from "../core/ask";
import { inParts } from "../core/in-parts";
import type { Tx } from "../core/scope";
import { networkStand } from "../schema/networks";

type AtCohort = { readonly cohortId: string };

type Standings = {
  /**
   * A hash of how all firms of the cohort's tree appear on maps. If it differs later, another job made a map, or a firm
   * left.
   */
  readonly state: string;
  readonly standings: readonly Standing[];
};

type StandingRow = Omit<Standing, "drawnBy"> & {
  readonly facts: FirmToday["facts"] | null;
  readonly digest: string | null;
};

/**
 * How each member of the cohort and of the cohorts below it appears on the last map, as far as the current job may read
 * it.
 */
export async function readStandingsIn(tx: Tx, at: AtCohort): Promise<Standings> {
  const state = await readStateIn(tx, at);
  const rows = await askRows<StandingRow>(
    tx,
    sql`select cohort_id, firm_id, k, consent, free, look, spent, place, facts, digest
      from app.network_standings(${at.cohortId})`,
  );
  return {
    state,
    standings: rows.map(({ facts, digest, ...row }) => ({
      ...row,
      drawnBy: facts === null || digest === null ? null : { facts, digest },
    })),
  };
}

const readStateIn = async (tx: Tx, { cohortId }: AtCohort): Promise<string> =>
  (await askValue<string>(tx, sql`app.network_state(${cohortId})`)) ?? "";

/**
 * Locks against firms that leave or lower their consent, until the transaction ends. Returns whether the new map may
 * still be stored: every firm consents to at least what the map shows, and no other job made a map meanwhile.
 */
export async function holdStandingsIn(
  tx: Tx,
  { cohortId, state, drawn }: AtCohort & Pick<Standings, "state"> & Pick<Dealt, "drawn">,
): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(7352010)`);
  if ((await readStateIn(tx, { cohortId })) !== state) return false;
  const firms = sql.param(drawn.map(({ firmId }) => firmId));
  const looks = sql.param(drawn.map(({ look }) => look));
  const isGone = await askValue<boolean>(
    tx,
    sql`exists (select from unnest(${firms}::uuid[], ${looks}::int[]) d(firm_id, look) where not exists (
      select from app.firms_of_cohort(${cohortId}) m where m.firm_id = d.firm_id and m.consent >= d.look))`,
  );
  return isGone !== true;
}

/** Maximum number of rows per INSERT; small, because a row may contain a whole register. */
const ROWS_MAX = 200;

/** Stores how the firms appear on the new map. */
export async function keepStandingsIn(tx: Tx, changed: Dealt["changed"]): Promise<void> {
  const rows = changed.map(({ drawnBy, ...row }) => ({
    ...row,
    ...{ facts: drawnBy?.facts ?? null, digest: drawnBy?.digest ?? null },
  }));
  for (const part of inParts(rows, ROWS_MAX)) {
    await tx
      .insert(networkStand)
      .values(part)
      .onConflictDoUpdate({
        target: [networkStand.cohortId, networkStand.firmId],
        set: {
          ...{ look: sql`excluded.look`, spent: sql`excluded.spent` },
          ...{ facts: sql`excluded.facts`, digest: sql`excluded.digest` },
        },
      });
  }
}
