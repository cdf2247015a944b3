import { describe, expect, test } from "vitest";
import {
  applyWithdrawals,
  type CohortMember,
  type ConsentLevel,
  type Disclosure,
  type DisclosureFacts,
  discloseSnapshot,
  eraseFirm,
  withdrawSnapshots,
} from "@/lib/snapshots";
import { seededRandom } from "@/lib/stats";

type Part = {
  readonly count: number;
  readonly cells?: Readonly<Record<string, string>>;
  readonly consent?: ConsentLevel;
  readonly revision?: number;
  readonly value?: number;
  readonly weight?: number;
};

/** Firms named by a letter and a number, with values that differ by firm and revision unless given. */
function firms(
  name: string,
  { count, cells = {}, consent = 1, revision = 1, value, weight }: Part,
): readonly CohortMember[] {
  return Array.from({ length: count }, (_, at) => ({
    firmId: `${name}${at}`,
    revision,
    consent,
    cells,
    values: { level: value ?? 30 + ((at * 7 + name.charCodeAt(0) * 3 + revision * 11) % 40) },
    ...(weight !== undefined && { weight }),
  }));
}

const DIMENSIONS = [
  { id: "mode", cells: ["market", "captive", "modular"] },
  { id: "size", cells: ["small", "large"] },
];

const disclose = (members: readonly CohortMember[], facts: Partial<DisclosureFacts> = {}): Disclosure =>
  discloseSnapshot({
    id: `s${facts.earlier?.length ?? 0}`,
    cohortId: "programme",
    members,
    dimensions: DIMENSIONS,
    figures: [{ id: "level", min: 0, max: 100 }],
    audience: { kind: "public" },
    seen: [],
    earlier: [],
    ...facts,
  });

const snapshotsOf = (...results: readonly Disclosure[]) =>
  results.flatMap(({ snapshot }) => (snapshot === undefined ? [] : [snapshot]));

/** For each dimension: "published", or the reason why it is not shown. */
const outcome = (result: Disclosure): Readonly<Record<string, string>> =>
  Object.fromEntries(result.sets.map((set) => [set.dimension, set.kind === "published" ? "published" : set.reason]));

/** For each cell of a dimension: "published", "empty", or the reason why it is not shown. */
function cellsOf(result: Disclosure, dimension: string): Readonly<Record<string, string>> {
  const set = result.sets.find((each) => each.dimension === dimension);
  if (set?.kind !== "published") throw new Error(`${dimension} is ${outcome(result)[dimension]}`);
  return Object.fromEntries(set.cells.map((cell) => [cell.cell, cell.kind === "suppressed" ? cell.reason : cell.kind]));
}

function totalOf(result: Disclosure) {
  const [total] = result.sets;
  const [cell] = total?.kind === "published" ? total.cells : [];
  const level = cell?.kind === "published" ? cell.figures.level : undefined;
  if (level === undefined) throw new Error("no total");
  return level;
}

