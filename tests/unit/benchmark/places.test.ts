import { describe, expect, test } from "vitest";
import type { PositionVector } from "@/lib/benchmark";
import { PLACED_FIGURES, placeMembers, safeForConsultants } from "@/lib/benchmark";
import { MODES, type Mode, ROLES } from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import { type MemberFacts, SNAPSHOT_FIGURES, standOf, type Viewer } from "@/lib/snapshots";

const COHORT = "cohort";
const K = 5;

const positionAt = (mode: Mode, employees: number): PositionVector => ({
  ...tabulate(MODES, (one) => (one === mode ? 0.8 : 0.05)),
  ...tabulate(ROLES, () => 0.25),
  ...{ customerHhi: 0.3, powerImbalance: 0, trophicLevel: null, logEmployees: Math.log10(employees) },
});

type Made = { readonly mode?: Mode; readonly employees?: number; readonly level?: number; readonly revision?: number };

const aMember = (
  firmId: string,
  { mode = "captive", employees = 100, level = 3, revision = 1 }: Made = {},
): MemberFacts => ({
  ...{ firmId, consent: 1, employees, industry: "27", mode, part: null, before: null, assessmentId: `of ${firmId}` },
  now: { cycle: 2026, revision, values: tabulate(SNAPSHOT_FIGURES, () => level) },
  position: positionAt(mode, employees),
  sem: { overall: 0.16, pre: 0.25, lrn: 0.26, app: 0.27, eva: 0.28 },
});

const many = (count: number, of: (at: number) => Made = () => ({})): MemberFacts[] =>
  Array.from({ length: count }, (_, at) => aMember(`firm-${at}`, of(at)));

const place = (members: readonly MemberFacts[], facts: Partial<Parameters<typeof placeMembers>[0]> = {}) =>
  placeMembers({
    members: members.map((member) => ({ ...member, stand: standOf(member.now), values: member.now.values })),
    ...{ k: K, earlier: [], cohortId: COHORT, viewers: [], ...facts },
  });

const readingOf = (placed: ReturnType<typeof place>, firmId: string) =>
  placed.places.find((one) => one.firmId === firmId)?.reading;

describe("a place", () => {
  test("needs fifteen others, and a group worth the least number of the cohort", () => {
    expect(readingOf(place(many(15)), "firm-0")).toEqual({ kind: "withheld", reason: "too-few-participants" });
    expect(readingOf(place(many(16)), "firm-0")?.kind).toBe("placed");
    expect(readingOf(place(many(20), { k: 30 }), "firm-0")).toEqual({ kind: "withheld", reason: "too-few" });
  });

  test("leaves out members whose errors were not kept", () => {
    const members = many(20).map((member, at) => (at < 4 ? { ...member, sem: null } : member));
    const { pool, places } = place(members);
    expect([pool.length, places.length]).toEqual([16, 16]);
  });

  test("tells each level with an error of its own", () => {
    const reading = readingOf(place(many(20)), "firm-0");
    if (reading?.kind !== "placed") throw new Error("no place");
    expect(tabulate(PLACED_FIGURES, (figure) => reading.scores[figure]?.sem)).toEqual(aMember("firm-0").sem);
  });

  test("tells kinds of links that few firms have together, and never one kind beside the rest", () => {
    const members = many(40, (at) => ({ mode: at < 28 ? "captive" : at < 37 ? "modular" : "market" }));
    const reading = readingOf(place(members), "firm-0");
    if (reading?.kind !== "placed") throw new Error("no place");
    // Three market firms are fewer than five, so the modular ones are shown together with them.
    expect(reading.composition.map(({ of }) => of)).toEqual(["captive", "other"]);
    expect(reading.composition.every(({ share }) => Math.abs(share * 20 - Math.round(share * 20)) < 1e-9)).toBe(true);
  });

  test("is not given anew where fewer than five of its group have changed, and is where five have or none", () => {
    const before = place(many(30, (at) => ({ level: 2 + (at % 10) / 5 }))).pool;
    const changed = (count: number) =>
      many(30, (at) => ({ level: 2 + (at % 10) / 5, revision: at >= 1 && at <= count ? 2 : 1 }));
    const reading = (count: number) => readingOf(place(changed(count), { earlier: [before] }), "firm-0");
    expect(reading(1)).toEqual({ kind: "withheld", reason: "changed-by-few" });
    expect(reading(4)).toEqual({ kind: "withheld", reason: "changed-by-few" });
    expect([reading(0)?.kind, reading(5)?.kind]).toEqual(["placed", "placed"]);
  });

  test("does not wait for a firm so far away that it moves nothing", () => {
    const near = many(40, (at) => ({ level: 2 + (at % 10) / 5 }));
    const { pool } = place(near);
    const far = aMember("far", { mode: "market", employees: 90_000 });
    expect(readingOf(place([...near, far], { earlier: [pool] }), "firm-0")?.kind).toBe("placed");
  });
});

describe("what a consultant may be told", () => {
  const members = many(20);
  const { pool } = place(members);
  const consultantOf = (clients: readonly string[]): Viewer => ({
    ...{ audience: "consultant", cohortId: undefined, clients, snapshots: [] },
    seen: members
      .filter(({ firmId }) => clients.includes(firmId))
      .map(({ firmId, now }) => ({ firmId, revision: standOf(now) })),
  });
  const safeWith = (seen: number) => {
    const clients = members.slice(0, seen).map(({ firmId }) => firmId);
    return safeForConsultants({ pool, k: K, cohortId: COHORT, viewers: [consultantOf(clients)] });
  };

  test("is a client's place while those that the consultant does not see are worth five firms, or there are none", () => {
    expect(safeWith(15).has("firm-0")).toBe(true);
    expect(safeWith(16).has("firm-0")).toBe(false);
    expect(safeWith(20).has("firm-0")).toBe(true);
  });

  test("depends on the consultant's clients alone, not on those of a colleague", () => {
    expect(safeWith(16).has("firm-19")).toBe(true);
  });
});
