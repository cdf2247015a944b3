import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  betweenness,
  bonacichPower,
  buildGraph,
  burtConstraint,
  downstreamness,
  effectiveSize,
  eigenvectorCentrality,
  type Graph,
  lambdaMax,
  POWER_BARGAINING,
  POWER_INFORMATION,
  pageRank,
  strengths,
  strongComponents,
  tiers,
  trophicLevels,
  undirected,
  upstreamness,
  weakComponents,
} from "@/lib/graph";
import { herfindahl } from "@/lib/position";
import { type Insufficient, isInsufficient } from "@/lib/result";
import { sum } from "@/lib/stats";
import { flowGraph } from "../support/graphs";

const vector = z.array(z.number());
const figures = z.array(z.number().nullable());
const figure = z.number().nullable();

const golden = z
  .object({
    net7: z.object({
      nodes: z.array(z.string()),
      edges: z.array(z.tuple([z.string(), z.string(), z.number()])),
      trophic: vector,
      F0: z.number(),
      betw_dist: vector,
      betw_unw: vector,
      pagerank: vector,
      constraint_def: vector,
      eff_size_def: vector,
      buyer_HHI: z.record(z.string(), z.number()),
    }),
    bonacich: z.object({ lambda_max: z.number(), beta_pos: vector, beta_neg: vector, eigen: vector }),
    triad_constraint: vector,
    upstream_3: z.object({
      Z: z.array(vector),
      F: vector,
      Y: vector,
      VA: vector,
      U: vector,
      D: vector,
      GO_over_GDP: z.number(),
    }),
    upstream_chain: z.object({ U: vector, D: vector }),
  })
  .parse(JSON.parse(readFileSync(new URL("./method/golden.json", import.meta.url), "utf8")));

const reference = z
  .object({
    graphs: z.array(
      z.object({
        name: z.string(),
        nodes: z.number(),
        from: vector,
        to: vector,
        weight: figures,
        leads: vector,
        weak: vector,
        strong: vector,
        inDegree: vector,
        outDegree: vector,
        inStrength: vector,
        outStrength: vector,
        pageRank: vector,
        pageRankByHand: vector,
        pageRankHalf: vector,
        betweennessSteps: vector,
        betweennessStepsUndirected: vector,
        betweennessStepsNormalised: figures,
        betweennessLengths: vector,
        betweennessLengthsUndirected: vector,
        eigenvectorBinary: figures,
        eigenvectorValue: figures,
        lambdaBinary: figure,
        lambdaValue: figure,
        powerInformation: vector.nullable(),
        powerBargaining: vector.nullable(),
        constraintBinary: figures,
        constraintIgraph: figures,
        constraint: figures,
        constraintBinaryByHand: figures,
        effectiveSize: figures,
        effectiveSizeBinary: figures,
        trophic: figures,
        incoherence: figure,
        tiers: figures,
      }),
    ),
    inputOutput: z.array(z.object({ Z: z.array(vector), F: vector, VA: vector, U: vector, D: vector })),
    openEconomy: z.object({ Z: z.array(vector), domestic: vector, U: vector }),
    slow: z.array(z.object({ nodes: z.number(), from: vector, to: vector, weight: vector, F: vector, U: vector })),
  })
  .parse(JSON.parse(readFileSync(new URL("./r/structure.json", import.meta.url), "utf8")));

/** The worked values are printed to eight decimal places. */
const PRINTED = 1e-8;
/** Tolerance: both sides lose a few digits in sums, and figures reach some hundreds. */
const DIGITS = 1e-10;
/** Tolerance for eigenvectors: igraph computes them with ARPACK, which has its own stopping criterion. */
const ARPACK = 1e-8;

type Values = ArrayLike<unknown> | Insufficient | number;

/** Compares number by number within a tolerance (relative above 1); null means undefined. */
function expectNear(actual: Values, expected: ArrayLike<number | null> | number | null, tolerance: number): void {
  const given = isInsufficient(actual) || typeof actual === "number" ? [actual] : Array.from(actual);
  const wanted = typeof expected === "number" || expected === null ? [expected] : Array.from(expected);
  expect(given.map(isInsufficient)).toEqual(wanted.map((value) => value === null));
  for (const [at, value] of wanted.entries()) {
    if (value === null) continue;
    const far = Math.abs(Number(given[at]) - value) / Math.max(1, Math.abs(value));
    expect(far, `${at}: ${given[at]} for ${value}`).toBeLessThanOrEqual(tolerance);
  }
}

