import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { articulationPoints, buildGraph, intercentrality, keyPlayerFragmentation, keyPlayerReach } from "@/lib/graph";
import {
  adoptPractice,
  deGrootConvergence,
  diffuse,
  friedkinJohnsen,
  governanceTransitions,
  influenceMatrix,
  keyFirms,
  networkProfile,
  receiverWeights,
  spreadPractice,
  stationaryShares,
  transitionMatrix,
  weakestFirms,
  widestPaths,
} from "@/lib/learning";
import { type DeterminantValues, placeDeterminants } from "@/lib/position";
import { insufficient, isInsufficient } from "@/lib/result";
import { seededRandom } from "@/lib/stats";
import { sufficient } from "../support/sufficient";

const vector = z.array(z.number());
const matrix = z.array(vector);
const whole = z.array(z.int());
const graphCase = z.object({
  name: z.string(),
  n: z.int(),
  from: whole,
  to: whole,
  weight: vector,
  sources: whole,
  x0: vector,
  a: vector,
  final: vector,
  long: vector,
  lifts: z.object({ all: vector, others: vector.nullable(), weakest: vector }),
  fj: z.union([
    z.object({
      invertible: z.literal(true),
      rest: vector,
      influence: vector,
      concentration: z.number(),
      matrix: vector,
    }),
    z.object({ invertible: z.literal(false) }),
  ]),
  intercentrality: z.object({ lambda: z.number(), b: vector, removal: vector }).nullable(),
  widest: z.object({ cap: vector, held: whole, edges: z.array(z.string()), edgeTargets: whole }),
  cuts: z.object({ points: whole, pointCut: whole, bridges: whole, bridgeCut: whole }),
  keyPlayer: z.object({ set: whole, reach: z.number(), share: z.number(), fragmentation: z.number() }).nullable(),
  profile: z
    .object({
      capability: z.array(z.number().nullable()),
      value: vector,
      domestic: z.array(z.boolean()),
      members: whole,
      coverage: z.number(),
      mean: z.number(),
      deviation: z.number(),
      tenth: z.number(),
      ninetieth: z.number(),
      minimum: z.number(),
      below: z.number(),
      reciprocity: z.number(),
      domesticShare: z.number(),
      openness: z.number(),
      assortativity: z.number(),
    })
    .nullable(),
});
const listening = z.object({ n: z.int(), listener: whole, heard: whole });
const reference = z
  .object({
    graphs: z.array(graphCase),
    trees: z.array(z.object({ name: z.string(), n: z.int(), from: whole, to: whole, weight: vector, cap: vector })),
    periodic: z.array(listening.extend({ name: z.string(), period: z.int() })),
    groups: z.array(listening.extend({ closed: z.array(whole) })),
    adoption: z.object({
      contagion: z.object({ first: whole, rho: z.number(), years: z.int(), adopted: vector, shares: vector }),
      contagionDense: z.object({ first: whole, rho: z.number(), years: z.int(), adopted: vector, shares: vector }),
      threshold: z.array(z.object({ name: z.string(), first: whole, round: z.array(z.int().nullable()) })),
    }),
    transitions: z.array(
      z.object({
        name: z.string(),
        counts: z.array(whole),
        low: matrix,
        high: matrix,
        smoothed: matrix,
        mle: matrix.optional(),
        steady: vector.optional(),
      }),
    ),
    steady: z.object({ matrix, steady: vector }),
    chance: z.array(
      z.object({
        x: vector,
        before: vector,
        after: vector,
        seen: z.number(),
        counted: z.number(),
        error: z.number(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL("./r/learning.json", import.meta.url), "utf8")));

type GraphCase = z.infer<typeof graphCase>;

/**
 * Tolerance: R prints 15 digits, and both sides sum in another order. Values reach 100, so this is a relative 1e-11.
 */
const CLOSE = 1e-9;

const close = (found: ArrayLike<number>, expected: ArrayLike<number>, tolerance = CLOSE) => {
  expect(found.length).toBe(expected.length);
  for (let at = 0; at < expected.length; at += 1) {
    expect(Math.abs((found[at] ?? Number.NaN) - (expected[at] ?? 0)), `entry ${at}`).toBeLessThanOrEqual(tolerance);
  }
};

const graphOf = ({ n, from, to, weight }: Pick<GraphCase, "n" | "from" | "to" | "weight">) =>
  buildGraph(n, { from, to, weight });
const named = (name: string): GraphCase => {
  const found = reference.graphs.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no case ${name}`);
  return found;
};

describe.each(reference.graphs)("over $name", (each) => {
  const graph = graphOf(each);
  const capped = receiverWeights(graph, "capped");
  const stochastic = receiverWeights(graph, "stochastic");
  const firms = { capability: each.x0, absorption: each.a };

  test("the gap model gives what matrix algebra gives, in four years and in twelve", () => {
    close(sufficient(diffuse({ ...firms, weights: capped })).capability, each.final);
    const long = sufficient(diffuse({ ...firms, weights: capped, rate: 0.8, years: 12 }));
    close(long.capability, each.long);
    expect(long.means).toHaveLength(13);
  });

  test("the lift of every firm is that of running the model anew", () => {
    const found = sufficient(keyFirms({ ...firms, weights: capped, rankBy: "all" }));
    const inOrder = found.firms.toSorted((a, b) => a.firm - b.firm);
    close(
      inOrder.map(({ lift }) => lift),
      each.lifts.all,
    );
    close(
      inOrder.map(({ liftWeakest }) => liftWeakest),
      each.lifts.weakest,
    );
    const others = inOrder.map(({ liftOthers }) => liftOthers);
    if (each.lifts.others === null) expect(others).toEqual([null]);
    else
      close(
        others.map((lift) => lift ?? Number.NaN),
        each.lifts.others,
      );
  });

  test("Friedkin–Johnsen rests where the inverse says, or has none", () => {
    const found = friedkinJohnsen({ ...firms, weights: stochastic });
    if (!each.fj.invertible) {
      expect(found).toEqual(insufficient("closed-group"));
      expect(influenceMatrix(stochastic, each.a)).toEqual(insufficient("closed-group"));
      return;
    }
    const { capability, influence } = sufficient(found);
    close(capability, each.fj.rest);
    close(influence, each.fj.influence);
    close(sufficient(influenceMatrix(stochastic, each.a)), each.fj.matrix);
  });

  test("intercentrality is the fall of activity when a firm is taken out", () => {
    const found = sufficient(intercentrality(graph));
    if (each.intercentrality === null) {
      expect(found.lambda).toBeNull();
      expect([...found.intercentrality]).toEqual(Array.from({ length: each.n }, () => 1));
      return;
    }
    expect(found.lambda ?? Number.NaN).toBeCloseTo(each.intercentrality.lambda, 10);
    close(found.centrality, each.intercentrality.b);
    close(found.intercentrality, each.intercentrality.removal);
  });

  test("widest paths, what limits them and who holds them up are those of relaxing until nothing changes", () => {
    const found = widestPaths({ graph, sources: each.sources, capability: each.x0 });
    // The capacity of a path is copied from one link, so only the sums of parallel links are rounded, and both sides
    // add these in the same order.
    close(
      found.targets.map(({ capacity }) => capacity),
      each.widest.cap,
      0,
    );
    const held = each.widest.held.flatMap((targets, firm) => (targets > 0 ? [{ firm, targets }] : []));
    expect(found.limitingFirms.toSorted((a, b) => a.firm - b.firm)).toEqual(held);
    const edges = Object.fromEntries(found.limitingEdges.map(({ from, to, targets }) => [`${from} ${to}`, targets]));
    expect(edges).toEqual(Object.fromEntries(each.widest.edges.map((edge, at) => [edge, each.widest.edgeTargets[at]])));
  });

  test("articulation points and bridges are igraph's, and cut off what taking them out cuts off", () => {
    const found = articulationPoints(each.n, each);
    const points = found.points.toSorted((a, b) => a.node - b.node);
    expect(points.map(({ node }) => node)).toEqual(each.cuts.points);
    expect(points.map(({ cutOff }) => cutOff)).toEqual(each.cuts.pointCut);
    const bridges = found.bridges.toSorted((a, b) => a.link - b.link);
    expect(bridges.map(({ link }) => link)).toEqual(each.cuts.bridges);
    expect(bridges.map(({ cutOff }) => cutOff)).toEqual(each.cuts.bridgeCut);
    for (const { cutOff, share } of points) expect(share).toBe(cutOff / (each.n - 1));
    for (const { cutOff, share } of bridges) expect(share).toBe(cutOff / each.n);
  });

  test("key player figures are those of igraph's distances", () => {
    if (each.keyPlayer === null) {
      expect(keyPlayerFragmentation(graph, [0])).toSatisfy((found) => each.n > 2 || isInsufficient(found));
      return;
    }
    const { set, reach, share, fragmentation } = each.keyPlayer;
    const found = sufficient(keyPlayerReach(graph, set));
    expect(found.reach).toBeCloseTo(reach, 10);
    expect(found.share).toBeCloseTo(share, 10);
    expect(sufficient(keyPlayerFragmentation(graph, set))).toBeCloseTo(fragmentation, 10);
  });
});

describe.each(reference.graphs.filter(({ profile }) => profile !== null))("the profile of $name", (each) => {
  test("has the moments, quantiles and flows of base R and igraph", () => {
    const { profile } = each;
    if (profile === null) throw new Error("filtered above");
    const graph = graphOf(each);
    const { capability, value, domestic, members } = profile;
    const input = { graph, sources: each.sources, absorption: each.a, capability, value, domestic, members };
    const found = sufficient(networkProfile(input));
    const pairs: readonly (readonly [unknown, number])[] = [
      [found.coverage, profile.coverage],
      [found.mean, profile.mean],
      [found.deviation, profile.deviation],
      [found.tenth, profile.tenth],
      [found.ninetieth, profile.ninetieth],
      [found.percentileRatio, profile.ninetieth / profile.tenth],
      [found.reciprocity, profile.reciprocity],
      [found.domestic, profile.domesticShare],
      [found.openness, profile.openness],
      [found.assortativity, profile.assortativity],
    ];
    for (const [mine, theirs] of pairs) expect(mine).toBeCloseTo(theirs, 9);
    if (each.fj.invertible) expect(found.concentration).toBeCloseTo(each.fj.concentration, 10);

    const weak = sufficient(weakestFirms(members.map((node) => capability[node] ?? null)));
    expect(weak).toMatchObject({ minimum: profile.minimum, belowLevelTwo: profile.below });
    expect(weak.tenth).toBeCloseTo(profile.tenth, 10);

    const inside = new Set(members);
    const targets = widestPaths(input).targets.filter(({ node }) => inside.has(node));
    const reached = targets.filter(({ capacity }) => capacity >= 0.15).length / targets.length;
    expect(found.reach).toBeCloseTo(reached, 10);
  });
});

test.each(reference.trees)(
  "without the rule, the widest way over $name is that of the maximum spanning tree",
  (tree) => {
    const { n, from, to, weight } = tree;
    const graph = graphOf({ n, from: [...from, ...to], to: [...to, ...from], weight: [...weight, ...weight] });
    const found = widestPaths({ graph, sources: [0], capability: Array.from({ length: n }, () => 100) });
    expect(found.targets.map(({ capacity }) => capacity)).toEqual(tree.cap);
  },
);

describe("averaging comes to rest as markovchain says", () => {
  const heardGraph = ({ n, listener, heard }: z.infer<typeof listening>) =>
    buildGraph(n, { from: heard, to: listener });

  test.each(reference.periodic)("$name has its period", (chain) => {
    const found = deGrootConvergence(heardGraph(chain));
    const everyone = Array.from({ length: chain.n }, (_, node) => node);
    expect(found.closedGroups).toEqual([{ members: everyone, period: chain.period }]);
    expect(found.converges).toBe(chain.period === 1);
  });

  test.each(reference.groups)("closed groups are the recurrent classes", (chain) => {
    const found = deGrootConvergence(heardGraph(chain)).closedGroups.map(({ members }) => members);
    expect(found).toEqual(chain.closed.map((group) => group.toSorted((a, b) => a - b)));
  });
});

describe("a practice spreads", () => {
  test.each(reference.adoption.threshold)("by thresholds over $name, round by round", ({ name, first, round }) => {
    const each = named(name);
    const weights = receiverWeights(graphOf(each), "stochastic");
    expect(adoptPractice({ weights, absorption: each.a, adopters: first }).round).toEqual(round);
  });

  test.each([
    ["cycle of four", reference.adoption.contagion],
    ["inflow above 1", reference.adoption.contagionDense],
  ])("by contagion over the %s as the chain over all sets of adopters", (name, exact) => {
    const draws = 40_000;
    const found = sufficient(
      spreadPractice({
        graph: graphOf(named(name)),
        adopters: exact.first,
        rho: exact.rho,
        years: exact.years,
        draws,
        random: seededRandom("contagion"),
      }),
    );
    // Four standard errors of a share of draws are allowed, at most ½/√draws each; the seed is fixed.
    close(found.adopted, exact.adopted, 4 * (0.5 / Math.sqrt(draws)));
    close(found.shares, exact.shares, 4 * (0.5 / Math.sqrt(draws)));
  });
});

describe("transitions", () => {
  test.each(reference.transitions)("of $name are markovchain's shares, with qbeta's intervals", (each) => {
    const rows = transitionMatrix(each.counts);
    rows.forEach((row, from) => {
      close(row.smoothed, each.smoothed[from] ?? []);
      // Tolerance: R's qbeta is accurate to about 1e-13 relative, and both sides are printed to 15 digits.
      close(
        row.intervals.map((interval) => interval?.low ?? Number.NaN),
        each.low[from] ?? [],
      );
      close(
        row.intervals.map((interval) => interval?.high ?? Number.NaN),
        each.high[from] ?? [],
      );
      if (row.total === 0) expect(row.counted).toEqual(insufficient("no-link"));
      else if (each.mle !== undefined) close(sufficient(row.counted), each.mle[from] ?? []);
    });
    if (each.mle !== undefined && each.steady !== undefined)
      close(sufficient(stationaryShares(each.mle, 3)), each.steady);
  });

  test("at rest, a chain with states left for good is markovchain's", () => {
    const { matrix: shares, steady } = reference.steady;
    close(sufficient(stationaryShares(shares, 3)), steady);
  });

  test.each(reference.chance)("by chance appear as often as in R's half million draws (x $x)", (each) => {
    const determinants = (se: readonly number[]): DeterminantValues => ({
      complexity: { x: each.x[0] ?? 0, se: se[0] ?? 0 },
      codifiability: { x: each.x[1] ?? 0, se: se[1] ?? 0 },
      capability: { x: each.x[2] ?? 0, se: se[2] ?? 0 },
    });
    const pair = {
      before: placeDeterminants(determinants(each.before)),
      after: placeDeterminants(determinants(each.after)),
    };
    const found = sufficient(governanceTransitions([pair], { random: seededRandom("moves"), draws: 40_000 }));
    const { expected, standardError } = found.byChance;
    // Four standard errors of both simulations together are allowed; the seed is fixed.
    expect(Math.abs(expected.seen - each.seen)).toBeLessThan(4 * Math.hypot(standardError.seen, each.error));
    expect(Math.abs(expected.counted - each.counted)).toBeLessThan(4 * Math.hypot(standardError.counted, each.error));
    expect(expected.counted).toBeLessThanOrEqual(expected.seen);
  });
});
