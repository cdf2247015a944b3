import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articulationPoints, buildGraph } from "@/lib/graph";
import { type WidestPaths, weakestFirms, widestPaths } from "@/lib/learning";
import { insufficient } from "@/lib/result";
import { graphOf, type LearningCase, learningCase, renumber, renumbered } from "./learning-arbitraries";

const pathsOf = (each: LearningCase, sources: readonly number[] = [0]) =>
  widestPaths({ graph: graphOf(each), sources, capability: each.capability });
const capacities = ({ targets }: WidestPaths) => new Map(targets.map(({ node, capacity }) => [node, capacity]));

/** The width of each link: parallel edges are summed, loops are removed. */
function kappaOf(each: LearningCase): ReadonlyMap<string, number> {
  const { nodes, outStart, outTarget, outWeight } = graphOf(each);
  const kappa = new Map<string, number>();
  for (let node = 0; node < nodes; node += 1) {
    for (let at = outStart[node] ?? 0; at < (outStart[node + 1] ?? 0); at += 1) {
      kappa.set(`${node} ${outTarget[at]}`, outWeight[at] ?? 0);
    }
  }
  return kappa;
}

/** The widest of all simple paths, by exhaustive search. */
function widestOfAll(each: LearningCase, source: number, target: number): number {
  const kappa = kappaOf(each);
  const search = (node: number, width: number, seen: readonly number[]): number => {
    if (node === target) return width;
    if (node !== source && (each.capability[node] ?? 0) < 50) return 0;
    return Math.max(
      0,
      ...Array.from({ length: each.nodes }, (_, next) => next)
        .filter((next) => !seen.includes(next) && kappa.has(`${node} ${next}`))
        .map((next) => search(next, Math.min(width, kappa.get(`${node} ${next}`) ?? 0), [...seen, next])),
    );
  };
  return search(source, 1e9, [source]);
}

