import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BetweennessOptions, betweenness, buildGraph, type Graph, sampleBetweenness } from "@/lib/graph";
import { insufficient, isInsufficient } from "@/lib/result";
import { seededRandom } from "@/lib/stats";
import { aRegister, aRelabelledRegister, graphOf, randomRegister, scaled } from "@/tests/support/graphs";

/** Tolerance: sums of up to a few hundred fractions of paths lose some digits. */
const ROUNDING = 1e-9;

function between(graph: Graph, options?: BetweennessOptions): Float64Array {
  const values = betweenness(graph, options);
  if (isInsufficient(values)) throw new Error(values.reason);
  return values;
}
const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

const ways = fc.record({
  lengths: fc.constantFrom("steps", "inverse-value"),
  direction: fc.constantFrom("directed", "undirected"),
} as const);

/** Distances in links with the Floyd–Warshall algorithm, independent of Brandes's. */
function distances(graph: Graph): readonly (readonly number[])[] {
  const far = Array.from({ length: graph.nodes }, (_, from) =>
    Array.from({ length: graph.nodes }, (_, to) => {
      const row = graph.outTarget.slice(graph.outStart[from], graph.outStart[from + 1]);
      if (from === to) return 0;
      return row.includes(to) ? 1 : Number.POSITIVE_INFINITY;
    }),
  );
  for (let via = 0; via < graph.nodes; via += 1) {
    for (const row of far) {
      row.forEach((known, to) => {
        row[to] = Math.min(known, (row[via] ?? 0) + (far[via]?.[to] ?? 0));
      });
    }
  }
  return far;
}

test("all betweenness together is, over the pairs that reach each other, the firms between them", () => {
  fc.assert(
    fc.property(aRegister(), (register) => {
      const graph = graphOf(register);
      const reached = distances(graph)
        .flat()
        .filter((far) => far > 0 && Number.isFinite(far));
      const inBetween = reached.reduce((sum, far) => sum + far - 1, 0);
      expect(total(between(graph))).toBeCloseTo(inBetween, 9);
    }),
  );
});

test("numbering the firms otherwise numbers the values otherwise", () => {
  fc.assert(
    fc.property(aRelabelledRegister(), ways, ({ register, relabelled, order }, way) => {
      const [here, there] = [between(graphOf(register), way), between(graphOf(relabelled), way)];
      here.forEach((value, node) => {
        expect(Math.abs((there[order[node] ?? 0] ?? 0) - value)).toBeLessThan(ROUNDING);
      });
    }),
  );
});

test("no value is below 0, and normalised none is above 1", () => {
  fc.assert(
    fc.property(aRegister(), ways, (register, way) => {
      const graph = graphOf(register);
      for (const value of between(graph, way)) expect(value).toBeGreaterThanOrEqual(0);
      const normalised = betweenness(graph, { ...way, scale: "normalised" });
      if (graph.nodes < 3) expect(normalised).toEqual(insufficient("fewer-than-three-nodes"));
      else if (!isInsufficient(normalised))
        for (const value of normalised) expect(value).toBeLessThanOrEqual(1 + ROUNDING);
    }),
  );
});

test("turning every link round leaves all values", () => {
  fc.assert(
    fc.property(aRegister(), ways, (register, way) => {
      const turned = graphOf({ ...register, from: register.to, to: register.from });
      const there = between(turned, way);
      between(graphOf(register), way).forEach((value, node) => {
        expect(Math.abs((there[node] ?? 0) - value)).toBeLessThan(ROUNDING);
      });
    }),
  );
});

test("the currency makes no difference: ties are judged by the length itself, not by a fixed distance", () => {
  fc.assert(
    fc.property(aRegister(), fc.constantFrom(2 ** -40, 2 ** 40), (register, factor) => {
      const way = { lengths: "inverse-value" } as const;
      expect(between(graphOf(scaled(register, factor)), way)).toEqual(between(graphOf(register), way));
    }),
  );
});

test("equal values make lengths into steps", () => {
  fc.assert(
    fc.property(aRegister(), (register) => {
      const ends = graphOf(register);
      const equal = { ...ends, outWeight: ends.outWeight.map(() => 0.3), inWeight: ends.inWeight.map(() => 0.3) };
      const steps = between(equal);
      between(equal, { lengths: "inverse-value" }).forEach((value, node) => {
        expect(Math.abs((steps[node] ?? 0) - value)).toBeLessThan(ROUNDING);
      });
    }),
  );
});

