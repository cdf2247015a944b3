import { describe, expect, test } from "vitest";
import {
  benchmarkFirms,
  buildPool,
  type KernelPercentile,
  kernelPercentile,
  type Participant,
  POSITION_PARTS,
} from "@/lib/benchmark";
import { MODES } from "@/lib/instrument";
import { type Insufficient, insufficient, isInsufficient, tabulate } from "@/lib/result";
import { seededRandom } from "@/lib/stats";
import { makeParticipants } from "../../support/participants";

type Self = Participant<"self">;
type Found = KernelPercentile | Insufficient;

const make = (count: number, seed: string, missing = 0): readonly Self[] =>
  makeParticipants({ kind: "self", count, random: seededRandom(seed), missing });

const unknown = tabulate(POSITION_PARTS, () => null);
const captive = { market: 0.1, modular: 0.1, relational: 0.1, captive: 0.6, hierarchy: 0.1 };

const pools: Readonly<Record<string, readonly Self[]>> = {
  "all parts known": make(400, "complete"),
  "parts missing in many patterns": make(400, "gaps", 0.6),
  "almost everything missing": make(120, "empty", 4),
  "nothing known of any position": make(60, "nowhere").map((firm) => ({ ...firm, position: unknown })),
  "only the mode known, all in one place": make(60, "captive").map((firm) => ({
    ...firm,
    position: { ...unknown, ...captive },
  })),
  "each firm with a part of its own": make(130, "parts").map((firm, at) => {
    const part = POSITION_PARTS[at % POSITION_PARTS.length] ?? "customerHhi";
    return { ...firm, position: { ...unknown, [part]: firm.position[part] } };
  }),
  "so far apart that no bandwidth holds 15": make(90, "far").map((firm, at) => ({
    ...firm,
    position: { ...firm.position, trophicLevel: 12 * at },
  })),
  "a few firms at all scores, many equal": make(100, "ties").map((firm, at) => ({ ...firm, x: 10 * (at % 4) })),
  "one score for all": make(40, "one score").map((firm) => ({ ...firm, x: 55 })),
  "scores without error": make(80, "exact").map((firm) => ({ ...firm, sem: 0 })),
  "errors that differ": make(80, "errors").map((firm, at) => ({ ...firm, sem: at / 10 })),
  "one position for all": make(50, "place").map((firm, _, [first = firm]) => ({ ...firm, position: first.position })),
  "two crowds": make(80, "crowds").map((firm, at) => ({
    ...firm,
    x: at % 2 === 0 ? 20 + (at % 5) / 1000 : 80 + (at % 7) / 1000,
    position: { ...firm.position, trophicLevel: (at % 2) * 3 },
  })),
  "few firms": make(22, "few"),
  "few firms, far from each other": make(40, "spread").map((firm, at) => ({
    ...firm,
    position: { ...firm.position, trophicLevel: (at % 8) * (1 + at / 40), logEmployees: (at % 5) + 1 },
  })),
  "sixteen firms, the fewest": make(16, "sixteen"),
};

const figuresOf = (found: KernelPercentile): readonly number[] => [
  found.percentile,
  found.effectiveSize,
  found.interval.low,
  found.interval.high,
  found.interval.size,
  found.pooled,
  found.shrunk,
  ...Object.values(found.composition),
];
const wordsOf = ({ basis, place, printed }: KernelPercentile): unknown => [basis, place, printed];

function expectSame(one: Found | undefined, other: Found, name: string): void {
  if (one === undefined || isInsufficient(one) || isInsufficient(other)) {
    expect(one, name).toEqual(other);
    return;
  }
  expect(wordsOf(one), name).toEqual(wordsOf(other));
  const expected = figuresOf(other);
  for (const [at, figure] of figuresOf(one).entries()) {
    expect(Math.abs(figure - (expected[at] ?? Number.NaN)), `${name}, figure ${at}`).toBeLessThan(1e-9);
  }
}

describe.each(Object.entries(pools))("a whole pool at once: %s", (_, members) => {
  test("has every figure of the firms one by one, within 1e-9, and the same words", () => {
    const pool = buildPool("self", members);
    const all = benchmarkFirms(pool);
    expect(all).toHaveLength(members.length);
    for (const [at, firm] of members.entries()) expectSame(all[at], kernelPercentile(firm, pool), firm.id);
  });
});

test("the pools between them ask for every kind of reference group and many bandwidths", () => {
  const bases = Object.values(pools).flatMap((members) =>
    benchmarkFirms(buildPool("self", members)).flatMap((found) => (isInsufficient(found) ? [] : [found.basis])),
  );
  expect(new Set(bases.map(({ kind }) => kind))).toEqual(new Set(["kernel", "stratum", "pooled"]));
  const widths = new Set(bases.map((basis) => (basis.kind === "kernel" ? basis.bandwidth : 0)));
  expect(widths.size).toBeGreaterThan(12);
});

test("fifteen firms are too few for any of them, and none are none", () => {
  const found = benchmarkFirms(buildPool("self", make(15, "fifteen")));
  expect(found).toEqual(Array.from({ length: 15 }, () => insufficient("too-few-participants")));
  expect(benchmarkFirms(buildPool("self", []))).toEqual([]);
});

test("a firm of an unknown mode falls back to all, never to the others of unknown mode", () => {
  const members = make(60, "stratum").map((firm, at) => ({
    ...firm,
    position: at < 30 ? { ...unknown, trophicLevel: 100 * at } : { ...unknown, ...captive, trophicLevel: 100 * at },
  }));
  const pool = buildPool("self", members);
  const all = benchmarkFirms(pool);
  for (const [at, firm] of members.entries()) expectSame(all[at], kernelPercentile(firm, pool), firm.id);
  const bases = all.map((found) => (isInsufficient(found) ? undefined : found.basis.kind));
  expect(bases.slice(0, 30)).not.toContain("stratum");
  expect(MODES).toHaveLength(5);
});
