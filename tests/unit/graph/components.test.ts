import fc from "fast-check";
import { expect, test } from "vitest";
import { buildGraph, type Components, strengths, strongComponents, weakComponents } from "@/lib/graph";
import { aRegister, aRelabelledRegister, graphOf } from "@/tests/support/graphs";

const linksFrom = (register: Parameters<typeof graphOf>[0], links: "all" | "valued") =>
  register.from.flatMap((from, at) => {
    const [to = 0, weight = 0] = [register.to[at], register.weight[at]];
    return from !== to && (links === "all" || weight > 0) ? [[from, to] as const] : [];
  });

/** Which nodes each node can reach, found by repeating until nothing is new. */
function reachOf(nodes: number, links: readonly (readonly [number, number])[]): readonly ReadonlySet<number>[] {
  const reach = Array.from({ length: nodes }, (_, node) => new Set([node]));
  for (let pass = 0; pass < nodes; pass += 1) {
    for (const [from, to] of links) for (const node of reach[to] ?? []) reach[from]?.add(node);
  }
  return reach;
}

const choice = fc.constantFrom("all", "valued");
const agree = (components: Components, together: (a: number, b: number) => boolean) => {
  components.of.forEach((here, a) => {
    components.of.forEach((there, b) => {
      expect(here === there).toBe(together(a, b));
    });
  });
  const counted = new Int32Array(components.count);
  for (const component of components.of) counted[component] = (counted[component] ?? 0) + 1;
  expect(components.size).toEqual(counted);
};

test("a weak component is what links join, whatever their direction", () => {
  fc.assert(
    fc.property(aRegister(), choice, (register, links) => {
      const ends = linksFrom(register, links);
      const reach = reachOf(register.nodes, [...ends, ...ends.map(([from, to]) => [to, from] as const)]);
      agree(weakComponents(graphOf(register), links), (a, b) => reach[a]?.has(b) === true);
    }),
  );
});

test("a strong component is what reaches each other, and sales lead to no higher number", () => {
  fc.assert(
    fc.property(aRegister(), choice, (register, links) => {
      const ends = linksFrom(register, links);
      const reach = reachOf(register.nodes, ends);
      const components = strongComponents(graphOf(register), links);
      agree(components, (a, b) => reach[a]?.has(b) === true && reach[b]?.has(a) === true);
      for (const [from, to] of ends) {
        expect(components.of[to]).toBeLessThanOrEqual(components.of[from] ?? -1);
      }
      const order = Array.from(components.order);
      expect(order.toSorted((a, b) => a - b)).toEqual(order.map((_, node) => node));
      const numbers = order.map((node) => components.of[node] ?? -1);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    }),
  );
});

test("weak components are numbered from the first node, and a circle of 200,000 is no obstacle", () => {
  expect(Array.from(weakComponents(buildGraph(4, { from: [3, 2], to: [0, 1] })).of)).toEqual([0, 1, 1, 0]);
  const nodes = 200_000;
  const ring = buildGraph(nodes, {
    from: Int32Array.from({ length: nodes }, (_, at) => at),
    to: Int32Array.from({ length: nodes }, (_, at) => (at + 1) % nodes),
  });
  expect(strongComponents(ring).count).toBe(1);
  expect(weakComponents(ring).count).toBe(1);
});

test("what is sold is what is bought, and numbering the firms otherwise moves their figures with them", () => {
  fc.assert(
    fc.property(aRelabelledRegister(), ({ register, relabelled, order }) => {
      const [here, there] = [strengths(graphOf(register)), strengths(graphOf(relabelled))];
      const total = (values: Float64Array | Int32Array) => Array.from(values).reduce((sum, value) => sum + value, 0);
      expect(total(here.inStrength)).toBe(total(here.outStrength));
      expect(total(here.inDegree)).toBe(total(here.outDegree));
      order.forEach((to, node) => {
        expect(there.inStrength[to]).toBe(here.inStrength[node]);
        expect(there.outStrength[to]).toBe(here.outStrength[node]);
        expect(there.inDegree[to]).toBe(here.inDegree[node]);
        expect(there.outDegree[to]).toBe(here.outDegree[node]);
      });
    }),
  );
});