describe("ties of lengths", () => {
  test("of two firms that lie equally far, neither comes before the other, whatever their numbers", () => {
    const spread = (near: number, far: number) => {
      const edges = { from: [0, 0, near], to: [near, far, far], weight: [1, 1, 1e10] };
      return [...between(buildGraph(3, edges), { lengths: "inverse-value" })];
    };
    expect(spread(1, 2)).toEqual([0, 0, 0]);
    expect(spread(2, 1)).toEqual([0, 0, 0]);
  });

  /** 0 → 1 → 2 with lengths .1 and .2, and 0 → 2 with the given length. */
  const ways3 = (straight: number) =>
    buildGraph(3, { from: [0, 1, 0], to: [1, 2, 2], weight: [1 / 0.1, 1 / 0.2, 1 / straight] });
  const middle = (straight: number) => between(ways3(straight), { lengths: "inverse-value" })[1];

  test("count where floats differ in their last digit, and no further than 1e-9 of the length", () => {
    expect(0.1 + 0.2 === 0.3).toBe(false);
    expect(middle(0.3)).toBe(0.5);
    expect(middle(0.3 * (1 + 5e-10))).toBe(0.5);
    expect(middle(0.3 * (1 - 5e-10))).toBe(0.5);
    expect(middle(0.3 * (1 + 5e-9))).toBe(1);
    expect(middle(0.3 * (1 - 5e-9))).toBe(0);
  });
});

test("a link of unknown value is a step, and has no length", () => {
  const graph = buildGraph(3, { from: [0, 1], to: [1, 2], weight: [1, 0] });
  expect(Array.from(between(graph))).toEqual([0, 1, 0]);
  expect(Array.from(between(graph, { lengths: "inverse-value" }))).toEqual([0, 0, 0]);
});

test("more paths than a float can count are said to be so", () => {
  // A chain of 1,100 diamonds has 2^1100 shortest paths from end to end.
  const links = Array.from({ length: 1100 }, (_, at) => {
    const start = 3 * at;
    return [start, start + 1, start, start + 2, start + 1, start + 3, start + 2, start + 3];
  }).flat();
  const graph = buildGraph(3301, {
    from: links.filter((_, at) => at % 2 === 0),
    to: links.filter((_, at) => at % 2 === 1),
  });
  expect(betweenness(graph)).toEqual(insufficient("too-many-paths"));
  expect(betweenness(graph, { lengths: "inverse-value" })).toEqual(insufficient("too-many-paths"));
});