const { net7, bonacich } = golden;
const seven = buildGraph(net7.nodes.length, {
  from: net7.edges.map(([from]) => net7.nodes.indexOf(from)),
  to: net7.edges.map(([, to]) => net7.nodes.indexOf(to)),
  weight: net7.edges.map(([, , weight]) => weight),
});

describe("the seven firms of the method", () => {
  test("stand on the trophic levels and tiers of the method", () => {
    const { levels, incoherence } = trophicLevels(seven);
    expectNear(levels, net7.trophic, PRINTED);
    expectNear(incoherence, net7.F0, PRINTED);
    expect(tiers(seven, [5]).map((tier) => (isInsufficient(tier) ? tier.reason : tier))).toEqual([
      2,
      2,
      2,
      1,
      1,
      0,
      "unreachable",
    ]);
  });

  test("have the betweenness of the method by steps and by length", () => {
    expectNear(betweenness(seven), net7.betw_unw, PRINTED);
    expectNear(betweenness(seven, { lengths: "inverse-value" }), net7.betw_dist, PRINTED);
  });

  test("have the standing of the method", () => {
    expectNear(pageRank(seven), net7.pagerank, PRINTED);
    expectNear(eigenvectorCentrality(seven), bonacich.eigen, PRINTED);
    expectNear(lambdaMax(seven), bonacich.lambda_max, PRINTED);
    expectNear(bonacichPower(seven, POWER_INFORMATION), bonacich.beta_pos, PRINTED);
    expectNear(bonacichPower(seven, POWER_BARGAINING), bonacich.beta_neg, PRINTED);
  });

  test("have the constraint and the effective size of the method, not those of a known fault", () => {
    expectNear(burtConstraint(seven), net7.constraint_def, PRINTED);
    expectNear(effectiveSize(seven), net7.eff_size_def, PRINTED);
  });

  test("have the concentration of buyers of the method", () => {
    const { outStrength } = strengths(seven);
    for (const [node, name] of net7.nodes.entries()) {
      const bought = Array.from(seven.outWeight.slice(seven.outStart[node], seven.outStart[node + 1]));
      const shares = bought.map((value) => value / (outStrength[node] ?? 1));
      const expected = net7.buyer_HHI[name];
      if (expected === undefined) expect(shares, name).toEqual([]);
      else expectNear(herfindahl(shares).low, expected, PRINTED);
    }
  });
});

test("a closed triad of equal links constrains by 1.125", () => {
  const triad = buildGraph(3, { from: [0, 1, 2], to: [1, 2, 0] });
  for (const constraint of burtConstraint(triad)) expectNear(constraint, golden.triad_constraint, PRINTED);
});

describe("input–output tables", () => {
  test("a chain counts its stages from either end", () => {
    const chain = buildGraph(3, { from: [0, 1], to: [1, 2] });
    expect(upstreamness(chain, [0, 0, 1])).toEqual(golden.upstream_chain.U);
    expect(downstreamness(chain, [1, 0, 0])).toEqual(golden.upstream_chain.D);
  });

  test("the table of the method has its stages, and both means are gross output over value added", () => {
    const { Z, F, Y, VA, U, D, GO_over_GDP } = golden.upstream_3;
    const up = upstreamness(flowGraph(Z), F);
    const down = downstreamness(flowGraph(Z), VA);
    expectNear(up, U, PRINTED);
    expectNear(down, D, PRINTED);
    const weighted = (amounts: readonly number[], stages: readonly unknown[]) =>
      sum(amounts.map((amount, at) => amount * Number(stages[at]))) / sum(amounts);
    expectNear(weighted(VA, up), GO_over_GDP, PRINTED);
    expectNear(weighted(F, down), GO_over_GDP, PRINTED);
    expectNear(sum(Y) / sum(VA), GO_over_GDP, PRINTED);
  });

  test("twelve random sectors with own use agree with solve() of R", () => {
    for (const { Z, F, VA, U, D } of reference.inputOutput) {
      expectNear(upstreamness(flowGraph(Z), F), U, DIGITS);
      expectNear(downstreamness(flowGraph(Z), VA), D, DIGITS);
    }
  });

  test("domestic use in place of all sales is the published correction Y − X + M for an open economy", () => {
    const { Z, domestic, U } = reference.openEconomy;
    expectNear(upstreamness(flowGraph(Z), domestic), U, DIGITS);
  });

  test.each(reference.slow)(
    "large circles that almost nothing leaves agree with solve() of R",
    ({ nodes, F, U, ...edges }) => {
      // Some of these networks have up to two million production stages. Their equations preserve only about nine of
      // sixteen digits.
      expectNear(upstreamness(buildGraph(nodes, edges), F), U, 1e-8);
    },
  );
});

