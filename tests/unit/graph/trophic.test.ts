import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildGraph, type Graph, tiers, trophicLevels } from "@/lib/graph";
import { insufficient, isInsufficient } from "@/lib/result";
import { aRegister, aRelabelledRegister, graphOf, randomRegister, scaled } from "@/tests/support/graphs";

/**
 * Tolerance: levels converge to about a relative 1e-14, and the weights of a register differ by a factor of up to
 * 10,000.
 */
const SETTLED = 1e-9;
const near = (actual: unknown, expected: number) => {
  expect(Math.abs(Number(actual) - expected)).toBeLessThan(SETTLED * Math.max(1, expected));
};

const valuedLinks = (graph: Graph) =>
  Array.from({ length: graph.nodes }, (_, from) =>
    Array.from({ length: (graph.outStart[from + 1] ?? 0) - (graph.outStart[from] ?? 0) }, (_, at) => {
      const link = (graph.outStart[from] ?? 0) + at;
      return { from, to: graph.outTarget[link] ?? 0, weight: graph.outWeight[link] ?? 0 };
    }),
  )
    .flat()
    .filter((link) => link.weight > 0);

test("every firm stands where its links want it on balance, and the lowest of each component at 0", () => {
  fc.assert(
    fc.property(aRegister(), (register) => {
      const graph = graphOf(register);
      const { levels, component } = trophicLevels(graph);
      const [pull, strength] = [new Float64Array(graph.nodes), new Float64Array(graph.nodes)];
      for (const { from, to, weight } of valuedLinks(graph)) {
        const missed = weight * (Number(levels[to]) - Number(levels[from]) - 1);
        pull[to] = (pull[to] ?? 0) + missed;
        pull[from] = (pull[from] ?? 0) - missed;
        strength[to] = (strength[to] ?? 0) + weight;
        strength[from] = (strength[from] ?? 0) + weight;
      }
      const lowest = new Map<number, number>();
      levels.forEach((level, node) => {
        if (isInsufficient(level)) return;
        expect(Math.abs(pull[node] ?? 0)).toBeLessThan(SETTLED * (strength[node] ?? 0));
        const of = component[node] ?? 0;
        lowest.set(of, Math.min(lowest.get(of) ?? Number.POSITIVE_INFINITY, level));
      });
      for (const level of lowest.values()) expect(level).toBe(0);
    }),
  );
});

test("numbering the firms otherwise numbers the levels otherwise", () => {
  fc.assert(
    fc.property(aRelabelledRegister(), ({ register, relabelled, order }) => {
      const [here, there] = [trophicLevels(graphOf(register)), trophicLevels(graphOf(relabelled))];
      here.levels.forEach((level, node) => {
        const other = there.levels[order[node] ?? 0];
        if (isInsufficient(level)) expect(other).toEqual(level);
        else near(other, level);
      });
    }),
  );
});

test("the currency makes no difference", () => {
  fc.assert(
    fc.property(aRegister(), fc.constantFrom(2 ** -30, 2 ** 30), (register, factor) => {
      const [here, there] = [trophicLevels(graphOf(register)), trophicLevels(graphOf(scaled(register, factor)))];
      here.levels.forEach((level, node) => {
        if (isInsufficient(level)) expect(there.levels[node]).toEqual(level);
        else near(there.levels[node], level);
      });
    }),
  );
});

test("turning every link round turns the levels of a component round", () => {
  fc.assert(
    fc.property(aRegister(), (register) => {
      const here = trophicLevels(graphOf(register));
      const there = trophicLevels(graphOf({ ...register, from: register.to, to: register.from }));
      const highest = new Map<number, number>();
      here.levels.forEach((level, node) => {
        if (isInsufficient(level)) return;
        const of = here.component[node] ?? 0;
        highest.set(of, Math.max(highest.get(of) ?? 0, level));
      });
      here.levels.forEach((level, node) => {
        if (isInsufficient(level)) return;
        near(there.levels[node], (highest.get(here.component[node] ?? 0) ?? 0) - level);
      });
      if (isInsufficient(here.incoherence)) expect(there.incoherence).toEqual(here.incoherence);
      else near(there.incoherence, here.incoherence);
    }),
  );
});

