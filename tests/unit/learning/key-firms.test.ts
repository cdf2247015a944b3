import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildGraph, intercentrality, keyPlayerFragmentation, keyPlayerReach, keyPlayerSet } from "@/lib/graph";
import { diffuse, type KeyFirmsInput, keyFirmSet, keyFirms, receiverWeights } from "@/lib/learning";
import { insufficient } from "@/lib/result";
import { seededRandom } from "@/lib/stats";
import { sufficient } from "@/tests/support/sufficient";
import { graphOf, type LearningCase, learningCase, renumber, renumbered } from "./learning-arbitraries";

/** Tolerance for sums of a dozen numbers up to 100 in another order. */
const ROUNDING = 1e-9;

const weightsOf = (each: LearningCase) => receiverWeights(graphOf(each), "capped");
const meanAfter = (each: LearningCase, years: number, raised: readonly number[], delta: number): Float64Array => {
  // The scenario is undefined above 100; the model is linear in scale, so both runs are divided by ten.
  const capability = each.capability.map((x, node) => (x + (raised.includes(node) ? delta : 0)) / 10);
  const found = sufficient(diffuse({ ...each, capability, weights: weightsOf(each), years }));
  return found.capability.map((x) => 10 * x);
};
const total = (values: Iterable<number>) => [...values].reduce((sum, each) => sum + each, 0);

describe("the lift of a firm", () => {
  test("is what running the model twice gives: of all, of the others, and of the weakest third", () => {
    fc.assert(
      fc.property(
        learningCase(),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 1, max: 400 }),
        (each, years, tenths) => {
          const delta = tenths / 10;
          const { firms } = sufficient(keyFirms({ ...each, weights: weightsOf(each), years, delta, rankBy: "all" }));
          const before = meanAfter(each, years, [], 0);
          const border = each.capability.toSorted((a, b) => a - b)[Math.ceil(each.nodes / 3) - 1] ?? 0;
          const weakest = each.capability.flatMap((x, node) => (x <= border ? [node] : []));
          for (const found of firms) {
            const rise = meanAfter(each, years, [found.firm], delta).map((x, node) => x - (before[node] ?? 0));
            expect(Math.abs(found.lift - total(rise) / each.nodes)).toBeLessThan(ROUNDING);
            const ofWeakest = total(weakest.map((node) => rise[node] ?? 0)) / weakest.length;
            expect(Math.abs(found.liftWeakest - ofWeakest)).toBeLessThan(ROUNDING);
            const others = total(rise.filter((_, node) => node !== found.firm));
            if (each.nodes === 1) expect(found.liftOthers).toBeNull();
            else expect(Math.abs((found.liftOthers ?? Number.NaN) - others / (each.nodes - 1))).toBeLessThan(ROUNDING);
          }
        },
      ),
    );
  });

  test("is never below 0, and the same whatever the numbering", () => {
    fc.assert(
      fc.property(renumbered, ([each, order]) => {
        const lifts = (network: LearningCase) =>
          sufficient(keyFirms({ ...network, weights: weightsOf(network) })).firms.toSorted((a, b) => a.firm - b.firm);
        const turned = lifts(renumber(each, order));
        lifts(each).forEach((found, node) => {
          expect(found.lift).toBeGreaterThanOrEqual(-ROUNDING);
          expect(found.lift).toBeCloseTo(turned[order[node] ?? 0]?.lift ?? Number.NaN, 9);
        });
      }),
    );
  });

  test("is the points themselves in a network of one, and headroom answers where they do not fit", () => {
    const weights = receiverWeights(buildGraph(1, { from: [], to: [] }), "capped");
    const found = sufficient(keyFirms({ weights, capability: [96], absorption: [0.5], willing: [0.5] })).firms;
    const [only] = found;
    expect(only).toMatchObject({ firm: 0, lift: 10, liftOthers: null, liftWeakest: 10, rank: 1, interval: null });
    expect(only?.headroom).toBeCloseTo(0.4, 12);
    expect(only?.feasible).toBeCloseTo(10 * 0.4 * 0.5, 12);
  });
});