describe("one snapshot", () => {
  test("four contributors are too few, five are enough", () => {
    expect(outcome(disclose(firms("a", { count: 4 }))).total).toBe("too-few");
    expect(outcome(disclose(firms("a", { count: 5 }))).total).toBe("published");
  });

  test("with a small cell the next smallest is withheld too, so that the rest does not reveal it", () => {
    const members = [
      ...firms("a", { count: 9, cells: { mode: "market" } }),
      ...firms("b", { count: 6, cells: { mode: "captive" } }),
      ...firms("c", { count: 2, cells: { mode: "modular" } }),
    ];
    expect(cellsOf(disclose(members), "mode")).toEqual({
      market: "published",
      captive: "complementary",
      modular: "too-few",
    });
  });

  test("members without a cell count as a suppressed cell", () => {
    const members = [
      ...firms("a", { count: 9, cells: { mode: "market" } }),
      ...firms("b", { count: 6, cells: { mode: "captive" } }),
      ...firms("c", { count: 1 }),
    ];
    expect(cellsOf(disclose(members), "mode")).toMatchObject({ market: "published", captive: "complementary" });
  });

  test("a cell within a cell of another dimension gives the rest away: such a set is cut further, or withheld", () => {
    const members = [
      ...firms("a", { count: 8, cells: { mode: "captive", size: "small" } }),
      ...firms("b", { count: 2, cells: { mode: "market", size: "small" } }),
      ...firms("c", { count: 9, cells: { mode: "market", size: "large" } }),
    ];
    expect(outcome(disclose(members))).toEqual({ total: "published", mode: "published", size: "linked-by-few" });
  });

  test("no firm has more than half of the weight", () => {
    const members = [...firms("a", { count: 5 }), ...firms("b", { count: 1, weight: 5.1 })];
    expect(outcome(disclose(members)).total).toBe("dominance");
    const even = [...firms("a", { count: 5 }), ...firms("b", { count: 1, weight: 5 })];
    expect(outcome(disclose(even)).total).toBe("published");
  });

  test("quartiles and a spread need ten firms, and there is never a smallest or largest value", () => {
    expect(totalOf(disclose(firms("a", { count: 9 })))).toMatchObject({ quartiles: { reason: "too-few" } });
    const { quartiles, spread, ...mean } = totalOf(disclose(firms("a", { count: 30 })));
    expect(quartiles).toHaveLength(3);
    expect(spread).not.toHaveProperty("reason");
    expect(Object.keys(mean)).toEqual(["mean"]);
  });

  test("an audience that sees firms singly needs five beyond them, or none", () => {
    const audience = { kind: "administrator" as const };
    const seen = firms("v", { count: 6, consent: 2 });
    expect(outcome(disclose([...seen, ...firms("a", { count: 4 })], { audience })).total).toBe("too-few");
    expect(outcome(disclose([...seen, ...firms("a", { count: 5 })], { audience })).total).toBe("published");
    expect(outcome(disclose(seen, { audience })).total).toBe("published");
    expect(outcome(disclose([...seen, ...firms("a", { count: 4 })], { audience: { kind: "consultant" } })).total).toBe(
      "published",
    );
  });

  test("a member knows its own value: for one firm, and for any firm, five others are needed", () => {
    const five = firms("a", { count: 5 });
    const six = firms("a", { count: 6 });
    expect(outcome(disclose(five, { audience: { kind: "firm", firmId: "a0" } })).total).toBe("too-few");
    expect(outcome(disclose(five, { audience: { kind: "firm", firmId: "z" } })).total).toBe("published");
    expect(outcome(disclose(five, { audience: { kind: "firm" } })).total).toBe("too-few");
    expect(outcome(disclose(six, { audience: { kind: "firm" } })).total).toBe("published");
  });
});

