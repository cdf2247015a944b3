import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { requirements1 } from "@/lib/catalog";
import { buildGraph, intercentrality, undirected } from "@/lib/graph";
import { CHANNEL_FREQUENCIES, CHANNEL_KINDS, MODES } from "@/lib/instrument";
import {
  CONDUCTANCE_FACTORS,
  diffuse,
  diffuseScenarios,
  friedkinJohnsen,
  influenceMatrix,
  keyFirms,
  knowledgeGraph,
  type NetworkLink,
  receiverWeights,
  transitionMatrix,
  widestPaths,
} from "@/lib/learning";
import { insufficient } from "@/lib/result";
import { sufficient } from "../support/sufficient";

const vector = z.array(z.number());
const golden = z
  .object({
    net7: z.object({
      nodes: z.array(z.string()),
      edges: z.array(z.tuple([z.string(), z.string(), z.number()])),
    }),
    net7_kappa: z.object({
      links: z.array(
        z.object({
          supplier: z.string(),
          buyer: z.string(),
          modes: z.partialRecord(z.enum(MODES), z.number()),
          channels: z.number(),
          frequency: z.enum(CHANNEL_FREQUENCIES).nullable(),
        }),
      ),
      kappa: z.array(vector),
      inflow: vector,
      W: z.array(vector),
      final: vector,
      final_kappa0_half: vector,
      final_kappa0_one_and_half: vector,
      lift_plus10: vector,
      widest_from_LEAD: z.object({
        cap: z.array(z.number().nullable()),
        previous: z.array(z.string().nullable()),
        "reach_0.15": z.number(),
      }),
    }),
    gapdiff: z.object({ beta: z.number(), steps: z.number(), final: vector, lift_plus10: vector }),
    fj: z.object({ susceptibility: vector, x0: vector, xstar: vector, rowsum: vector, influence: vector }),
    intercentrality: z.object({ a: z.number(), b: vector, c: vector, check_removal: vector }),
    transition: z.object({ counts: z.array(vector), mle: z.array(vector), dirichlet_half: z.array(vector) }),
  })
  .parse(JSON.parse(readFileSync(new URL("./method/golden.json", import.meta.url), "utf8")));

/** The worked values are printed to eight decimal places, so seven are compared. */
const PLACES = 7;

const { nodes, edges } = golden.net7;
const at = (name: string): number => nodes.indexOf(name);
const trade = buildGraph(nodes.length, {
  from: edges.map(([supplier]) => at(supplier)),
  to: edges.map(([, buyer]) => at(buyer)),
  weight: edges.map(([, , value]) => value),
});

const links: readonly NetworkLink[] = golden.net7_kappa.links.map((link) => ({
  firm: at(link.supplier),
  partner: at(link.buyer),
  relation: "customer",
  modalShare: link.modes,
  channels: CHANNEL_KINDS.slice(0, link.channels).map((kind) => ({
    kind,
    direction: "both",
    // Only the most frequent channel counts, so the others get the lowest frequency.
    frequency: kind === CHANNEL_KINDS[0] ? (link.frequency ?? "yearly") : "yearly",
  })),
}));
const knowledge = (factor: number) => knowledgeGraph(nodes.length, links, { table: requirements1, factor }).graph;

const firms = { capability: golden.fj.x0, absorption: golden.fj.susceptibility };

const close = (found: ArrayLike<number>, expected: ArrayLike<number>) => {
  expect(found.length).toBe(expected.length);
  for (let node = 0; node < expected.length; node += 1) expect(found[node]).toBeCloseTo(expected[node] ?? 0, PLACES);
};

test("conductances of net7 are those of the worked links, and cap the weights of who receives more than 1", () => {
  const graph = knowledge(1);
  const weights = receiverWeights(graph, "capped");
  const kappa = nodes.map(() => nodes.map(() => 0));
  const capped = nodes.map(() => nodes.map(() => 0));
  for (let node = 0; node < nodes.length; node += 1) {
    for (let edge = graph.inStart[node] ?? 0; edge < (graph.inStart[node + 1] ?? 0); edge += 1) {
      const giver = graph.inSource[edge] ?? 0;
      const [row, other] = [kappa[node] ?? [], capped[node] ?? []];
      row[giver] = graph.inWeight[edge] ?? 0;
      other[giver] = weights.weight[edge] ?? 0;
    }
  }
  for (let node = 0; node < nodes.length; node += 1) {
    close(kappa[node] ?? [], golden.net7_kappa.kappa[node] ?? []);
    close(capped[node] ?? [], golden.net7_kappa.W[node] ?? []);
  }
  const inflow = kappa.map((row) => row.reduce((total, each) => total + each, 0));
  close(inflow, golden.net7_kappa.inflow);
});