describe("ranks of key firms", () => {
  // A lead firm that all listen to, two first-tier suppliers, and a firm that nobody listens to.
  const base = {
    weights: receiverWeights(
      buildGraph(5, { from: [0, 0, 1, 2], to: [1, 2, 3, 3], weight: [0.5, 0.5, 0.4, 0.4] }),
      "capped",
    ),
    capability: [80, 60, 60, 30, 50],
    absorption: [0.5, 0.5, 0.5, 0.5, 0.5],
  } satisfies KeyFirmsInput;

  test("go to those that lift most; equal firms share the better rank", () => {
    const ranks = sufficient(keyFirms({ ...base, rankBy: "others" })).firms.map(({ firm, rank }) => [firm, rank]);
    expect(ranks).toEqual([
      [0, 1],
      [1, 2],
      [2, 2],
      [3, 4],
      [4, 4],
    ]);
  });

  test("are among the candidates only, and an unwilling firm comes last", () => {
    const willing = [1, 0, 1, 1, 1];
    const found = sufficient(keyFirms({ ...base, candidates: [1, 2, 2, 4], willing })).firms;
    // Firm 2 partly catches up with the lead firm anyway, so raising it adds less than raising the isolated firm 4.
    expect(found.map(({ firm }) => firm)).toEqual([4, 2, 1]);
    expect(found.map(({ rank }) => rank)).toEqual([1, 2, 3]);
  });

  test("come with intervals that hold them, repeat with the seed, and close where nothing errs", () => {
    const sem = [15, 15, 15, 15, 15];
    const run = (error: readonly number[]) =>
      sufficient(keyFirms({ ...base, rankBy: "all" }, { random: seededRandom("ranks"), sem: error, draws: 101 })).firms;
    expect(run(sem)).toEqual(run(sem));
    for (const { rankInterval, interval } of run(sem)) {
      expect(rankInterval?.low).toBeGreaterThanOrEqual(1);
      expect(rankInterval?.high).toBeLessThanOrEqual(5);
      expect(interval?.high).toBeGreaterThanOrEqual(interval?.low ?? Number.NaN);
    }
    // The effect of raising the lead firm does not depend on the size of its lead. That of firms which may overtake it
    // does.
    const follower = run(sem).find(({ firm }) => firm === 1)?.interval;
    expect((follower?.high ?? 0) - (follower?.low ?? 0)).toBeGreaterThan(0.01);
    for (const { rank, lift, rankInterval, interval } of run([0, 0, 0, 0, 0])) {
      expect(rankInterval).toEqual({ low: rank, high: rank });
      expect(interval?.low).toBeCloseTo(lift, 12);
      expect(interval?.high).toBeCloseTo(lift, 12);
    }
  });

  test("a firm without score is drawn from all scored ones", () => {
    const unknown = { ...base, capability: [80, 60, 60, 30, null], rankBy: "feasible" } as const;
    const chance = { random: seededRandom(1), sem: [0, 0, 0, 0, 0], draws: 200 };
    const found = sufficient(keyFirms(unknown, chance)).firms.find(({ firm }) => firm === 4);
    // Raising the firm always adds 10/5. Less can be added if the drawn level is above 90.
    expect(found?.interval?.high).toBeCloseTo(2, 9);
    expect(found?.interval?.low).toBeLessThan(2);
  });

  test("need candidates, scores and sound arguments", () => {
    expect(keyFirms({ ...base, candidates: [] })).toEqual(insufficient("no-candidate"));
    expect(keyFirmSet({ ...base, candidates: [] }, 1)).toEqual(insufficient("no-candidate"));
    expect(keyFirms({ ...base, capability: [80, null, null, null, null] })).toEqual(insufficient("structure-only"));
    expect(() => keyFirms({ ...base, candidates: [5] })).toThrow(RangeError);
    expect(() => keyFirms({ ...base, delta: 0 })).toThrow(RangeError);
    expect(() => keyFirms({ ...base, willing: [2, 1, 1, 1, 1] })).toThrow(RangeError);
    const chance = { random: seededRandom(1), sem: [1, 1, 1, 1, 1] };
    expect(() => keyFirms(base, { ...chance, sem: [1] })).toThrow(RangeError);
    expect(() => keyFirms(base, { ...chance, draws: 0 })).toThrow(RangeError);
    expect(() => keyFirms(base, { ...chance, confidence: 1 })).toThrow(RangeError);
  });
});

describe("a set of key firms", () => {
  test("begins with the firm of the largest lift, lifts what raising all of them lifts, and says it is a heuristic", () => {
    fc.assert(
      fc.property(learningCase({ nodesMin: 2, nodesMax: 7 }), fc.integer({ min: 1, max: 4 }), (each, size) => {
        const input = { ...each, weights: weightsOf(each), delta: 5 };
        const { firms, search } = sufficient(keyFirmSet(input, size));
        expect(search).toBe("heuristic");
        expect(firms).toHaveLength(Math.min(size, each.nodes));
        const single = sufficient(keyFirms({ ...input, rankBy: "all" })).firms;
        expect(firms[0]?.lift).toBeCloseTo(Math.max(...single.map(({ lift }) => lift)), 9);
        const before = meanAfter(each, 4, [], 0);
        const chosen: number[] = [];
        for (const { firm, lift } of firms) {
          chosen.push(firm);
          const rise = total(meanAfter(each, 4, chosen, 5)) - total(before);
          expect(Math.abs(lift - rise / each.nodes)).toBeLessThan(ROUNDING);
        }
      }),
    );
    expect(() => keyFirmSet({ ...renumber(aCase, [0]), weights: weightsOf(aCase) }, 0)).toThrow(RangeError);
  });
});

