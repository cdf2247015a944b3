import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bonacichPower,
  buildGraph,
  eigenvectorCentrality,
  lambdaMax,
  POWER_BARGAINING,
  POWER_INFORMATION,
  pageRank,
  strengths,
  undirected,
} from "@/lib/graph";
import { insufficient, isInsufficient } from "@/lib/result";
import { aRegister, aRelabelledRegister, graphOf, randomRegister, scaled } from "@/tests/support/graphs";

/**
 * Tolerance: ranks are within 1e-10 of the solution in total, eigenvectors within about 1e-13 over the gap of
 * eigenvalues.
 */
const SETTLED = 1e-9;
const near = (actual: unknown, expected: number, tolerance = SETTLED) => {
  expect(Math.abs(Number(actual) - expected)).toBeLessThan(tolerance * Math.max(1, Math.abs(expected)));
};
const weightings = fc.constantFrom("binary", "value");

describe("PageRank", () => {
  test("sums to 1 and is above 0 everywhere", () => {
    fc.assert(
      fc.property(aRegister(), fc.constantFrom(0, 0.5, 0.85, 0.999), (register, damping) => {
        const ranks = pageRank(graphOf(register), damping);
        near(
          ranks.reduce((sum, rank) => sum + rank, 0),
          1,
        );
        for (const rank of ranks) expect(rank).toBeGreaterThan(0);
      }),
    );
  });

  test("is what it receives", () => {
    fc.assert(
      fc.property(aRegister(), (register) => {
        const graph = graphOf(register);
        const ranks = pageRank(graph);
        const { outStrength } = strengths(graph);
        const idle = ranks.reduce((sum, rank, node) => sum + ((outStrength[node] ?? 0) > 0 ? 0 : rank), 0);
        ranks.forEach((rank, node) => {
          let received = idle / graph.nodes;
          for (let at = graph.inStart[node] ?? 0; at < (graph.inStart[node + 1] ?? 0); at += 1) {
            const source = graph.inSource[at] ?? 0;
            const sales = outStrength[source] ?? 0;
            if (sales > 0) received += ((graph.inWeight[at] ?? 0) / sales) * (ranks[source] ?? 0);
          }
          near(rank, 0.15 / graph.nodes + 0.85 * received);
        });
      }),
    );
  });

  test("follows the firms when they are numbered otherwise, and no currency", () => {
    fc.assert(
      fc.property(aRelabelledRegister(), ({ register, relabelled, order }) => {
        const here = pageRank(graphOf(register));
        const there = pageRank(graphOf(relabelled));
        here.forEach((rank, node) => {
          near(there[order[node] ?? 0], rank);
        });
        expect(pageRank(graphOf(scaled(register, 64)))).toEqual(here);
      }),
    );
  });

  test("is damped also where values are the smallest that a float holds", () => {
    const circle = (value: number) => buildGraph(3, { from: [0, 1, 2], to: [1, 2, 0], weight: [value, value, 1] });
    expect(pageRank(circle(Number.MIN_VALUE))).toEqual(pageRank(circle(1)));
  });

  test("ends where rounding alone moves the ranks", () => {
    const link = (from: number, to: number, weight: number) => ({ from, to, weight });
    const links = [
      link(6, 4, 37.625),
      link(4, 3, 45.5),
      link(3, 6, 37.625),
      link(0, 7, 70.125),
      link(1, 7, 45.5),
      link(4, 1, 0),
      link(5, 4, 9.25),
    ];
    const ranks = pageRank(
      buildGraph(8, {
        from: links.map(({ from }) => from),
        to: links.map(({ to }) => to),
        weight: links.map(({ weight }) => weight),
      }),
      0.999,
    );
    // A node that nobody sells to has (1 − d) / n, plus its part of the rank of nodes 2 and 7, which sell to nobody.
    const each = ranks[0] ?? 0;
    near(ranks[7], each * (1 + 2 * 0.999));
    near(each, 0.001 / 8 + (0.999 * ((ranks[7] ?? 0) + each)) / 8);
    near(
      ranks.reduce((sum, rank) => sum + rank, 0),
      1,
    );
  });

  test("without damping is equal, without nodes is empty, and beyond its range is thrown", () => {
    const graph = buildGraph(4, { from: [0], to: [1] });
    expect(Array.from(pageRank(graph, 0))).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(pageRank(buildGraph(0, { from: [], to: [] }))).toHaveLength(0);
    for (const damping of [1, 0.9991, -0.1, Number.NaN]) expect(() => pageRank(graph, damping)).toThrow(RangeError);
  });
});

