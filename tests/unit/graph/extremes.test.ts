import fc from "fast-check";
import { expect, test } from "vitest";
import {
  betweenness,
  bonacichPower,
  buildGraph,
  burtConstraint,
  downstreamness,
  effectiveSize,
  eigenvectorCentrality,
  firmUpstreamness,
  type Graph,
  lambdaMax,
  pageRank,
  trophicLevels,
  upstreamness,
} from "@/lib/graph";
import { adoptPractice, receiverWeights } from "@/lib/learning";
import { assetBalance, dependence, herfindahl, roleScore } from "@/lib/position";
import { isInsufficient } from "@/lib/result";
import { aRegister, graphOf, scaled } from "@/tests/support/graphs";

type Figures = ArrayLike<unknown> | { readonly kind: "insufficient"; readonly reason: string };
const measures: readonly (readonly [string, (graph: Graph) => Figures])[] = [
  ["PageRank", (graph) => pageRank(graph)],
  ["betweenness by length", (graph) => betweenness(graph, { lengths: "inverse-value" })],
  ["eigenvector centrality", (graph) => eigenvectorCentrality(graph, "value")],
  ["Bonacich power", (graph) => bonacichPower(graph, -0.5, "value")],
  ["constraint", (graph) => burtConstraint(graph)],
  ["effective size", (graph) => effectiveSize(graph)],
  ["trophic levels", (graph) => trophicLevels(graph).levels],
  ["upstreamness", (graph) => upstreamness(graph, graph.outWeight.length === 0 ? [...graph.selfWeight] : ends(graph))],
];

/** Final use: a node's own use, but at least the weight of the first link. */
const ends = (graph: Graph): readonly number[] =>
  Array.from(graph.selfWeight, (own) => Math.max(own, graph.outWeight[0] ?? 0));

test.each(measures)("%s does not know the currency, be its unit 2^900 times as large or as small", (_, measure) => {
  fc.assert(
    fc.property(aRegister(), fc.constantFrom(2 ** 900, 2 ** -900), (register, factor) => {
      const here = measure(graphOf(register));
      const there = measure(graphOf(scaled(register, factor)));
      expect(there).toEqual(here);
      if (isInsufficient(here) || !("length" in here)) return;
      for (const value of Array.from(here)) expect(isInsufficient(value) || Number.isFinite(value)).toBe(true);
    }),
  );
});

test("λ max is in the currency of the values", () => {
  fc.assert(
    fc.property(aRegister(), fc.constantFrom(2 ** 900, 2 ** -900), (register, factor) => {
      const here = lambdaMax(graphOf(register), "value");
      const there = lambdaMax(graphOf(scaled(register, factor)), "value");
      if (isInsufficient(here)) expect(there).toEqual(here);
      else expect(there).toBe(here * factor);
    }),
  );
});

test("levels that rounding would decide are not given: a ring of values fourteen powers of ten apart", () => {
  const ring = (least: number) =>
    buildGraph(4, { from: [0, 1, 0, 2, 3], to: [1, 2, 2, 3, 0], weight: [1, least, 1, 1e-3, least] });
  expect(trophicLevels(ring(1e-8)).levels.every((level) => Number.isFinite(level))).toBe(true);
  expect(trophicLevels(ring(1e-14)).levels[0]).toEqual({ kind: "insufficient", reason: "not-converged" });
  // A tree is solved link by link, whatever its values.
  const tree = buildGraph(3, { from: [0, 1], to: [1, 2], weight: [1, 1e-200] });
  expect(trophicLevels(tree).levels).toEqual([0, 1, 2]);
});

test("stages beyond all numbers are not given", () => {
  const circle = buildGraph(2, { from: [0, 1], to: [1, 0], weight: [2, 1e-300] });
  for (const stages of [upstreamness(circle, [1.5e-323, 0]), downstreamness(circle, [1.5e-323, 6.4e-323])])
    for (const value of stages) expect(isInsufficient(value) || Number.isFinite(value)).toBe(true);
  const sold = firmUpstreamness(circle, { total: [5e-324, 1e-300], finalShare: [1e-300, 0] });
  for (const firm of sold) expect(isInsufficient(firm) || Number.isFinite(firm.high)).toBe(true);
});

test("shares next to nothing are spread over very many customers, not over infinitely many", () => {
  expect(herfindahl([1e-160], 0).effective).toEqual({
    low: { kind: "insufficient", reason: "atomistic" },
    high: { kind: "insufficient", reason: "atomistic" },
  });
  expect(() => herfindahl([1e200])).toThrow(RangeError);
});

test("what is no answer and no share is thrown", () => {
  const link = { id: "a", direction: "customer", kind: "single", share: 0.5, sharePartner: 0.1 } as const;
  for (const answers of [{ SW1: 0 }, { SW1: 6 }, { SW1: Number.NaN }, { SW1: Number.POSITIVE_INFINITY }])
    expect(() => Reflect.apply(dependence, undefined, [{ ...link, answers }])).toThrow(RangeError);
  for (const answers of [
    { AS1: 0, AS2: 1 },
    { AS1: 1, AS2: Number.NaN },
  ])
    expect(() => Reflect.apply(assetBalance, undefined, [{ answers }])).toThrow(RangeError);
  expect(() => dependence({ ...link, share: Number.NaN, answers: { SW1: 3 } })).toThrow(RangeError);
  expect(() => roleScore({ OEA: Number.NaN, OEM: 0, ODM: 0, OBM: 1 })).toThrow(RangeError);
});

test("a practice runs down a chain of 50,000 firms, one firm a round, without asking all of them each time", () => {
  const nodes = 50_000;
  const firms = Array.from({ length: nodes }, (_, node) => node);
  const chain = receiverWeights(buildGraph(nodes, { from: firms.slice(0, -1), to: firms.slice(1) }), "stochastic");
  const { round, adopted } = adoptPractice({ weights: chain, absorption: firms.map(() => 0.5), adopters: [0] });
  expect([round[1], round.at(-1), adopted]).toEqual([1, nodes - 1, nodes]);
});

test("a star of 50,000 suppliers has constraint and effective size without looking at every pair of them", () => {
  const nodes = 50_000;
  const suppliers = Array.from({ length: nodes - 1 }, (_, at) => at + 1);
  const star = buildGraph(nodes, { from: suppliers, to: suppliers.map(() => 0) });
  const [constraint, size] = [burtConstraint(star), effectiveSize(star)];
  expect([constraint[1], size[1], size[0]]).toEqual([1, 1, nodes - 1]);
  expect(Number(constraint[0])).toBeCloseTo(1 / (nodes - 1), 12);
});
