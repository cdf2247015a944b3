import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildGraph, type Graph, undirected } from "@/lib/graph";
import { aRegister, graphOf } from "@/tests/support/graphs";

type Link = readonly [from: number, to: number, weight: number];

/** The links of a graph according to its outgoing rows, and according to its incoming rows. */
function leaving(graph: Graph): readonly Link[] {
  return Array.from({ length: graph.nodes }, (_, node) =>
    Array.from({ length: (graph.outStart[node + 1] ?? 0) - (graph.outStart[node] ?? 0) }, (_, at): Link => {
      const link = (graph.outStart[node] ?? 0) + at;
      return [node, graph.outTarget[link] ?? -1, graph.outWeight[link] ?? -1];
    }),
  ).flat();
}
function arriving(graph: Graph): readonly Link[] {
  return Array.from({ length: graph.nodes }, (_, node) =>
    Array.from({ length: (graph.inStart[node + 1] ?? 0) - (graph.inStart[node] ?? 0) }, (_, at): Link => {
      const link = (graph.inStart[node] ?? 0) + at;
      return [graph.inSource[link] ?? -1, node, graph.inWeight[link] ?? -1];
    }),
  ).flat();
}
const byEnds = (a: Link, b: Link) => a[0] - b[0] || a[1] - b[1];

test("parallel links are summed, self-loops stand apart, and values that are none weigh 0", () => {
  const graph = buildGraph(4, {
    from: [1, 0, 0, 2, 2, 1, 1],
    to: [0, 1, 1, 2, 2, 2, 0],
    weight: [3, 1, 4, 5, 2, -7, Number.NaN],
  });
  expect(leaving(graph)).toEqual([
    [0, 1, 5],
    [1, 0, 3],
    [1, 2, 0],
  ]);
  expect(graph.edges).toBe(3);
  expect(Array.from(graph.selfWeight)).toEqual([0, 0, 7, 0]);
  expect(graph.outStart[3]).toBe(graph.outStart[4]);
});

test("links without weights weigh 1 each", () => {
  const graph = buildGraph(2, { from: [0, 0, 1], to: [1, 1, 1] });
  expect(leaving(graph)).toEqual([[0, 1, 2]]);
  expect(Array.from(graph.selfWeight)).toEqual([0, 1]);
});

test("no nodes and no links make graphs", () => {
  expect(buildGraph(0, { from: [], to: [] }).edges).toBe(0);
  const isolates = buildGraph(3, { from: [], to: [] });
  expect([isolates.nodes, isolates.edges, Array.from(isolates.outStart)]).toEqual([3, 0, [0, 0, 0, 0]]);
});

test("typed columns are read as plain ones", () => {
  const typed = buildGraph(3, {
    from: Int32Array.of(2, 0),
    to: Uint8Array.of(1, 2),
    weight: Float32Array.of(1.5, 2),
  });
  expect(typed).toEqual(buildGraph(3, { from: [2, 0], to: [1, 2], weight: [1.5, 2] }));
});

describe("what is no graph is thrown:", () => {
  const refused: readonly [string, () => Graph][] = [
    ["columns of unequal length", () => buildGraph(2, { from: [0], to: [] })],
    ["a weight too few", () => buildGraph(2, { from: [0], to: [1], weight: [] })],
    ["a node that is not there", () => buildGraph(2, { from: [0], to: [2] })],
    ["a node below 0", () => buildGraph(2, { from: [-1], to: [1] })],
    ["a node that is no whole number", () => buildGraph(2, { from: [0.5], to: [1] })],
    ["an infinite weight", () => buildGraph(2, { from: [0], to: [1], weight: [Number.POSITIVE_INFINITY] })],
    ["weights that add up to infinity", () => buildGraph(2, { from: [0, 0], to: [1, 1], weight: [1e308, 1e308] })],
    ["self-loops that do", () => buildGraph(2, { from: [0, 0], to: [0, 0], weight: [1e308, 1e308] })],
    ["half a node", () => buildGraph(1.5, { from: [], to: [] })],
    ["fewer than no nodes", () => buildGraph(-1, { from: [], to: [] })],
  ];
  test.each(refused)("%s", (_, build) => {
    expect(build).toThrow(RangeError);
  });
});

test("a graph holds every link of the register once, from both ends, in order", () => {
  fc.assert(
    fc.property(aRegister(), (register) => {
      const sums = new Map<string, number>();
      const loops = new Float64Array(register.nodes);
      register.from.forEach((from, link) => {
        const [to = 0, weight = 0] = [register.to[link], register.weight[link]];
        const value = Number.isNaN(weight) ? 0 : Math.max(0, weight);
        if (from === to) loops[from] = (loops[from] ?? 0) + value;
        else sums.set(`${from} ${to}`, (sums.get(`${from} ${to}`) ?? 0) + value);
      });
      const graph = graphOf(register);
      const links = leaving(graph);
      expect(new Map(links.map(([from, to, weight]) => [`${from} ${to}`, weight]))).toEqual(sums);
      expect(links).toHaveLength(sums.size);
      expect(links).toEqual(links.toSorted(byEnds));
      expect(arriving(graph).toSorted(byEnds)).toEqual(links);
      expect(graph.selfWeight).toEqual(loops);
    }),
  );
});

test("the order of the links in the register makes no difference", () => {
  const shuffled = aRegister().chain((register) =>
    fc
      .shuffledSubarray(
        register.from.map((_, link) => link),
        { minLength: register.from.length },
      )
      .map((order) => ({ register, order })),
  );
  fc.assert(
    fc.property(shuffled, ({ register, order }) => {
      const pick = (column: readonly number[]) => order.map((link) => column[link] ?? 0);
      const { nodes, from, to, weight } = register;
      const other = graphOf({ nodes, from: pick(from), to: pick(to), weight: pick(weight) });
      expect(other).toEqual(graphOf(register));
    }),
  );
});

test("without direction, each link stands both ways with the sum of the two, and doing it again doubles it", () => {
  fc.assert(
    fc.property(aRegister(), (register) => {
      const graph = graphOf(register);
      const both = undirected(graph);
      const value = (from: number, to: number) =>
        leaving(graph).find((link) => link[0] === from && link[1] === to)?.[2] ?? 0;
      for (const [from, to, weight] of leaving(both)) expect(weight).toBe(value(from, to) + value(to, from));
      expect(both.outTarget).toEqual(both.inSource);
      expect(both.outWeight).toEqual(both.inWeight);
      expect(both.selfWeight).toEqual(graph.selfWeight);
      expect(undirected(both).outWeight).toEqual(both.outWeight.map((weight) => 2 * weight));
    }),
  );
});
