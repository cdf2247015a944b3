import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { findNetwork, type KeptNetwork } from "@/db/cohort-network/networks";
import { listCohortFirms } from "@/db/cohorts/cohort-firms";
import { type Dashboard, findDashboard, HEAT_COLUMNS_MAX } from "@/db/cohorts/dashboard";
import { asOperator } from "@/db/core/scope";
import type { CohortFirms } from "@/lib/cohort";
import { anAttacker } from "../unit/snapshots/attacker";
import { type CountedFirm, expectCounts } from "./live-items";
import { lifeName, type SnapshotLife } from "./snapshot-life";

const CYCLES = [2025, 2026] as const;

const attack = anAttacker();

/** What one administrator sees of a cohort at one moment, page by page. */
export type Pages = {
  readonly cohortId: string;
  /** The cohort and those below it. */
  readonly tree: readonly string[];
  readonly dashboards: readonly Dashboard[];
  readonly firms: CohortFirms;
  readonly network: KeptNetwork | undefined;
};

/** A lot: firms whose levels are shown together, without names. Readers are not told which firms these are. */
export type Lot = { readonly lot: string; readonly cohort: string; readonly cycle: number; readonly firms: string[] };

/** What readers of the pages of a cohort and the cities below it remember. */
export type LiveMemory = {
  readonly lots: Map<string, Lot>;
  /** The levels in the columns of the heat map that have no name, for each cohort and cycle, as last seen. */
  readonly columns: Map<string, readonly string[]>;
  /** What each firm contributes to the counts of items, and every sum of them that a page ever showed. */
  readonly counted: Map<string, CountedFirm>;
  readonly sums: Map<string, readonly string[]>;
};

export const beginLooking = (): LiveMemory => ({
  lots: new Map(),
  columns: new Map(),
  counted: new Map(),
  sums: new Map(),
});

type Looking = {
  readonly life: SnapshotLife;
  readonly memory: LiveMemory;
  readonly k: number;
  /** Every firm and cycle, as `firm/cycle`, that was ever shown with the firm's name. */
  readonly named: ReadonlySet<string>;
};

/**
 * Opens the pages of every cohort as its administrator. Compares each with the others, and with everything seen before.
 */
export async function lookLive(looking: Looking): Promise<readonly Pages[]> {
  const { life, memory, named, k } = looking;
  const pages = await openPages(life);
  const facts = await readFacts(life);
  for (const lot of facts.lots) memory.lots.set(lot.lot, lot);
  for (const each of pages) {
    expectNames(life, each, facts.members);
    expectColumns(looking, each, facts);
  }
  expectLotsSafe(facts.lots, { memory, named, k });
  await expectCounts(life, { pages, memory, k });
  return pages;
}

async function openPages({ administrators, root, parts }: SnapshotLife): Promise<Pages[]> {
  const all: Pages[] = [];
  for (const [cohortId, actor] of administrators) {
    const [firms, { network }, ...dashboards] = await Promise.all([
      listCohortFirms(actor, { cohortId, filter: "all", search: "", page: 0 }),
      findNetwork(actor, { cohortId }),
      ...CYCLES.map((cycle) => findDashboard(actor, { cohortId, cycle })),
    ]);
    const tree = cohortId === root ? [root, ...parts] : [cohortId];
    all.push({ cohortId, tree, firms, network, dashboards: dashboards.filter((each) => each !== undefined) });
  }
  return all;
}

type Member = {
  readonly cohort: string;
  readonly firm: string;
  readonly consent: number;
  readonly email: string | null;
};
type Column = { readonly cohort: string; readonly cycle: number; readonly digits: string };
type Facts = {
  readonly lots: readonly Lot[];
  readonly columns: readonly Column[];
  readonly members: readonly Member[];
};

/** The rows of the database from which the pages are made. */
async function readFacts({ root, parts }: SnapshotLife): Promise<Facts> {
  const here = sql`= any(${sql.param([root, ...parts])}::uuid[])`;
  return asOperator(async (tx) => ({
    lots: await tx.execute<Lot>(sql`select lot_id as lot, cohort_id as cohort, cycle, array_agg(firm_id) as firms
      from app.digits_shown where cohort_id ${here} group by 1, 2, 3`),
    columns: await tx.execute<Column>(sql`select cohort_id as cohort, cycle, array_to_string(levels, '') as digits
      from app.lot_column where cohort_id ${here}`),
    members:
      await tx.execute<Member>(sql`select m.cohort_id as cohort, m.firm_id as firm, m.consent_level as consent, i.email
      from app.cohort_membership m left join app.cohort_invitation i
        on (i.cohort_id, i.firm_id) = (m.cohort_id, m.firm_id) and i.left_at is null
      where m.cohort_id ${here}`),
  }));
}

