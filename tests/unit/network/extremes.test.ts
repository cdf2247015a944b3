import fc from "fast-check";
import { expect, test } from "vitest";
import {
  betweenness,
  bonacichPower,
  burtConstraint,
  effectiveSize,
  eigenvectorCentrality,
  type Graph,
  lambdaMax,
  pageRank,
  trophicLevels,
  upstreamness,
} from "@/lib/network";
import { isInsufficient } from "@/lib/result";
import { aRegister, graphOf, scaled } from "../../support/graphs";

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

/** Final use: the larger of a node's own use and the first value there is. */
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
