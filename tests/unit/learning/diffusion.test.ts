import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildGraph } from "@/lib/graph";
import {
  adoptPractice,
  deGrootConvergence,
  diffuse,
  fillScores,
  friedkinJohnsen,
  influenceMatrix,
  receiverWeights,
  socialInfluence,
  spreadPractice,
} from "@/lib/learning";
import { insufficient, isInsufficient } from "@/lib/result";
import { seededRandom } from "@/lib/stats";
import { sufficient } from "@/tests/support/sufficient";
import { graphOf, learningCase, renumber, renumbered } from "./learning-arbitraries";

/** Tolerance for sums of some dozen numbers up to 100 in another order. */
const ROUNDING = 1e-9;

const diffused = (each: ReturnType<typeof renumber>, extra: { rate?: number; years?: number } = {}) =>
  sufficient(diffuse({ ...each, weights: receiverWeights(graphOf(each), "capped"), ...extra })).capability;

describe("diffusion", () => {
  test("never lowers anybody, and never passes the best", () => {
    fc.assert(
      fc.property(learningCase(), (each) => {
        const best = Math.max(...each.capability);
        diffused(each).forEach((x, node) => {
          expect(x).toBeGreaterThanOrEqual(each.capability[node] ?? 0);
          expect(x).toBeLessThanOrEqual(best + ROUNDING);
        });
      }),
    );
  });

  test("gives nobody less when one firm starts higher", () => {
    fc.assert(
      fc.property(learningCase(), fc.nat(), fc.double({ min: 0, max: 100, noNaN: true }), (each, pick, more) => {
        const firm = pick % each.nodes;
        const higher = each.capability.map((x, node) => (node === firm ? Math.min(100, x + more) : x));
        const [before, after] = [diffused(each), diffused({ ...each, capability: higher })];
        after.forEach((x, node) => {
          expect(x).toBeGreaterThanOrEqual((before[node] ?? 0) - ROUNDING);
        });
      }),
    );
  });

  test("gives nobody less when every conductance grows alike, and nobody less in more years", () => {
    fc.assert(
      fc.property(learningCase(), fc.double({ min: 1, max: 3, noNaN: true }), (each, factor) => {
        const wider = { ...each, edges: each.edges.map((edge) => ({ ...edge, weight: edge.weight * factor })) };
        const before = diffused(each);
        for (const after of [diffused(wider), diffused(each, { years: 5 })]) {
          after.forEach((x, node) => {
            expect(x).toBeGreaterThanOrEqual((before[node] ?? 0) - ROUNDING);
          });
        }
      }),
    );
  });

  test("gives nobody less when one conductance grows and no inflow reaches 1", () => {
    fc.assert(
      fc.property(learningCase(), fc.nat(), fc.double({ min: 1, max: 2, noNaN: true }), (each, pick, factor) => {
        fc.pre(each.edges.length > 0);
        const slim = each.edges.map((edge) => ({ ...edge, weight: edge.weight / (2 * each.edges.length) }));
        const chosen = pick % slim.length;
        const wider = slim.map((edge, at) => (at === chosen ? { ...edge, weight: edge.weight * factor } : edge));
        const before = diffused({ ...each, edges: slim });
        diffused({ ...each, edges: wider }).forEach((x, node) => {
          expect(x).toBeGreaterThanOrEqual((before[node] ?? 0) - ROUNDING);
        });
      }),
    );
  });

  test("does not depend on the numbering of firms", () => {
    fc.assert(
      fc.property(renumbered, ([each, order]) => {
        const [mine, theirs] = [diffused(each), diffused(renumber(each, order))];
        mine.forEach((x, node) => {
          expect(Math.abs(x - (theirs[order[node] ?? 0] ?? 0))).toBeLessThanOrEqual(ROUNDING);
        });
      }),
    );
  });

  test("without a year, a rate, an absorption or a link leaves everybody where they were", () => {
    fc.assert(
      fc.property(learningCase(), (each) => {
        const still = [
          diffused(each, { years: 0 }),
          diffused(each, { rate: 0 }),
          diffused({ ...each, absorption: each.absorption.map(() => 0) }),
          diffused({ ...each, edges: [] }),
        ];
        for (const found of still) expect([...found]).toEqual(each.capability);
      }),
    );
  });

  test("takes a firm without score at the mean of the scored, and says how much of the value is scored", () => {
    const graph = buildGraph(3, { from: [0], to: [1], weight: [0.5] });
    const firms = { capability: [80, null, 40], absorption: [0.5, 0.5, null], value: [30, 10, 60] };
    const found = sufficient(diffuse({ ...firms, weights: receiverWeights(graph, "capped"), years: 1 }));
    expect(found.coverage).toBeCloseTo(0.9, 12);
    expect(found.scored).toBe(2);
    expect([...found.initial]).toEqual([80, 60, 40]);
    // Firm 1 gets 60 + .3 · .5 · .5 · (80 − 60) = 61.5.
    expect([...found.capability]).toEqual([80, 61.5, 40]);
    expect(found.means).toEqual([60, 60.5]);
  });

  test.each([
    ["no-firm", 0, { capability: [], absorption: [] }],
    ["structure-only", 2, { capability: [null, null], absorption: [0.5, 0.5] }],
    ["structure-only", 2, { capability: [50, null], absorption: [0.5, 0.5] }],
    ["absorption-unknown", 2, { capability: [50, 60], absorption: [null, null] }],
  ])("says %s instead of a number", (reason, nodes, firms) => {
    expect(fillScores(nodes, firms)).toEqual(insufficient(reason));
    const weights = receiverWeights(buildGraph(nodes, { from: [], to: [] }), "capped");
    expect(diffuse({ weights, ...firms })).toEqual(insufficient(reason));
    expect(friedkinJohnsen({ weights, ...firms })).toEqual(insufficient(reason));
  });

  test("60 % of the value scored is enough", () => {
    const firms = { capability: [50, null], absorption: [0.5, 0.5] };
    expect(isInsufficient(fillScores(2, { ...firms, value: [60, 40] }))).toBe(false);
    expect(fillScores(2, { ...firms, value: [59, 41] })).toEqual(insufficient("structure-only"));
    expect(fillScores(2, { ...firms, value: [0, 0] })).toEqual(insufficient("structure-only"));
  });

  test("throws at what no caller may pass", () => {
    const weights = receiverWeights(buildGraph(1, { from: [], to: [] }), "capped");
    const firms = { capability: [50], absorption: [0.5] };
    expect(() => diffuse({ weights, ...firms, rate: 1.1 })).toThrow(RangeError);
    expect(() => diffuse({ weights, ...firms, years: 1.5 })).toThrow(RangeError);
    expect(() => diffuse({ weights, ...firms, capability: [101] })).toThrow(RangeError);
    expect(() => diffuse({ weights, ...firms, capability: [Number.NaN] })).toThrow(RangeError);
    expect(() => diffuse({ weights, ...firms, absorption: [0.5, 0.5] })).toThrow(RangeError);
    expect(() => diffuse({ weights, ...firms, value: [-1] })).toThrow(RangeError);
  });
});

