import { sql } from "drizzle-orm";
import type { Dealt, FirmToday, Standing } from "@/lib/cohort-network";
import type { Tx } from "../core/scope";
import { networkStand } from "../schema/networks";

type AtCohort = { readonly cohortId: string };

type Standings = {
  /** A stamp of the whole tree of cohorts. If it differs later, another job made a map, or a firm left. */
  readonly state: string;
  readonly standings: readonly Standing[];
};

type StandingRow = Omit<Standing, "cohortId" | "firmId" | "drawnBy"> & {
  readonly cohort_id: string;
  readonly firm_id: string;
  readonly facts: FirmToday["facts"] | null;
  readonly digest: string | null;
};

/**
 * How each member of the cohort and of the cohorts below it appears on the last map, as far as the current job may read
 * it.
 */
export async function readStandingsIn(tx: Tx, at: AtCohort): Promise<Standings> {
  const state = await readStateIn(tx, at);
  const rows = await tx.execute<StandingRow>(
    sql`select cohort_id, firm_id, k, consent, free, look, spent, place, facts, digest
      from app.network_standings(${at.cohortId})`,
  );
  return {
    state,
    standings: rows.map(({ cohort_id: cohortId, firm_id: firmId, facts, digest, ...row }) => ({
      ...row,
      ...{ cohortId, firmId },
      drawnBy: facts === null || digest === null ? null : { facts, digest },
    })),
  };
}

async function readStateIn(tx: Tx, { cohortId }: AtCohort): Promise<string> {
  const [row] = await tx.execute<{ state: string }>(sql`select app.network_state(${cohortId}) as state`);
  return row?.state ?? "";
}

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
  const [row] = await tx.execute<{ gone: boolean }>(sql`select exists (
    select from unnest(${firms}::uuid[], ${looks}::int[]) d(firm_id, look)
    where not exists (select from app.firms_of_cohort(${cohortId}) m where m.firm_id = d.firm_id and m.consent >= d.look)
  ) as gone`);
  return row?.gone !== true;
}

/** Maximum number of rows per INSERT; small, because a row may contain a whole register. */
const ROWS_MAX = 200;

/** Stores how the firms appear on the new map. */
export async function keepStandingsIn(tx: Tx, changed: Dealt["changed"]): Promise<void> {
  const rows = changed.map(({ drawnBy, ...row }) => ({
    ...row,
    ...{ facts: drawnBy?.facts ?? null, digest: drawnBy?.digest ?? null },
  }));
  for (let from = 0; from < rows.length; from += ROWS_MAX) {
    await tx
      .insert(networkStand)
      .values(rows.slice(from, from + ROWS_MAX))
      .onConflictDoUpdate({
        target: [networkStand.cohortId, networkStand.firmId],
        set: {
          ...{ look: sql`excluded.look`, spent: sql`excluded.spent` },
          ...{ facts: sql`excluded.facts`, digest: sql`excluded.digest` },
        },
      });
  }
}
