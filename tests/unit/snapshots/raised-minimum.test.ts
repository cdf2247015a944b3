import { describe, expect, test } from "vitest";
import { MODES, ROLES } from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import {
  type CohortMember,
  decideSnapshots,
  type FrozenStand,
  type MemberFacts,
  SNAPSHOT_FIGURES,
  type Snapshot,
  type SnapshotTask,
  type Viewer,
} from "@/lib/snapshots";
import { findCoinciding } from "@/lib/snapshots/coinciding";

const stand = (revision: number, at: number): FrozenStand => ({
  cycle: 2026,
  revision,
  values: tabulate(SNAPSHOT_FIGURES, () => 2 + ((at * 7 + revision) % 11) / 8),
});

const position: MemberFacts["position"] = {
  ...tabulate(MODES, () => null),
  ...tabulate(ROLES, () => null),
  ...{ customerHhi: null, powerImbalance: null, trophicLevel: null, logEmployees: null },
};

/** Five small firms, ten medium ones and ten large ones. */
const EMPLOYEES = [...Array(5).fill(12), ...Array(10).fill(100), ...Array(10).fill(500)];
const members = (revisionOf: (at: number) => number = () => 1): MemberFacts[] =>
  EMPLOYEES.map((employees: number, at) => ({
    ...{ firmId: `f${at}`, consent: 1, employees, industry: null, mode: null, part: null, before: null, sem: null },
    ...{ now: stand(revisionOf(at), at), assessmentId: `a${at}`, position },
  }));

function task(k: number, of: readonly MemberFacts[], snapshots: readonly Snapshot[] = []): SnapshotTask {
  const viewer: Viewer = { audience: "administrator", cohortId: "city", seen: [], snapshots };
  const ids = { administrator: `s${snapshots.length}`, consultant: "c", firm: "f" };
  return {
    ...{ ids, cohortId: "city", k, members: of, parts: [], viewers: [viewer], erased: [] },
    checkOnly: false,
    pools: [],
  };
}

const made = ({ made: [first] }: ReturnType<typeof decideSnapshots>) => first;
const cellsOf = (outcome: ReturnType<typeof decideSnapshots>): readonly string[] =>
  made(outcome)?.shown[0]?.sets.flatMap(({ cells }) => cells.map(({ cell }) => cell)) ?? [];

describe("where the minimum rises from five to six", () => {
  const first = decideSnapshots(task(5, members()));
  const five = (made(first)?.shown ?? []).map((snapshot) => ({ ...snapshot, k: 5 }));

  test("what was published under five stays, and nothing new appears until results change", () => {
    expect(cellsOf(first)).toEqual(expect.arrayContaining(["total"]));
    expect(five[0]?.sets.find(({ dimension }) => dimension === "size")?.cells).toHaveLength(3);
    const again = decideSnapshots(task(6, members(), five));
    expect(again.withdrawals).toEqual([]);
    expect(made(again)).toMatchObject({ shown: [], report: { silence: "unchanged" } });
    // With today's minimum, the table of sizes would have been withdrawn.
    const strict = decideSnapshots(task(6, members(), made(first)?.shown));
    expect(strict.withdrawals).toContainEqual({
      snapshotId: "s0",
      dimension: "size",
      part: "set",
      reason: "seen-singly",
    });
  });

  test("the next figures hold six firms or more in each cell and each difference", () => {
    const next = decideSnapshots(
      task(
        6,
        members(() => 2),
        five,
      ),
    );
    expect(next.withdrawals).toEqual([]);
    const sizes = made(next)?.shown[0]?.sets.find(({ dimension }) => dimension === "size");
    for (const { hidden } of sizes?.cells ?? []) expect(hidden).toBeGreaterThanOrEqual(6);
    const byFive = decideSnapshots(
      task(
        6,
        members((at) => (at < 10 && at >= 5 ? 2 : 1)),
        five,
      ),
    );
    expect(made(byFive)?.shown).toEqual([]);
  });

  test("under its own minimum it still goes where firms come to be seen singly", () => {
    const seen = [{ firmId: "f0", revision: 2_026_001 }];
    const input = task(6, [], five);
    const viewers = input.viewers.map((viewer) => ({ ...viewer, seen }));
    const { withdrawals } = decideSnapshots({ ...input, viewers, checkOnly: true });
    expect(withdrawals.map(({ dimension }) => dimension)).toContain("size");
  });
});

describe("two cuts nearly coincide", () => {
  const firm = (at: number, cells: Readonly<Record<string, string>>): CohortMember => ({
    ...{ firmId: `f${at}`, revision: 1, consent: 1, values: {}, cells },
  });
  const dimensions = [
    { id: "stay", cells: ["again", "first"] },
    { id: "part", cells: ["jinhua", "taizhou", "ningbo"] },
  ];
  /** Ten firms of each city; of those with an earlier result, `strangers` are from Ningbo. */
  const cohort = (strangers: number): readonly CohortMember[] =>
    Array.from({ length: 30 }, (_, at) => {
      const part = ["jinhua", "taizhou", "ningbo"][Math.floor(at / 10)] ?? "";
      return firm(at, { part, stay: at < 20 ? (at < strangers ? "first" : "again") : "first" });
    });

  test("where four fifths of each group are in groups of the other that are mostly theirs", () => {
    expect(findCoinciding(cohort(0), dimensions, 5)).toEqual({ stay: "part" });
    expect(findCoinciding(cohort(2), dimensions, 5)).toEqual({ stay: "part" });
    expect(findCoinciding(cohort(3), dimensions, 5)).toEqual({});
  });

  test("not where one group alone has firms, nor by groups of fewer than k", () => {
    const alone = cohort(0).map((one) => ({ ...one, cells: { ...one.cells, stay: "again" } }));
    expect(findCoinciding(alone, dimensions, 5)).toEqual({});
    expect(findCoinciding(cohort(0), dimensions, 11)).toEqual({});
  });
});