describe("receiver weights", () => {
  test("sum to what flows in, to 1 where more does, and to 1 in the stochastic form", () => {
    fc.assert(
      fc.property(learningCase(), (each) => {
        const graph = graphOf(each);
        const [capped, stochastic] = [receiverWeights(graph, "capped"), receiverWeights(graph, "stochastic")];
        for (let node = 0; node < each.nodes; node += 1) {
          const row = (values: Float64Array) =>
            values.slice(graph.inStart[node], graph.inStart[node + 1]).reduce((total, weight) => total + weight, 0);
          const inflow = row(graph.inWeight);
          expect(row(capped.weight)).toBeCloseTo(Math.min(1, inflow), 12);
          expect(row(stochastic.weight)).toBeCloseTo(inflow > 0 ? 1 : 0, 12);
        }
      }),
    );
  });
});

describe("Friedkin–Johnsen", () => {
  const stochastic = (each: Parameters<typeof graphOf>[0]) => receiverWeights(graphOf(each), "stochastic");

  test("rows of V sum to 1, its column means are the influence, and x* lies in the hull of x(0)", () => {
    fc.assert(
      fc.property(learningCase(), (each) => {
        const weights = stochastic(each);
        const found = friedkinJohnsen({ ...each, weights });
        const matrix = influenceMatrix(weights, each.absorption);
        expect(isInsufficient(matrix)).toBe(isInsufficient(found));
        if (isInsufficient(found) || isInsufficient(matrix)) return;
        const n = each.nodes;
        for (let node = 0; node < n; node += 1) {
          const row = matrix.slice(node * n, node * n + n);
          expect(row.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 9);
          expect(Math.min(...row)).toBeGreaterThanOrEqual(-1e-12);
          const column = Array.from({ length: n }, (_, receiver) => matrix[receiver * n + node] ?? 0);
          expect(found.influence[node]).toBeCloseTo(column.reduce((total, share) => total + share, 0) / n, 9);
        }
        expect(Math.min(...found.capability)).toBeGreaterThanOrEqual(Math.min(...each.capability) - ROUNDING);
        expect(Math.max(...found.capability)).toBeLessThanOrEqual(Math.max(...each.capability) + ROUNDING);
      }),
    );
  });

  test("a factor on all conductances cancels", () => {
    fc.assert(
      fc.property(learningCase(), (each) => {
        const half = { ...each, edges: each.edges.map((edge) => ({ ...edge, weight: edge.weight / 2 })) };
        const [found, other] = [each, half].map((one) => friedkinJohnsen({ ...each, weights: stochastic(one) }));
        if (found === undefined || other === undefined || isInsufficient(found) || isInsufficient(other)) {
          expect(other).toEqual(found);
          return;
        }
        found.capability.forEach((x, node) => {
          expect(x).toBeCloseTo(other.capability[node] ?? Number.NaN, 9);
        });
      }),
    );
  });

  test("has no rest exactly where some firm with λ = 1 has no way to one with λ below 1", () => {
    fc.assert(
      fc.property(learningCase(), fc.infiniteStream(fc.boolean()), (each, entirely) => {
        const absorption = each.absorption.map((own) => (entirely.next().value ? 1 : Math.min(own, 0.9)));
        const graph = graphOf(each);
        const anchored = new Set<number>();
        const listens = (node: number) =>
          Array.from(graph.inSource.slice(graph.inStart[node], graph.inStart[node + 1])).filter(
            (_, at) => (graph.inWeight[(graph.inStart[node] ?? 0) + at] ?? 0) > 0,
          );
        for (let node = 0; node < each.nodes; node += 1) {
          if ((absorption[node] ?? 0) < 1 || listens(node).length === 0) anchored.add(node);
        }
        for (let round = 0; round < each.nodes; round += 1) {
          for (let node = 0; node < each.nodes; node += 1) {
            if (listens(node).some((giver) => anchored.has(giver))) anchored.add(node);
          }
        }
        const found = friedkinJohnsen({ ...each, absorption, weights: stochastic(each) });
        if (anchored.size === each.nodes) expect(isInsufficient(found)).toBe(false);
        else expect(found).toEqual(insufficient("closed-group"));
      }),
    );
  });

  test("has none either where λ misses 1 by rounding alone: what is left of 1 − λ would decide all", () => {
    const weights = receiverWeights(
      buildGraph(3, { from: [0, 1, 2, 0, 1, 2], to: [1, 2, 0, 2, 0, 1], weight: [0.1, 0.17, 0.24, 0.31, 0.38, 0.45] }),
      "stochastic",
    );
    const almost = [1 - 2 ** -53, 1 - 1e-12, 1 - 1e-10];
    for (const own of almost) {
      expect(socialInfluence(weights, [own, own, own])).toEqual(insufficient("closed-group"));
      expect(influenceMatrix(weights, [own, own, own])).toEqual(insufficient("closed-group"));
    }
    const influence = sufficient(socialInfluence(weights, [...almost.slice(1), 0.9]));
    // Only the third firm does not listen to the others, so it has all influence.
    expect([...influence].map((share) => Math.round(share * 1e9) / 1e9)).toEqual([0, 0, 1]);
  });

  test("an isolate keeps its own, even with λ = 1", () => {
    const weights = receiverWeights(buildGraph(2, { from: [], to: [] }), "stochastic");
    const found = sufficient(friedkinJohnsen({ weights, capability: [30, 70], absorption: [1, 0.5] }));
    expect([...found.capability]).toEqual([30, 70]);
    expect([...found.influence]).toEqual([0.5, 0.5]);
  });

  test("large networks, solved by sweeps, rest where the direct solution of their parts does", () => {
    // 60 copies of one network of 5 in one graph of 300 firms: above the size limit of the direct solver.
    const random = seededRandom("copies");
    const part = {
      nodes: 5,
      edges: Array.from({ length: 12 }, () => ({
        from: Math.floor(random() * 5),
        to: Math.floor(random() * 5),
        weight: random(),
      })),
      capability: Array.from({ length: 5 }, () => 100 * random()),
      absorption: [0.99, 1, 0.5, 0.9, 0.3],
    };
    const copies = Array.from({ length: 60 }, (_, copy) => copy);
    const all = {
      nodes: 300,
      edges: copies.flatMap((copy) =>
        part.edges.map(({ from, to, weight }) => ({ from: 5 * copy + from, to: 5 * copy + to, weight })),
      ),
      capability: copies.flatMap(() => part.capability),
      absorption: copies.flatMap(() => part.absorption),
    };
    const small = sufficient(friedkinJohnsen({ ...part, weights: stochastic(part) }));
    const large = sufficient(friedkinJohnsen({ ...all, weights: stochastic(all) }));
    large.capability.forEach((x, node) => {
      // The iteration stops when the interval is 1e-10 wide.
      expect(Math.abs(x - (small.capability[node % 5] ?? 0))).toBeLessThan(1e-9);
      expect(Math.abs((large.influence[node] ?? 0) * 60 - (small.influence[node % 5] ?? 0))).toBeLessThan(1e-8);
    });
  });

  test("a long line of followers, too slow for sweeps, is solved directly; a longer one says so", () => {
    const line = (nodes: number) => {
      const edges = Array.from({ length: nodes - 1 }, (_, node) => [
        { from: node, to: node + 1, weight: 1 },
        { from: node + 1, to: node, weight: 1 },
      ]).flat();
      const absorption = Array.from({ length: nodes }, (_, node) => (node === 0 || node === nodes - 1 ? 0 : 1));
      const capability = Array.from({ length: nodes }, (_, node) => (node === 0 ? 100 : 0));
      return friedkinJohnsen({ weights: stochastic({ nodes, edges }), absorption, capability });
    };
    const found = sufficient(line(301));
    // Between two stubborn ends every firm is the mean of its two neighbours: a straight line.
    found.capability.forEach((x, node) => {
      expect(x).toBeCloseTo(100 * (1 - node / 300), 7);
    });
    expect(line(1600)).toEqual(insufficient("not-settled"));
  });

  test("influence alone asks for no capability", () => {
    fc.assert(
      fc.property(learningCase(), (each) => {
        const weights = stochastic(each);
        const [found, whole] = [socialInfluence(weights, each.absorption), friedkinJohnsen({ ...each, weights })];
        expect(found).toEqual(isInsufficient(whole) ? whole : whole.influence);
      }),
    );
    expect(() => socialInfluence(receiverWeights(buildGraph(1, { from: [], to: [] }), "stochastic"), [2])).toThrow(
      RangeError,
    );
  });
});

