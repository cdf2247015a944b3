import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { asOperator } from "@/db/core/scope";
import { attack } from "../unit/snapshots/attacker";
import type { LiveMemory, Pages } from "./live-looks";
import type { SnapshotLife } from "./snapshot-life";

/**
 * What a firm contributes to the counts of items in one cycle (year): the items that it has answered, and the one where
 * it stopped.
 */
export type CountedFirm = {
  readonly firm: string;
  readonly cycle: number;
  readonly cohort: string;
  readonly stopped: string | null;
  readonly reached: readonly string[];
};

type Looked = { readonly pages: readonly Pages[]; readonly memory: LiveMemory; readonly k: number };

/**
 * Checks the counts of answered items that pages show. They are sums over firms at the time of publication, and come
 * only from cohorts in which no firm or at least k firms have not submitted. No sums or differences of everything ever
 * shown, by a cohort and the cities below it, reveal fewer than k firms.
 */
export async function expectCounts(life: SnapshotLife, { pages, memory, k }: Looked): Promise<void> {
  const stands = await readCounted(life);
  for (const one of stands) memory.counted.set(`${one.firm}/${one.cycle}`, one);
  const isShown = (of: CountedFirm) => {
    const there = stands.filter(({ cohort, cycle }) => cohort === of.cohort && cycle === of.cycle);
    const unfinished = there.filter(({ stopped }) => stopped !== null).length;
    return there.length >= k && (unfinished === 0 || unfinished >= k);
  };
  const before = memory.sums.size;
  for (const { tree, dashboards } of pages) {
    for (const { cycle, items } of dashboards) {
      const behind = [...memory.counted.values()].filter(
        (one) => one.cycle === cycle && tree.includes(one.cohort) && isShown(one),
      );
      const shown = items.filter(({ reached }) => reached > 0);
      expect(shown.length > 0).toBe(behind.some(({ reached }) => reached.length > 0));
      for (const { item, reached, stopped, time } of shown) {
        const of = behind.filter((one) => one.reached.includes(item));
        const last = behind.filter((one) => one.stopped === item);
        expect([reached, stopped], item).toEqual([of.length, last.length]);
        if (time !== undefined) expect(time.firms).toBeGreaterThanOrEqual(k);
      }
      const sum = behind.map(nameOf).sort();
      if (sum.length > 0) memory.sums.set(sum.join(), sum);
    }
  }
  if (memory.sums.size === before) return;
  const firmOf = (one: string) => one.split("/")[0] ?? "";
  expect([...attack({ rows: [...memory.sums.values()], firmOf }, k).keys()], "counts of items").toEqual([]);
}

const nameOf = ({ firm, cycle, reached, stopped }: CountedFirm): string =>
  `${firm}/${cycle}/${reached.toSorted().join("+")}/${stopped}`;

async function readCounted({ root, parts }: SnapshotLife): Promise<CountedFirm[]> {
  return asOperator((tx) =>
    tx.execute<CountedFirm>(sql`select firm_id as firm, cycle, cohort_id as cohort, item_id as stopped, counted as reached
      from app.item_stand where cohort_id = any(${sql.param([root, ...parts])}::uuid[])`),
  );
}