const NAMES = /Works ([0-9a-f-]{36})/g;

/**
 * Checks that a firm's name is shown only if the firm is open by name, its node in the map only if it is visible, its
 * level only with its name, and its id nowhere else.
 */
function expectNames(
  life: SnapshotLife,
  { tree, dashboards, firms, network }: Pages,
  members: readonly Member[],
): void {
  const own = members.filter(({ cohort }) => tree.includes(cohort));
  const from = (least: number) => new Set(own.filter(({ consent }) => consent >= least).map(({ firm }) => firm));
  const open = from(3);
  for (const text of [dashboards, firms, network].map((page) => JSON.stringify(page) ?? "")) {
    const told = [...text.matchAll(NAMES)].map(([, id = ""]) => id);
    expect(
      told.filter((id) => !open.has(id)),
      "names of firms that are not open",
    ).toEqual([]);
  }
  const visible = from(2);
  for (const { firmId, name, level } of network?.nodes ?? []) {
    expect([visible.has(firmId), name === null ? level : null]).toEqual([true, null]);
  }
  const rest = JSON.stringify([dashboards, firms]).replaceAll(NAMES, "");
  expect(life.firms.filter(({ id }) => rest.includes(id)).map(lifeName)).toEqual([]);
}

/**
 * Checks that columns without a name show only levels of firms in a lot, and that between two visits none or at least k
 * of them appear or disappear. When they appear, they must be possible for at least k firms that the list of firms
 * calls final.
 */
function expectColumns({ memory, named, k }: Looking, pages: Pages, { columns: dealt, members }: Facts): void {
  for (const { columns, cycle = 0 } of pages.dashboards) {
    expect(columns.length).toBeLessThan(HEAT_COLUMNS_MAX);
    const digits = columns
      .filter(({ name, levels }) => name === null && levels.some((level) => level !== null))
      .map(({ levels }) => levels.join(""))
      .sort();
    const own = dealt.filter((each) => each.cycle === cycle && pages.tree.includes(each.cohort));
    expect(digits, "digits without a name that are in no lot").toEqual(own.map((each) => each.digits).sort());
    const key = `${pages.cohortId} ${cycle}`;
    const before = memory.columns.get(key) ?? [];
    const came = without(digits, before);
    for (const moved of [came, without(before, digits)])
      expect(moved.length === 0 || moved.length >= k, `${moved.length} columns came or went`).toBe(true);
    const behind = pages.firms.firms.filter(({ stage, email, name }) => {
      const firm = members.find((one) => one.email !== null && one.email === email)?.firm;
      return stage === "frozen" && (firm === undefined ? name === "" : !named.has(`${firm}/${cycle}`));
    });
    if (came.length > 0) expect(behind.length, "final firms that may be behind new digits").toBeGreaterThanOrEqual(k);
    memory.columns.set(key, digits);
  }
}

/** The elements of the first list without those of the second, counting duplicates. */
function without(from: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken];
  return from.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/**
 * Checks that levels without a name belong to at least k possible firms: for the levels shown now together with
 * everything ever seen by name, and for all levels ever shown.
 */
function expectLotsSafe(now: readonly Lot[], { memory, named, k }: Omit<Looking, "life">): void {
  const firmOf = (one: string) => one.split("/")[0] ?? "";
  const standsIn = ({ firms, cycle }: Lot) => firms.map((firmId) => `${firmId}/${cycle}`);
  const hidden = now.map((lot) => standsIn(lot).filter((one) => !named.has(one)));
  expect([...attack({ rows: hidden, firmOf }, k).keys()], "lots that are shown").toEqual([]);
  const remembered = [...memory.lots.values()].map(standsIn);
  expect([...attack({ rows: remembered, firmOf }, k).keys()], "lots remembered").toEqual([]);
}