describe("plain averaging", () => {
  test("swaps for ever between two that hear only each other, and rests when one also hears itself by a detour", () => {
    expect(deGrootConvergence(buildGraph(2, { from: [0, 1], to: [1, 0] })).converges).toBe(false);
    expect(deGrootConvergence(buildGraph(3, { from: [0, 1, 1, 2], to: [1, 0, 2, 0] })).converges).toBe(true);
  });

  test("isolates and an empty network rest; a closed pair among others does not", () => {
    expect(deGrootConvergence(buildGraph(0, { from: [], to: [] }))).toEqual({ converges: true, closedGroups: [] });
    const found = deGrootConvergence(buildGraph(4, { from: [0, 1, 1], to: [1, 0, 2], weight: [1, 1, 1] }));
    expect(found.converges).toBe(false);
    expect(found.closedGroups).toEqual([
      { members: [0, 1], period: 2 },
      { members: [3], period: 1 },
    ]);
  });

  test("an edge of weight 0 is not heard", () => {
    const found = deGrootConvergence(buildGraph(2, { from: [0, 1], to: [1, 0], weight: [1, 0] }));
    expect(found).toEqual({ converges: true, closedGroups: [{ members: [0], period: 1 }] });
  });
});

describe("adoption of a practice", () => {
  test("ends at the same set whatever the numbering, and grows with the first adopters", () => {
    fc.assert(
      fc.property(renumbered, fc.nat(), fc.nat(), ([each, order], one, two) => {
        const [first, second] = [one % each.nodes, two % each.nodes];
        const run = (network: typeof each, adopters: readonly number[]) =>
          adoptPractice({
            weights: receiverWeights(graphOf(network), "stochastic"),
            absorption: network.absorption,
            adopters,
          });
        const found = run(each, [first]);
        const other = run(renumber(each, order), [order[first] ?? 0]);
        found.round.forEach((round, node) => {
          expect(other.round[order[node] ?? 0]).toBe(round);
        });
        const more = run(each, [first, second]);
        found.round.forEach((round, node) => {
          if (round !== null) expect(more.round[node] ?? Number.NaN).toBeLessThanOrEqual(round);
        });
        expect(found.adopted).toBe(found.round.filter((round) => round !== null).length);
      }),
    );
  });

  test("a threshold of 0 adopts by itself, one of 1 needs all partners", () => {
    const weights = receiverWeights(buildGraph(4, { from: [0, 1], to: [2, 2] }), "stochastic");
    const found = adoptPractice({ weights, absorption: [0.5, 1, 0, 0.99], adopters: [0] });
    expect(found).toEqual({ round: [0, 1, 2, null], adopted: 3 });
  });

  test("contagion is the same for the same seed, and stays where nobody has it", () => {
    const graph = buildGraph(3, { from: [0, 1], to: [1, 2], weight: [0.9, 0.9] });
    const run = (adopters: readonly number[], rho: number) =>
      sufficient(spreadPractice({ graph, adopters, rho, years: 2, draws: 50, random: seededRandom(7) }));
    expect(run([0], 0.5)).toEqual(run([0], 0.5));
    expect([...run([], 1).adopted]).toEqual([0, 0, 0]);
    expect([...run([0], 0).adopted]).toEqual([1, 0, 0]);
    const none = buildGraph(0, { from: [], to: [] });
    const empty = spreadPractice({ graph: none, adopters: [], rho: 1, years: 1, draws: 1, random: seededRandom(1) });
    expect(empty).toEqual(insufficient("no-firm"));
    expect(() => run([3], 0.5)).toThrow(RangeError);
    expect(() => run([0], 2)).toThrow(RangeError);
  });

  test("throws at an absorption that is no share, and an adopter that is no node", () => {
    const weights = receiverWeights(buildGraph(1, { from: [], to: [] }), "stochastic");
    expect(() => adoptPractice({ weights, absorption: [2], adopters: [] })).toThrow(RangeError);
    expect(() => adoptPractice({ weights, absorption: [0.5], adopters: [1] })).toThrow(RangeError);
  });
});