describe("eigenvector centrality", () => {
  test("is in proportion to that of the partners together, by λ max of its component, with 1 for the first", () => {
    fc.assert(
      fc.property(aRegister(), weightings, (register, weighting) => {
        const graph = graphOf(register);
        const values = eigenvectorCentrality(graph, weighting);
        const known = values.filter((value) => typeof value === "number");
        if (known.length === 0) return;
        expect(Math.max(...known)).toBe(1);
        const both = undirected(graph);
        const received = values.map((_, node) => {
          let sum = 0;
          for (let at = both.outStart[node] ?? 0; at < (both.outStart[node + 1] ?? 0); at += 1) {
            const weight = weighting === "value" ? (both.outWeight[at] ?? 0) : 1;
            if (weight > 0) sum += weight * Number(values[both.outTarget[at] ?? 0]);
          }
          return sum;
        });
        const first = values.indexOf(1);
        values.forEach((value, node) => {
          if (!isInsufficient(value)) near(received[node], value * (received[first] ?? 0));
        });
        const largest = lambdaMax(graph, weighting);
        expect(Number(largest)).toBeGreaterThanOrEqual((received[first] ?? 0) * (1 - SETTLED));
      }),
    );
  });

  test("follows the firms when they are numbered otherwise, also in which have none", () => {
    fc.assert(
      fc.property(aRelabelledRegister(), weightings, ({ register, relabelled, order }, weighting) => {
        const there = eigenvectorCentrality(graphOf(relabelled), weighting);
        eigenvectorCentrality(graphOf(register), weighting).forEach((value, node) => {
          const other = there[order[node] ?? 0];
          if (isInsufficient(value)) expect(other).toEqual(value);
          // In one component the largest eigenvalue is unique. If another one is close to it, the vector has fewer
          // correct digits.
          else near(other, value, 1e-6);
        });
      }),
    );
  });

  test("exists in one component: the largest, if there is one", () => {
    const outside = insufficient("outside-largest-component");
    expect(eigenvectorCentrality(buildGraph(4, { from: [0, 1], to: [1, 2] }))).toEqual([
      expect.closeTo(Math.SQRT1_2, 10),
      1,
      expect.closeTo(Math.SQRT1_2, 10),
      outside,
    ]);
    const none = insufficient("no-largest-component");
    expect(eigenvectorCentrality(buildGraph(4, { from: [0, 2], to: [1, 3] }))).toEqual([none, none, none, none]);
    expect(eigenvectorCentrality(buildGraph(2, { from: [0], to: [1], weight: [0] }), "value")).toEqual([none, none]);
    expect(eigenvectorCentrality(buildGraph(0, { from: [], to: [] }))).toEqual([]);
  });

  test("of a long chain, where eigenvalues lie close, is still right", () => {
    const nodes = 300;
    const chain = buildGraph(nodes, {
      from: Array.from({ length: nodes - 1 }, (_, at) => at),
      to: Array.from({ length: nodes - 1 }, (_, at) => at + 1),
    });
    // The eigenvectors of a path are sines; the gap of 1.6e-4 costs four digits of the required 1e-14.
    const top = Math.sin((Math.PI * nodes) / 2 / (nodes + 1));
    eigenvectorCentrality(chain).forEach((value, at) => {
      near(value, Math.sin((Math.PI * (at + 1)) / (nodes + 1)) / top);
    });
    near(lambdaMax(chain), 2 * Math.cos(Math.PI / (nodes + 1)), 1e-12);
  });

  test("of large two-sided networks settles", () => {
    // Each of 40 nodes is linked with each of 60 others: λ = √2400, and all nodes of a side have the same value.
    const edges = Array.from({ length: 2400 }, (_, at) => [at % 40, 40 + Math.floor(at / 40)] as const);
    const graph = buildGraph(100, { from: edges.map(([from]) => from), to: edges.map(([, to]) => to) });
    near(lambdaMax(graph), Math.sqrt(2400), 1e-12);
    eigenvectorCentrality(graph).forEach((value, node) => {
      near(value, node < 40 ? 1 : Math.sqrt(40 / 60));
    });
  });
});