describe.each(reference.graphs)("$name, by igraph and base R", (expected) => {
  const graph: Graph = buildGraph(expected.nodes, {
    from: expected.from,
    to: expected.to,
    weight: expected.weight.map((weight) => weight ?? Number.NaN),
  });
  const binary = buildGraph(expected.nodes, binaryEdges(graph));

  test("components", () => {
    const weak = weakComponents(graph);
    expect(Array.from(weak.of)).toEqual(expected.weak);
    const strong = strongComponents(graph);
    expect(Array.from(strong.of, (component) => strong.size[component])).toEqual(expected.strong);
  });

  test("degree and strength", () => {
    const { inDegree, outDegree, inStrength, outStrength } = strengths(graph);
    expect(Array.from(inDegree)).toEqual(expected.inDegree);
    expect(Array.from(outDegree)).toEqual(expected.outDegree);
    expectNear(inStrength, expected.inStrength, DIGITS);
    expectNear(outStrength, expected.outStrength, DIGITS);
  });

  test("PageRank", () => {
    expectNear(pageRank(graph), expected.pageRank, DIGITS);
    expectNear(pageRank(graph), expected.pageRankByHand, DIGITS);
    expectNear(pageRank(graph, 0.5), expected.pageRankHalf, DIGITS);
  });

  test("betweenness", () => {
    expectNear(betweenness(graph), expected.betweennessSteps, DIGITS);
    expectNear(betweenness(graph, { direction: "undirected" }), expected.betweennessStepsUndirected, DIGITS);
    expectNear(betweenness(graph, { lengths: "inverse-value" }), expected.betweennessLengths, DIGITS);
    expectNear(
      betweenness(graph, { lengths: "inverse-value", direction: "undirected" }),
      expected.betweennessLengthsUndirected,
      DIGITS,
    );
    const normalised = betweenness(graph, { scale: "normalised" });
    if (graph.nodes < 3) expect(isInsufficient(normalised)).toBe(true);
    else expectNear(normalised, expected.betweennessStepsNormalised, DIGITS);
  });

  test("eigenvector centrality and λ max", () => {
    expectNear(eigenvectorCentrality(graph), expected.eigenvectorBinary, ARPACK);
    expectNear(eigenvectorCentrality(graph, "value"), expected.eigenvectorValue, ARPACK);
    expectNear(lambdaMax(graph), expected.lambdaBinary, DIGITS);
    expectNear(lambdaMax(graph, "value"), expected.lambdaValue, DIGITS);
  });

  test("Bonacich power", () => {
    expectNear(bonacichPower(graph, POWER_INFORMATION), expected.powerInformation, DIGITS);
    expectNear(bonacichPower(graph, POWER_BARGAINING), expected.powerBargaining, DIGITS);
  });

  test("constraint and effective size", () => {
    expectNear(burtConstraint(binary), expected.constraintBinary, DIGITS);
    expectNear(burtConstraint(binary), expected.constraintBinaryByHand, DIGITS);
    expectNear(burtConstraint(graph), expected.constraintIgraph, DIGITS);
    expectNear(burtConstraint(graph), expected.constraint, DIGITS);
    expectNear(effectiveSize(graph), expected.effectiveSize, DIGITS);
    expectNear(effectiveSize(binary), expected.effectiveSizeBinary, DIGITS);
  });

  test("trophic levels, incoherence and tiers", () => {
    const { levels, incoherence } = trophicLevels(graph);
    expectNear(levels, expected.trophic, DIGITS);
    expectNear(incoherence, expected.incoherence, DIGITS);
    expectNear(tiers(graph, expected.leads), expected.tiers, 0);
  });
});

/** Each pair of linked nodes once, as one link of value 1. */
function binaryEdges(graph: Graph) {
  const both = undirected(graph);
  const [from, to]: [number[], number[]] = [[], []];
  for (let node = 0; node < both.nodes; node += 1) {
    for (const other of both.outTarget.slice(both.outStart[node], both.outStart[node + 1])) {
      if (other < node) continue;
      from.push(node);
      to.push(other);
    }
  }
  return { from, to };
}