test("incoherence lies within 0 and 1", () => {
  fc.assert(
    fc.property(aRegister(), (register) => {
      const { incoherence } = trophicLevels(graphOf(register));
      if (isInsufficient(incoherence)) return;
      expect(incoherence).toBeGreaterThanOrEqual(0);
      expect(incoherence).toBeLessThanOrEqual(1 + SETTLED);
    }),
  );
});

test("a tree is solved exactly, however long and whatever its values", () => {
  const nodes = 5000;
  const chain = buildGraph(nodes, {
    from: Array.from({ length: nodes - 1 }, (_, at) => at),
    to: Array.from({ length: nodes - 1 }, (_, at) => at + 1),
    weight: Array.from({ length: nodes - 1 }, (_, at) => 10 ** ((at % 19) - 9)),
  });
  const { levels, incoherence } = trophicLevels(chain);
  expect(levels).toEqual(Array.from({ length: nodes }, (_, at) => at));
  expect(incoherence).toBe(0);
});

test("a large network is solved too", () => {
  const graph = graphOf(randomRegister(20_000, 3, 2));
  const { levels } = trophicLevels(graph);
  const pull = new Float64Array(graph.nodes);
  for (const { from, to, weight } of valuedLinks(graph)) {
    const missed = weight * (Number(levels[to]) - Number(levels[from]) - 1);
    pull[to] = (pull[to] ?? 0) + missed;
    pull[from] = (pull[from] ?? 0) - missed;
  }
  for (const left of pull) expect(Math.abs(left)).toBeLessThan(SETTLED);
});

describe("a firm without a level", () => {
  test("has no link, or none whose value is known; links of unknown value do not join components", () => {
    const graph = buildGraph(6, { from: [0, 2, 3, 1], to: [1, 3, 4, 2], weight: [4, 7, 0, 0] });
    const { levels, incoherence } = trophicLevels(graph);
    expect(levels).toEqual([0, 1, 0, 1, insufficient("value-unknown"), insufficient("isolate")]);
    expect(incoherence).toBe(0);
  });

  test("is every firm where nothing is known", () => {
    const { levels, incoherence } = trophicLevels(buildGraph(2, { from: [0], to: [1], weight: [Number.NaN] }));
    expect(levels).toEqual([insufficient("value-unknown"), insufficient("value-unknown")]);
    expect(incoherence).toEqual(insufficient("no-valued-link"));
    expect(trophicLevels(buildGraph(0, { from: [], to: [] })).levels).toEqual([]);
  });
});

test("equal trade both ways puts two firms on one level, with full incoherence", () => {
  const { levels, incoherence } = trophicLevels(buildGraph(2, { from: [0, 1], to: [1, 0], weight: [3, 3] }));
  expect(levels).toEqual([0, 0]);
  expect(incoherence).toBe(1);
});

describe("tiers", () => {
  test("fall by at most one along a link, and a lead firm is 0", () => {
    const withLeads = aRegister().chain((register) =>
      fc
        .array(fc.integer({ min: 0, max: register.nodes - 1 }), { minLength: 1, maxLength: 3 })
        .map((leads) => ({ register, leads })),
    );
    fc.assert(
      fc.property(withLeads, ({ register, leads }) => {
        const found = tiers(graphOf(register), leads);
        found.forEach((tier, node) => {
          expect(tier === 0).toBe(leads.includes(node));
          if (isInsufficient(tier) || tier === 0) return;
          const buyers = register.to.filter((_, link) => register.from[link] === node);
          const next = buyers.map((buyer) => found[buyer]).filter((each) => typeof each === "number");
          expect(Math.min(...next)).toBe(tier - 1);
        });
        for (const [link, from] of register.from.entries()) {
          const [supplier, buyer] = [found[from], found[register.to[link] ?? 0]];
          if (typeof buyer === "number") expect(Number(supplier)).toBeLessThanOrEqual(buyer + 1);
        }
      }),
    );
  });

  test("do not exist without a lead firm, or where no way leads to one; another index is thrown", () => {
    const graph = buildGraph(3, { from: [0], to: [1], weight: [0] });
    expect(tiers(graph, [1])).toEqual([1, 0, insufficient("unreachable")]);
    expect(tiers(graph, [1, 1])).toEqual(tiers(graph, [1]));
    expect(tiers(graph, [])).toEqual(Array.from({ length: 3 }, () => insufficient("no-lead-firm")));
    expect(() => tiers(graph, [3])).toThrow(RangeError);
    expect(() => tiers(graph, [0.5])).toThrow(RangeError);
  });
});