describe("after earlier snapshots", () => {
  const ten = firms("a", { count: 10 });
  const one = disclose(ten);

  test("the same again is published, one more is not, five more are", () => {
    const earlier = snapshotsOf(one);
    expect(disclose(ten, { earlier }).republish).toBe(true);
    expect(outcome(disclose([...ten, ...firms("b", { count: 1 })], { earlier })).total).toBe("changed-by-few");
    expect(disclose([...ten, ...firms("b", { count: 5 })], { earlier }).republish).toBe(true);
  });

  test("a chain of differences is seen through: A − B and B − C are large, A − C is one firm", () => {
    const two = disclose([...ten, ...firms("b", { count: 5 })], { earlier: snapshotsOf(one) });
    const three = disclose([...ten, ...firms("c", { count: 1 })], { earlier: snapshotsOf(one, two) });
    expect(outcome(three).total).toBe("changed-by-few");
  });

  test("a combination of three snapshots is seen through, where each pair differs by many", () => {
    // (A + B) − A − B' leaves the difference of B and B': one firm of the linked cohort.
    const [a, b] = [firms("a", { count: 6 }), firms("b", { count: 6 })];
    const both = disclose([...a, ...b]);
    const left = disclose(a, { cohortId: "west", id: "west", earlier: snapshotsOf(both) });
    const right = disclose(b.slice(1), { cohortId: "east", id: "east", earlier: snapshotsOf(both, left) });
    expect([both.republish, left.republish]).toEqual([true, true]);
    expect(outcome(right).total).toBe("linked-by-few");
    expect(disclose(b, { cohortId: "east", id: "east", earlier: snapshotsOf(both, left) }).republish).toBe(true);
  });

  test("a cohort within another needs five in the rest, or none", () => {
    const part = (count: number) =>
      disclose(ten.slice(0, count), { cohortId: "city", id: "city", earlier: snapshotsOf(one) });
    expect(outcome(part(6)).total).toBe("linked-by-few");
    expect([part(5).republish, part(10).republish]).toEqual([true, true]);
  });

  test("five revisions that leave a figure as it was hide no newcomer", () => {
    const again = [...ten.slice(5), ...ten.slice(0, 5).map((firm) => ({ ...firm, revision: 2 }))];
    const grown = disclose([...again, ...firms("b", { count: 1 })], { earlier: snapshotsOf(one) });
    expect(outcome(grown).total).toBe("changed-by-few");
    const changed = [...ten.slice(5), ...firms("a", { count: 5, revision: 2 })];
    expect(disclose([...changed, ...firms("b", { count: 1 })], { earlier: snapshotsOf(one) }).republish).toBe(true);
  });

  test("the remains of an erased firm show which of its values were equal, and nothing else", () => {
    const same = [...ten.slice(1), ...ten.slice(0, 1).map((firm) => ({ ...firm, revision: 2 }))];
    const stages = [ten, same, [...ten.slice(1), ...firms("a", { count: 1, revision: 3 })]];
    const snapshots = stages.flatMap((members) => snapshotsOf(disclose(members)));
    const { snapshots: erased } = eraseFirm({ snapshots, seen: [] }, "a0");
    const left = erased.map(({ members }) => members.find(({ firmId }) => firmId === "a0")?.values);
    expect(left).toEqual([{ level: 0 }, { level: 0 }, { level: 1 }]);
    expect(erased[0]?.members.slice(1)).toEqual(snapshots[0]?.members.slice(1));
  });

  test("revisions of one firm are one firm, however many", () => {
    const stages = [1, 2, 3, 4, 5, 6].map((revision) => [...ten.slice(1), ...firms("a", { count: 1, revision })]);
    const [first, ...rest] = stages.map((members) => disclose(members, { earlier: snapshotsOf(one) }));
    expect(first?.republish).toBe(true);
    expect(rest.map((each) => each.republish)).toEqual([false, false, false, false, false]);
  });

  test("a firm that moves between cells without a new revision withholds that set, not the total", () => {
    const members = [
      ...firms("a", { count: 8, cells: { mode: "market", size: "small" } }),
      ...firms("b", { count: 8, cells: { mode: "captive", size: "large" } }),
    ];
    const moved = members.map((firm) =>
      firm.firmId === "a0" ? { ...firm, cells: { ...firm.cells, mode: "captive" } } : firm,
    );
    const next = disclose(moved, { earlier: snapshotsOf(disclose(members)) });
    expect(outcome(next)).toEqual({ total: "published", mode: "changed-by-few", size: "published" });
  });
});