test.each([
  [CONDUCTANCE_FACTORS[0], golden.net7_kappa.final_kappa0_half],
  [CONDUCTANCE_FACTORS[1], golden.net7_kappa.final],
  [CONDUCTANCE_FACTORS[2], golden.net7_kappa.final_kappa0_one_and_half],
])("capability diffuses over net7 as worked out, with κ0 times %f", (factor, expected) => {
  const found = sufficient(diffuse({ ...firms, weights: receiverWeights(knowledge(factor), "capped") }));
  close(found.capability, expected);
  expect(found.coverage).toBe(1);
});

test("the three scenarios of κ0 come together", () => {
  const found = sufficient(diffuseScenarios(nodes.length, links, { ...firms, table: requirements1 }));
  const { final, final_kappa0_half, final_kappa0_one_and_half } = golden.net7_kappa;
  expect(found.map(({ factor }) => factor)).toEqual([0.5, 1, 1.5]);
  [final_kappa0_half, final, final_kappa0_one_and_half].forEach((expected, at) => {
    close(found[at]?.diffusion.capability ?? [], expected);
  });
  const unscored = { capability: nodes.map(() => null), absorption: firms.absorption, table: requirements1 };
  expect(diffuseScenarios(nodes.length, links, unscored)).toEqual(insufficient("structure-only"));
});

/** The numerical example of the method: the values of links in both directions, each row divided by its sum. */
const byValue = receiverWeights(undirected(trade), "stochastic");

test("the gap model on the values of net7 gives the worked course", () => {
  const { beta, steps, final } = golden.gapdiff;
  close(sufficient(diffuse({ ...firms, weights: byValue, rate: beta, years: steps })).capability, final);
});

test("Friedkin–Johnsen on net7 rests, and weighs each firm, as worked out", () => {
  const { xstar, influence, rowsum, susceptibility } = golden.fj;
  const found = sufficient(friedkinJohnsen({ ...firms, weights: byValue }));
  close(found.capability, xstar);
  close(found.influence, influence);
  const matrix = sufficient(influenceMatrix(byValue, susceptibility));
  const n = nodes.length;
  close(
    nodes.map((_, row) => matrix.slice(row * n, row * n + n).reduce((total, each) => total + each, 0)),
    rowsum,
  );
});

describe("the lift of each firm by ten points", () => {
  const lifts = (weights: typeof byValue, rate?: number, years?: number) => {
    const found = sufficient(keyFirms({ ...firms, weights, rate, years, rankBy: "all" })).firms;
    return found.toSorted((a, b) => a.firm - b.firm).map(({ lift }) => lift);
  };

  test("is the worked one over the conductances of net7", () => {
    close(lifts(receiverWeights(knowledge(1), "capped")), golden.net7_kappa.lift_plus10);
  });

  test("is the worked one over the values of net7", () => {
    close(lifts(byValue, golden.gapdiff.beta, golden.gapdiff.steps), golden.gapdiff.lift_plus10);
  });
});

test("intercentrality of net7 is the worked one, and the fall that taking a firm out makes", () => {
  const found = sufficient(intercentrality(trade));
  expect(found.attenuation).toBeCloseTo(golden.intercentrality.a, PLACES);
  close(found.centrality, golden.intercentrality.b);
  close(found.intercentrality, golden.intercentrality.c);
  close(found.intercentrality, golden.intercentrality.check_removal);
});

test("the widest paths of net7 from the lead firm are the worked ones, and reach two thirds", () => {
  const { cap, previous, "reach_0.15": reach } = golden.net7_kappa.widest_from_LEAD;
  const found = widestPaths({ graph: knowledge(1), sources: [at("LEAD")], capability: golden.fj.x0 });
  const targets = nodes.flatMap((_, node) => (cap[node] === null ? [] : [node]));
  expect(found.targets.map(({ node }) => node)).toEqual(targets);
  close(
    found.targets.map(({ capacity }) => capacity),
    targets.map((node) => cap[node] ?? 0),
  );
  expect(found.targets.map((each) => (each.previous === null ? null : nodes[each.previous]))).toEqual(
    targets.map((node) => previous[node]),
  );
  const reached = found.targets.filter(({ capacity }) => capacity >= 0.15).length / targets.length;
  expect(reached).toBeCloseTo(reach, PLACES);
});

test("on net7 the link of lead firm and first tier limits four, and T2 keeps knowledge from S3", () => {
  const found = widestPaths({ graph: knowledge(1), sources: [at("LEAD")], capability: golden.fj.x0 });
  expect(found.limitingEdges[0]).toEqual({ from: at("LEAD"), to: at("T1"), targets: 4 });
  expect(found.limitingFirms).toEqual([{ firm: at("T2"), targets: 1 }]);
});

test("transition shares, counted and smoothed, are the worked ones", () => {
  const rows = transitionMatrix(golden.transition.counts);
  rows.forEach((row, from) => {
    close(sufficient(row.counted), golden.transition.mle[from] ?? []);
    close(row.smoothed, golden.transition.dirichlet_half[from] ?? []);
  });
});