const aCase: LearningCase = { nodes: 1, edges: [], capability: [50], absorption: [0.5] };

describe("intercentrality", () => {
  const activity = (each: LearningCase, attenuation: number): number => {
    // Σ of (I − aA)⁻¹ as a series: a is half of 1/λ, so 200 terms leave 2⁻²⁰⁰.
    const linked = new Set(
      each.edges.flatMap(({ from, to }) => (from === to ? [] : [`${from} ${to}`, `${to} ${from}`])),
    );
    let walk = Array.from({ length: each.nodes }, () => 1);
    let sum = each.nodes;
    for (let length = 1; length <= 200; length += 1) {
      walk = walk.map((_, node) =>
        total(walk.map((walks, other) => (linked.has(`${node} ${other}`) ? attenuation * walks : 0))),
      );
      sum += total(walk);
    }
    return sum;
  };

  test("is the fall of Σb when the firm and its links are taken out", () => {
    fc.assert(
      fc.property(learningCase({ nodesMin: 2 }), (each) => {
        const found = sufficient(intercentrality(graphOf(each)));
        const attenuation = found.attenuation ?? 0;
        const whole = activity(each, attenuation);
        found.intercentrality.forEach((fall, node) => {
          const rest = { ...each, edges: each.edges.filter(({ from, to }) => from !== node && to !== node) };
          // In `activity(rest)` the removed node still counts 1 for itself.
          expect(fall).toBeCloseTo(whole - (activity(rest, attenuation) - 1), 7);
        });
      }),
      { numRuns: 40 },
    );
  });

  test("is 1 for an isolate, and refuses an a that reaches 1/λ", () => {
    const found = sufficient(intercentrality(buildGraph(3, { from: [0], to: [1] })));
    expect(found.intercentrality[2]).toBeCloseTo(1, 12);
    expect(intercentrality(buildGraph(0, { from: [], to: [] }))).toEqual(insufficient("no-firm"));
    expect(() => intercentrality(buildGraph(2, { from: [0], to: [1] }), 1)).toThrow(RangeError);
  });

  test("weighs links by value where asked to, and not by default", () => {
    const light = buildGraph(3, { from: [0, 1], to: [1, 2], weight: [1, 1] });
    const heavy = buildGraph(3, { from: [0, 1], to: [1, 2], weight: [1, 9] });
    expect(intercentrality(heavy)).toEqual(intercentrality(light));
    const [even, uneven] = [intercentrality(light, 0.5, "value"), intercentrality(heavy, 0.5, "value")];
    expect(sufficient(even).intercentrality[0]).toBeCloseTo(sufficient(even).intercentrality[2] ?? Number.NaN, 10);
    const [first, , last] = sufficient(uneven).intercentrality;
    expect(last).toBeGreaterThan(first ?? Number.NaN);
  });
});

describe("key players", () => {
  // A star of five around node 0, and a separate pair.
  const graph = buildGraph(7, { from: [1, 2, 0, 0, 5], to: [0, 0, 3, 4, 6] });

  test("reach who is near, and nothing beyond their component", () => {
    expect(sufficient(keyPlayerReach(graph, [0])).reach).toBe(4);
    expect(sufficient(keyPlayerReach(graph, [1, 1])).reach).toBe(1 + 3 / 2);
    expect(sufficient(keyPlayerReach(graph, [])).reach).toBe(0);
    expect(sufficient(keyPlayerReach(graph, [0, 5]))).toEqual({ reach: 5, share: 1 });
  });

  test("leave a network in pieces when the hub goes", () => {
    const without = sufficient(keyPlayerFragmentation(graph, [0]));
    expect(without).toBeCloseTo(1 - 1 / 15, 12);
    expect(sufficient(keyPlayerFragmentation(graph, []))).toBeLessThan(without);
    expect(keyPlayerFragmentation(graph, [0, 1, 2, 3, 4, 5])).toEqual(insufficient("too-few-left"));
  });

  test("chosen greedily take the hub, then the part it does not reach", () => {
    expect(keyPlayerSet(graph, 2)).toEqual([0, 5]);
    expect(sufficient(keyPlayerSet(graph, 20))).toHaveLength(7);
    expect(keyPlayerSet(buildGraph(0, { from: [], to: [] }), 1)).toEqual(insufficient("no-firm"));
    expect(keyPlayerReach(buildGraph(0, { from: [], to: [] }), [])).toEqual(insufficient("no-firm"));
    expect(() => keyPlayerSet(graph, 0)).toThrow(RangeError);
    expect(() => keyPlayerReach(graph, [7])).toThrow(RangeError);
  });
});