describe("from a sample of sources", () => {
  const graph = graphOf(randomRegister(80, 3, 11));
  const exact = between(graph);
  const sampled = (given: Parameters<typeof sampleBetweenness>[1], options?: BetweennessOptions) => {
    const result = sampleBetweenness(graph, given, options);
    if (isInsufficient(result)) throw new Error(result.reason);
    return result;
  };

  test("all sources give the exact values, without error", () => {
    const all = sampled({ sources: 1000, random: seededRandom(1) });
    expect([all.sources, all.error]).toEqual([80, 0]);
    all.estimate.forEach((value, node) => {
      expect(Math.abs(value - (exact[node] ?? 0))).toBeLessThan(ROUNDING);
    });
  });

  test("the bounds hold for all firms at once, in every one of 200 samples of every size", () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const { estimate, halfWidth, error } = sampled({ sources: 5 + (seed % 70), random: seededRandom(seed) });
      exact.forEach((value, node) => {
        expect(Math.abs((estimate[node] ?? 0) - value)).toBeLessThanOrEqual((halfWidth[node] ?? 0) + ROUNDING);
      });
      expect(error).toBe(Math.max(...halfWidth));
    }
  });

  test("estimates are right on average", () => {
    const sums = new Float64Array(80);
    for (let seed = 0; seed < 400; seed += 1) {
      sampled({ sources: 20, random: seededRandom(seed) }).estimate.forEach((value, node) => {
        sums[node] = (sums[node] ?? 0) + value / 400;
      });
    }
    // Each value is the mean of 400 estimates, with a standard error below 3 % of the largest value. Four standard
    // errors are allowed.
    const largest = Math.max(...exact);
    exact.forEach((value, node) => {
      expect(Math.abs((sums[node] ?? 0) - value)).toBeLessThan(0.12 * largest);
    });
  });

  test("more sources narrow the bound, more confidence widens it, and the scale is that of the exact values", () => {
    const wide = sampled({ sources: 20, random: seededRandom(4) }).error;
    expect(sampled({ sources: 60, random: seededRandom(4) }).error).toBeLessThan(wide);
    expect(sampled({ sources: 20, random: seededRandom(4), confidence: 0.999 }).error).toBeGreaterThan(wide);
    const scale = sampled({ sources: 20, random: seededRandom(4) }, { scale: "normalised" }).error;
    expect(scale * 79 * 78).toBeCloseTo(wide, 6);
  });

  test("a small sample is bounded by Hoeffding–Serfling: two sources of three, by hand", () => {
    const chain = buildGraph(3, { from: [0, 1], to: [1, 2] });
    const result = sampleBetweenness(chain, { sources: 2, random: seededRandom(1) });
    if (isInsufficient(result)) throw new Error(result.reason);
    // Each source contributes a share in 0–1. With two of three sources, the factor (1 − 2/3)(1 + 1/2) leaves half of
    // the error. The risk of .05 is divided by three nodes and two sides.
    const bound = Math.sqrt((0.5 * Math.log(4 / (0.05 / 3))) / (2 * 2));
    for (const width of result.halfWidth) expect(width).toBeCloseTo(3 * bound, 12);
  });

  test("a large sample without variance is bounded by Bernstein–Serfling, by hand", () => {
    const nodes = 20_000;
    const inward = buildGraph(nodes, {
      from: Array.from({ length: nodes - 1 }, (_, at) => at + 1),
      to: Array.from({ length: nodes - 1 }, () => 0),
    });
    const result = sampleBetweenness(inward, { sources: 2000, random: seededRandom(1) }, { scale: "normalised" });
    if (isInsufficient(result)) throw new Error(result.reason);
    const bound = ((7 / 3 + 3 / Math.SQRT2) * Math.log(20 / (0.05 / nodes))) / 2000;
    expect(result.error).toBeCloseTo((bound * nodes) / (nodes - 1), 12);
    expect(result.estimate.every((value) => value === 0)).toBe(true);
  });

  test("the same seed gives the same estimate", () => {
    const once = sampled({ sources: 9, random: seededRandom("s") });
    expect(sampled({ sources: 9, random: seededRandom("s") })).toEqual(once);
  });

  test("what cannot be sampled is refused", () => {
    const random = seededRandom(1);
    expect(() => sampleBetweenness(graph, { sources: 0, random })).toThrow(RangeError);
    expect(() => sampleBetweenness(graph, { sources: 2.5, random })).toThrow(RangeError);
    expect(() => sampleBetweenness(graph, { sources: 2, random, confidence: 1 })).toThrow(RangeError);
    const pair = buildGraph(2, { from: [0], to: [1] });
    expect(sampleBetweenness(pair, { sources: 2, random })).toEqual(insufficient("fewer-than-three-nodes"));
  });
});

/** A chain of five firms whose first and last links are very weak compared with those in between. */
const chainOf = (large: number, small: number) =>
  buildGraph(5, { from: [0, 1, 2, 3], to: [1, 2, 3, 4], weight: [small, large, large, small] });

describe("values far apart", () => {
  test.each([
    [1e3, 1],
    [1e9, 1e-3],
    [1e11, 1e-4],
  ])("%d beside %d are measured", (large, small) => {
    expect(Array.from(between(chainOf(large, small), { lengths: "inverse-value" }))).toEqual([0, 3, 4, 3, 0]);
  });

  test.each([
    [1e14, 1e-4],
    [1e300, 1e-5],
    [1e300, 1e-300],
  ])("%d beside %d are said to be too far apart, from all sources or a sample", (large, small) => {
    const graph = chainOf(large, small);
    const reason = insufficient("values-too-far-apart");
    expect(betweenness(graph, { lengths: "inverse-value" })).toEqual(reason);
    const sample = { sources: 5, random: seededRandom(1) };
    expect(sampleBetweenness(graph, sample, { lengths: "inverse-value" })).toEqual(reason);
    expect(Array.from(between(graph))).toEqual([0, 3, 4, 3, 0]);
  });

  test("are a number or a reason in any register, never NaN", () => {
    fc.assert(
      fc.property(aRegister(), fc.infiniteStream(fc.integer({ min: -300, max: 300 })), (register, powers) => {
        const { nodes, outStart, outTarget } = graphOf(register);
        const from = Array.from({ length: nodes }, (_, node) =>
          Array.from(outTarget.slice(outStart[node], outStart[node + 1]), () => node),
        ).flat();
        const weight = from.map(() => 10 ** powers.next().value);
        const values = betweenness(buildGraph(nodes, { from, to: [...outTarget], weight }), {
          lengths: "inverse-value",
        });
        if (isInsufficient(values)) expect(values.reason).toBe("values-too-far-apart");
        else expect(values.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
      }),
    );
  });
});