describe("a widest path", () => {
  test("is as wide as the widest of all paths, and its bottleneck lies on it", () => {
    fc.assert(
      fc.property(learningCase({ nodesMin: 2, nodesMax: 6 }), (each) => {
        const kappa = kappaOf(each);
        for (const { node, capacity, previous, bottleneck } of pathsOf(each).targets) {
          expect(capacity).toBe(widestOfAll(each, 0, node));
          if (capacity === 0) {
            expect([previous, bottleneck]).toEqual([null, null]);
            continue;
          }
          expect(kappa.get(`${bottleneck?.from} ${bottleneck?.to}`)).toBe(capacity);
          expect(kappa.get(`${previous} ${node}`)).toBeGreaterThanOrEqual(capacity);
        }
      }),
    );
  });

  test("never narrows when a conductance or a capability grows, or a source joins", () => {
    fc.assert(
      fc.property(learningCase({ nodesMin: 2 }), fc.nat(), fc.nat(), (each, pick, other) => {
        const before = capacities(pathsOf(each));
        const chosen = pick % Math.max(1, each.edges.length);
        const wider = each.edges.map((edge, at) => (at === chosen ? { ...edge, weight: edge.weight + 0.1 } : edge));
        const firm = other % each.nodes;
        const better = each.capability.map((x, node) => (node === firm ? 100 : x));
        const after = [
          pathsOf({ ...each, edges: wider }),
          pathsOf({ ...each, capability: better }),
          pathsOf(each, [0, firm]),
        ];
        for (const paths of after) {
          for (const [node, capacity] of capacities(paths)) {
            expect(capacity).toBeGreaterThanOrEqual(before.get(node) ?? Number.NaN);
          }
        }
      }),
    );
  });

  test("is as wide, and what limits it counts as much, whatever the numbering", () => {
    fc.assert(
      fc.property(renumbered, ([each, order]) => {
        const called = (node: number) => order[node] ?? 0;
        const [mine, theirs] = [pathsOf(each), pathsOf(renumber(each, order), [called(0)])];
        const turned = capacities(theirs);
        for (const [node, capacity] of capacities(mine)) expect(turned.get(called(node))).toBe(capacity);
        const held = (paths: WidestPaths, name: (node: number) => number) =>
          paths.limitingFirms.map(({ firm, targets }) => `${name(firm)} ${targets}`).toSorted();
        expect(held(theirs, (node) => node)).toEqual(held(mine, called));
        const reached = mine.targets.filter(({ capacity }) => capacity > 0).length;
        expect(mine.limitingEdges.reduce((total, { targets }) => total + targets, 0)).toBe(reached);
      }),
    );
  });

  test("held up by a firm is what would gain if that firm reached 50", () => {
    fc.assert(
      fc.property(learningCase({ nodesMin: 2 }), (each) => {
        const paths = pathsOf(each);
        const before = capacities(paths);
        const held = new Map(paths.limitingFirms.map(({ firm, targets }) => [firm, targets]));
        for (let firm = 1; firm < each.nodes; firm += 1) {
          const capability = each.capability.map((x, node) => (node === firm ? Math.max(50, x) : x));
          const after = capacities(pathsOf({ ...each, capability }));
          const gained = [...after].filter(([node, capacity]) => capacity > (before.get(node) ?? 0)).length;
          expect(held.get(firm) ?? 0).toBe(gained);
        }
      }),
    );
  });

  test("is passed on by a source below 50, and by an unscored firm where the mean of the scored is 50", () => {
    const graph = buildGraph(4, { from: [0, 1, 2], to: [1, 2, 3], weight: [0.3, 0.2, 0.4] });
    const run = (capability: readonly (number | null)[], sources = [0]) =>
      widestPaths({ graph, sources, capability }).targets.map(({ capacity }) => capacity);
    expect(run([10, 50, 50, 0])).toEqual([0.3, 0.2, 0.2]);
    expect(run([10, 49.9, 50, 0])).toEqual([0.3, 0, 0]);
    expect(run([60, null, 40, null])).toEqual([0.3, 0.2, 0]);
    expect(run([60, null, 39, null])).toEqual([0.3, 0, 0]);
    expect(run([null, null, null, null])).toEqual([0.3, 0, 0]);
    expect(run([0, 0, 0, 0], [])).toEqual([0, 0, 0, 0]);
    expect(run([50, 50, 50, 50], [0, 1, 2, 3])).toEqual([]);
    expect(() => run([50])).toThrow(RangeError);
    expect(() => run([50, 50, 50, 101])).toThrow(RangeError);
    expect(() => run([50, 50, 50, 50], [4])).toThrow(RangeError);
  });

  test("among equal bottlenecks is limited nearest the source, and takes the fewest steps", () => {
    const graph = buildGraph(4, { from: [0, 1, 0, 2, 1], to: [1, 3, 2, 1, 2], weight: [0.2, 0.2, 0.2, 0.5, 0.5] });
    const { targets } = widestPaths({ graph, sources: [0], capability: [50, 50, 50, 50] });
    expect(targets.map(({ previous }) => previous)).toEqual([0, 0, 1]);
    expect(targets[2]?.bottleneck).toEqual({ from: 0, to: 1 });
  });
});

