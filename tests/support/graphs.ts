import fc from "fast-check";
import { buildGraph, type Graph } from "@/lib/graph";
import { seededRandom } from "@/lib/stats";

/** A registered network: links with parallels, self-loops, and values that may be 0 or missing. */
export type Register = {
  readonly nodes: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly weight: readonly number[];
};

export const graphOf = (register: Register): Graph => buildGraph(register.nodes, register);

/** Any small register. Values are multiples of 1/8, so that their sums are exact in any order. */
export function aRegister({
  most = 12,
  noValue = true,
}: {
  readonly most?: number;
  readonly noValue?: boolean;
} = {}): fc.Arbitrary<Register> {
  const eighth = fc.integer({ min: 1, max: 800 }).map((count) => count / 8);
  const value = noValue ? fc.oneof({ weight: 6, arbitrary: eighth }, fc.constantFrom(0, Number.NaN, -1)) : eighth;
  return fc.integer({ min: 1, max: most }).chain((nodes) => {
    const node = fc.integer({ min: 0, max: nodes - 1 });
    return fc.array(fc.tuple(node, node, value), { maxLength: 3 * nodes }).map((links) => ({
      nodes,
      from: links.map(([from]) => from),
      to: links.map(([, to]) => to),
      weight: links.map(([, , weight]) => weight),
    }));
  });
}

/** A register and a permutation of its nodes: node i becomes `order[i]`. */
export const aRelabelledRegister = (given: Parameters<typeof aRegister>[0] = {}) =>
  aRegister(given).chain((register) =>
    fc
      .shuffledSubarray(
        Array.from({ length: register.nodes }, (_, node) => node),
        { minLength: register.nodes },
      )
      .map((order) => ({ register, order, relabelled: relabel(register, order) })),
  );

const relabel = (register: Register, order: readonly number[]): Register => ({
  ...register,
  from: register.from.map((node) => order[node] ?? 0),
  to: register.to.map((node) => order[node] ?? 0),
});

/** The register with all values multiplied by a power of two, which is exact in floating point. */
export const scaled = (register: Register, factor: number): Register => ({
  ...register,
  weight: register.weight.map((weight) => weight * factor),
});

/** Random links, `each` from every node, with values around 1. */
export function randomRegister(nodes: number, each: number, seed: number): Register {
  const random = seededRandom(seed);
  const count = nodes * each;
  return {
    nodes,
    from: Array.from({ length: count }, (_, link) => Math.floor(link / each)),
    to: Array.from({ length: count }, () => Math.floor(random() * nodes)),
    weight: Array.from({ length: count }, () => 0.1 + random() * 5),
  };
}

/** The graph of an input–output table: flows[i][j] is what i sells to j. A sector's own use is in `selfWeight`. */
export function flowGraph(flows: readonly (readonly number[])[]): Graph {
  const [from, to, weight]: [number[], number[], number[]] = [[], [], []];
  flows.forEach((row, seller) => {
    row.forEach((flow, buyer) => {
      if (flow === 0) return;
      from.push(seller);
      to.push(buyer);
      weight.push(flow);
    });
  });
  return buildGraph(flows.length, { from, to, weight });
}
