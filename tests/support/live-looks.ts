import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { findDashboard, HEAT_COLUMNS_MAX } from "@/db/dashboard";
import { asOperator } from "@/db/scope";
import type { SnapshotLife } from "./snapshot-life";

const CYCLES = [2025, 2026] as const;

/** Firms whose digits stand together without a name, as nobody who looks is told. */
export type Lot = { readonly lot: string; readonly cohort: string; readonly cycle: number; readonly firms: string[] };

/** What those who look at the pages of a programme and its cities remember of columns without a name. */
export type LiveMemory = { readonly lots: Map<string, Lot>; readonly columns: Map<string, readonly string[]> };

export const beginLooking = (): LiveMemory => ({ lots: new Map(), columns: new Map() });

/**
 * Opens the pages of every cohort as its administrator. Columns without a name show digits of lots and no others, and
 * between two looks at least `k` of them come or go, or none. Gives the lots that are there now.
 */
export async function lookLive(life: SnapshotLife, memory: LiveMemory, k: number): Promise<readonly Lot[]> {
  const lots = await readLots(life);
  for (const lot of lots) memory.lots.set(lot.lot, lot);
  const dealt = await readColumns(life);
  for (const [cohortId, actor] of life.administrators) {
    for (const cycle of CYCLES) {
      const dashboard = await findDashboard(actor, { cohortId, cycle });
      const columns = dashboard?.columns ?? [];
      expect(columns.length).toBeLessThan(HEAT_COLUMNS_MAX);
      const digits = columns
        .filter(({ name, levels }) => name === null && levels.some((level) => level !== null))
        .map(({ levels }) => levels.join(""))
        .sort();
      // the page shows its latest cycle where this one has not begun
      const shown = dashboard?.cycle ?? cycle;
      const below = cohortId === life.root ? [life.root, ...life.parts] : [cohortId];
      const own = dealt.filter((each) => each.cycle === shown && below.includes(each.cohort));
      expect(digits, "digits without a name that are in no lot").toEqual(own.map(({ digits: each }) => each).sort());
      const key = `${cohortId} ${shown}`;
      const before = memory.columns.get(key) ?? [];
      for (const moved of [without(digits, before), without(before, digits)])
        expect(moved.length === 0 || moved.length >= k, `${moved.length} columns came or went`).toBe(true);
      memory.columns.set(key, digits);
    }
  }
  return lots;
}

/** What is in the first and not in the second, as often as it is. */
function without(from: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken];
  return from.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const cohortsOf = ({ root, parts }: SnapshotLife) => sql.param([root, ...parts]);

async function readLots(life: SnapshotLife): Promise<Lot[]> {
  return asOperator((tx) =>
    tx.execute<Lot>(sql`select lot_id as lot, cohort_id as cohort, cycle, array_agg(firm_id) as firms
      from app.digits_shown where cohort_id = any(${cohortsOf(life)}::uuid[]) group by 1, 2, 3`),
  );
}

async function readColumns(life: SnapshotLife) {
  return asOperator((tx) =>
    tx.execute<{ cohort: string; cycle: number; digits: string }>(sql`
      select cohort_id as cohort, cycle, array_to_string(levels, '') as digits from app.lot_column
      where cohort_id = any(${cohortsOf(life)}::uuid[])`),
  );
}