describe("λ max", () => {
  test("lies between the mean and the largest degree", () => {
    fc.assert(
      fc.property(aRegister(), (register) => {
        const graph = graphOf(register);
        const both = undirected(graph);
        const largest = lambdaMax(graph);
        if (both.edges === 0) {
          expect(largest).toEqual(insufficient("no-link"));
          return;
        }
        expect(Number(largest)).toBeGreaterThanOrEqual((both.edges / both.nodes) * (1 - SETTLED));
        expect(Number(largest)).toBeLessThanOrEqual(Math.max(...strengths(both).outDegree) * (1 + SETTLED));
      }),
    );
  });

  test("is missing where no value is known, and values are asked for", () => {
    expect(lambdaMax(buildGraph(2, { from: [0], to: [1], weight: [0] }), "value")).toEqual(insufficient("no-link"));
  });
});

describe("Bonacich power", () => {
  const factors = fc.constantFrom(POWER_INFORMATION, POWER_BARGAINING, 0, 0.95, -0.95);

  test("solves its equations, with squares that sum to the number of firms", () => {
    fc.assert(
      fc.property(aRegister(), factors, weightings, (register, factor, weighting) => {
        const graph = graphOf(register);
        const power = bonacichPower(graph, factor, weighting);
        const largest = lambdaMax(graph, weighting);
        if (isInsufficient(power)) {
          expect(power).toEqual(largest);
          return;
        }
        near(
          power.reduce((sum, value) => sum + value ** 2, 0),
          graph.nodes,
        );
        const both = undirected(graph);
        const linked = (node: number, value: (other: number) => number) => {
          let sum = 0;
          for (let at = both.outStart[node] ?? 0; at < (both.outStart[node + 1] ?? 0); at += 1) {
            const weight = weighting === "value" ? (both.outWeight[at] ?? 0) : 1;
            sum += weight * value(both.outTarget[at] ?? 0);
          }
          return sum;
        };
        const beta = factor / Number(largest);
        const rest = Array.from(power, (value, node) => value - beta * linked(node, (other) => power[other] ?? 0));
        const degree = rest.map((_, node) => linked(node, () => 1));
        const most = degree.indexOf(Math.max(...degree));
        const scale = (rest[most] ?? 0) / (degree[most] ?? 1);
        expect(scale).toBeGreaterThan(0);
        rest.forEach((value, node) => {
          near(value, scale * (degree[node] ?? 0), 1e-8);
        });
      }),
    );
  });

  test("follows the firms when they are numbered otherwise", () => {
    fc.assert(
      fc.property(aRelabelledRegister(), factors, ({ register, relabelled, order }, factor) => {
        const [here, there] = [bonacichPower(graphOf(register), factor), bonacichPower(graphOf(relabelled), factor)];
        if (isInsufficient(here)) expect(there).toEqual(here);
        else if (!isInsufficient(there))
          here.forEach((value, node) => {
            near(there[order[node] ?? 0], value, 1e-8);
          });
      }),
    );
  });

  test("of an isolate is 0, of no links is missing, and a factor of 1 or more is thrown", () => {
    const pair = buildGraph(3, { from: [0], to: [1] });
    const power = bonacichPower(pair);
    expect(isInsufficient(power) ? power : power[2]).toBe(0);
    expect(bonacichPower(buildGraph(2, { from: [], to: [] }))).toEqual(insufficient("no-link"));
    for (const factor of [1, -1, Number.NaN]) expect(() => bonacichPower(pair, factor)).toThrow(RangeError);
  });

  test("of a large network settles", () => {
    const power = bonacichPower(graphOf(randomRegister(5000, 3, 8)), POWER_BARGAINING);
    if (isInsufficient(power)) throw new Error(power.reason);
    near(
      power.reduce((sum, value) => sum + value ** 2, 0),
      5000,
    );
  });
});
