import fc from "fast-check";
import { buildGraph, type Graph } from "@/lib/graph";

export type Edge = { readonly from: number; readonly to: number; readonly weight: number };
export type LearningCase = {
  readonly nodes: number;
  readonly edges: readonly Edge[];
  readonly capability: readonly number[];
  readonly absorption: readonly number[];
};

const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const points = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);

/** Small networks with all special cases: isolated nodes, loops, parallel edges, weights of 0, and ties. */
export const learningCase = ({ nodesMin = 1, nodesMax = 9 } = {}): fc.Arbitrary<LearningCase> =>
  fc.integer({ min: nodesMin, max: nodesMax }).chain((nodes) => {
    const node = fc.integer({ min: 0, max: nodes - 1 });
    return fc.record({
      nodes: fc.constant(nodes),
      edges: fc.array(fc.record({ from: node, to: node, weight: share }), { maxLength: 3 * nodes }),
      capability: fc.array(points, { minLength: nodes, maxLength: nodes }),
      absorption: fc.array(share, { minLength: nodes, maxLength: nodes }),
    });
  });

export const graphOf = ({ nodes, edges }: Pick<LearningCase, "nodes" | "edges">): Graph =>
  buildGraph(nodes, {
    from: edges.map(({ from }) => from),
    to: edges.map(({ to }) => to),
    weight: edges.map(({ weight }) => weight),
  });

/** A network and a permutation of its nodes. */
export const renumbered = fc.integer({ min: 2, max: 9 }).chain((nodes) =>
  fc.tuple(
    learningCase({ nodesMin: nodes, nodesMax: nodes }),
    fc.shuffledSubarray(
      Array.from({ length: nodes }, (_, node) => node),
      { minLength: nodes, maxLength: nodes },
    ),
  ),
);

/** The same network with node i renamed to `order[i]`. */
export function renumber(each: LearningCase, order: readonly number[]): LearningCase {
  const called = (node: number) => order[node] ?? 0;
  const move = <T>(values: readonly T[]): readonly T[] =>
    values.map((_, place) => values[order.indexOf(place)]).filter((value) => value !== undefined);
  return {
    nodes: each.nodes,
    edges: each.edges.map(({ from, to, weight }) => ({ from: called(from), to: called(to), weight })),
    capability: move(each.capability),
    absorption: move(each.absorption),
  };
}