describe("articulation points and bridges", () => {
  const linked = fc.integer({ min: 1, max: 8 }).chain((nodes) => {
    const node = fc.integer({ min: 0, max: nodes - 1 });
    return fc.record({ nodes: fc.constant(nodes), links: fc.array(fc.tuple(node, node), { maxLength: 12 }) });
  });

  const componentOf = (nodes: readonly number[], links: readonly (readonly [number, number])[], start: number) => {
    const found = new Set([start]);
    for (let round = 0; round < nodes.length; round += 1) {
      for (const [a, b] of links) {
        if (found.has(a) && nodes.includes(b)) found.add(b);
        if (found.has(b) && nodes.includes(a)) found.add(a);
      }
    }
    return found;
  };

  test("are those whose absence splits their component, and cut off what is outside its largest piece", () => {
    fc.assert(
      fc.property(linked, ({ nodes, links }) => {
        const all = Array.from({ length: nodes }, (_, node) => node);
        const found = articulationPoints(nodes, { from: links.map(([a]) => a), to: links.map(([, b]) => b) });
        const points = all.flatMap((node) => {
          const mates = [...componentOf(all, links, node)].filter((other) => other !== node);
          const sizes = mates.map((mate) => {
            const rest = links.filter(([a, b]) => a !== node && b !== node);
            return componentOf(mates, rest, mate).size;
          });
          const cutOff = mates.length - Math.max(0, ...sizes);
          return cutOff > 0 ? [{ node, cutOff, share: cutOff / (nodes - 1) }] : [];
        });
        expect(found.points.toSorted((a, b) => a.node - b.node)).toEqual(points);
        const bridges = links.flatMap(([from, to], link) => {
          const rest = links.filter((_, other) => other !== link);
          const side = componentOf(all, rest, from);
          if (side.has(to)) return [];
          const cutOff = Math.min(side.size, componentOf(all, rest, to).size);
          return [{ link, from, to, cutOff, share: cutOff / nodes }];
        });
        expect(found.bridges.toSorted((a, b) => a.link - b.link)).toEqual(bridges);
      }),
      { numRuns: 300 },
    );
  });

  test("a chain of 100,000 firms does not overflow, and its middle cuts off half", () => {
    const nodes = 100_001;
    const from = Array.from({ length: nodes - 1 }, (_, node) => node);
    const found = articulationPoints(nodes, { from, to: from.map((node) => node + 1) });
    expect(found.points).toHaveLength(nodes - 2);
    expect(found.points[0]).toEqual({ node: 50_000, cutOff: 50_000, share: 0.5 });
    expect(found.bridges).toHaveLength(nodes - 1);
  });

  test("a firm with 200,000 partners does not overflow, and cuts off all but one", () => {
    const partners = 200_000;
    const from = Array.from({ length: partners }, (_, at) => at + 1);
    const found = articulationPoints(partners + 1, { from, to: from.map(() => 0) });
    expect(found.points).toEqual([{ node: 0, cutOff: partners - 1, share: (partners - 1) / partners }]);
  });

  test("two links of one pair are no bridge; self-loops and isolates change nothing; nothing in nothing", () => {
    const found = articulationPoints(5, { from: [0, 1, 1, 2, 2], to: [1, 0, 2, 2, 3] });
    expect(found.points.map(({ node }) => node)).toEqual([1, 2]);
    expect(found.bridges.map(({ link }) => link)).toEqual([2, 4]);
    expect(articulationPoints(0, { from: [], to: [] })).toEqual({ points: [], bridges: [] });
    expect(() => articulationPoints(1, { from: [0], to: [1] })).toThrow(RangeError);
    expect(() => articulationPoints(1, { from: [0], to: [] })).toThrow(RangeError);
    expect(() => articulationPoints(-1, { from: [], to: [] })).toThrow(RangeError);
  });
});

describe("the weak end of a network", () => {
  test("counts those below level 2, and not those on it", () => {
    expect(weakestFirms([25, 24.9, null, 80, 10])).toEqual({
      minimum: 10,
      tenth: expect.closeTo(14.47, 12),
      belowLevelTwo: 2,
      scored: 4,
    });
    expect(weakestFirms([42])).toEqual({ minimum: 42, tenth: 42, belowLevelTwo: 0, scored: 1 });
    expect(weakestFirms([null])).toEqual(insufficient("no-score"));
    expect(weakestFirms([])).toEqual(insufficient("no-score"));
    expect(() => weakestFirms([-1])).toThrow(RangeError);
  });
});