describe("when the audience comes to see more", () => {
  const audience = { kind: "administrator" as const };
  const members = firms("a", { count: 12 });
  const first = disclose(members, { audience });
  const consenting = (count: number) =>
    members.map((firm, at) => (at < count ? { ...firm, consent: 2 as const } : firm));
  const facts = {
    audience,
    earlier: snapshotsOf(first),
    seen: first.seen,
    figures: [{ id: "level", min: 0, max: 100 }],
  };

  test("the spread is withheld first, then quartiles, then the figures", () => {
    const parts = (count: number) =>
      withdrawSnapshots({ ...facts, members: consenting(count) }).withdrawals.map(
        ({ part, dimension }) => `${dimension} ${part}`,
      );
    expect(parts(0)).toEqual([]);
    expect(parts(1)).toEqual(["total spread"]);
    expect(parts(2).filter((part) => part.endsWith("quartiles"))).toEqual([]);
    expect(parts(3)).toContain("total quartiles");
    expect(parts(7)).not.toContain("total set");
    expect(parts(8)).toContain("total set");
    expect(parts(12)).not.toContain("total set");
  });

  test("what was seen stays seen after consent is lowered", () => {
    const { seen } = withdrawSnapshots({ ...facts, members: consenting(8) });
    expect(withdrawSnapshots({ ...facts, members, seen }).withdrawals.map(({ part }) => part)).toContain("set");
  });

  test("a withdrawn figure is remembered: the next one must not differ from it by one firm", () => {
    const grown = [...consenting(8), ...firms("b", { count: 1 })];
    const { seen, withdrawals } = withdrawSnapshots({ ...facts, members: consenting(8) });
    const earlier = applyWithdrawals(facts.earlier, withdrawals);
    expect(earlier[0]?.sets).toEqual([]);
    // Without the earlier figures nothing is remembered: five firms are unseen, and there is nothing to compare with.
    expect(disclose(grown, { audience, seen }).republish).toBe(true);
    expect(outcome(disclose(grown, { audience, seen, earlier })).total).toBe("linked-by-few");
    const many = [...consenting(8), ...firms("b", { count: 5 })];
    expect(disclose(many, { audience, seen, earlier }).republish).toBe(true);
  });

  test("ninety days after an erasure, small sets that no snapshot followed are withdrawn", () => {
    const [small, large] = [firms("a", { count: 9 }), firms("a", { count: 10 })];
    const withdrawn = (before: readonly CohortMember[], days: number, now = before.slice(1)) =>
      disclose(now, { earlier: snapshotsOf(disclose(before)), erased: [{ firmId: "a0", days }] }).withdrawals;
    expect(withdrawn(small, 90)).toEqual([]);
    expect(withdrawn(small, 91)).toEqual([{ snapshotId: "s0", dimension: "total", part: "set", reason: "erased" }]);
    expect(withdrawn(large, 91)).toEqual([]);
    expect(withdrawn(small, 91, [...small.slice(1), ...firms("b", { count: 5 })])).toEqual([]);
  });
});

test("a stable cohort of a hundred gets all its sets, and loses only cells that are small or must stand by one", () => {
  const chance = seededRandom("a hundred firms");
  const dimensions = [5, 4, 8, 5, 4, 6].map((cells, at) => ({
    id: `d${at}`,
    cells: Array.from({ length: cells }, (_, cell) => `c${cell}`),
  }));
  const members = firms("a", { count: 100 }).map((firm) => ({
    ...firm,
    // The cells are unequal: the first is the largest.
    cells: Object.fromEntries(
      dimensions.map(({ id, cells }) => [id, cells[Math.floor(chance() * chance() * cells.length)] ?? "c0"]),
    ),
  }));
  const first = disclose(members, { dimensions });
  const second = disclose(members, { dimensions, earlier: snapshotsOf(first) });
  const cells = first.sets.flatMap((set) => (set.kind === "published" ? set.cells : []));
  const count = (kind: string) =>
    cells.filter((cell) => (cell.kind === "suppressed" ? cell.reason : cell.kind) === kind).length;
  expect(second.sets).toEqual(first.sets);
  expect(first.sets.filter(({ kind }) => kind === "published")).toHaveLength(7);
  expect([cells.length, count("published"), count("too-few"), count("complementary")]).toMatchInlineSnapshot(`
    [
      33,
      21,
      7,
      3,
    ]
  `);
});

test("what breaks the contract is thrown", () => {
  const five = firms("a", { count: 5 });
  expect(() => disclose([...five, ...five])).toThrow("twice");
  expect(() => disclose(firms("a", { count: 5, value: 101 }))).toThrow("level within 0–100");
  expect(() => disclose(firms("a", { count: 5, cells: { mode: "unknown" } }))).toThrow("in no cell");
  expect(() => disclose(five, { limits: { k: 1 } })).toThrow("protects nobody");
  expect(() => disclose(firms("a", { count: 5, weight: 2 }), { earlier: snapshotsOf(disclose(five)) })).toThrow(
    "two weights",
  );
});
