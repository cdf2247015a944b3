import fc from "fast-check";
import { expect, test } from "vitest";
import { buildGraph, burtConstraint, effectiveSize, strengths, undirected } from "@/lib/graph";
import { insufficient, isInsufficient } from "@/lib/result";
import { aRegister, aRelabelledRegister, graphOf, scaled } from "@/tests/support/graphs";

/** Tolerance: sums of products of shares lose some digits on both sides. */
const ROUNDING = 1e-10;
const near = (actual: unknown, expected: number) => {
  expect(Math.abs(Number(actual) - expected)).toBeLessThan(ROUNDING * Math.max(1, Math.abs(expected)));
};
const measures = fc.constantFrom(burtConstraint, effectiveSize);

test("numbering the firms otherwise numbers the values otherwise", () => {
  fc.assert(
    fc.property(aRelabelledRegister(), measures, ({ register, relabelled, order }, measure) => {
      const there = measure(graphOf(relabelled));
      measure(graphOf(register)).forEach((value, node) => {
        const other = there[order[node] ?? 0];
        if (isInsufficient(value)) expect(other).toEqual(value);
        else near(other, value);
      });
    }),
  );
});

test("neither the currency nor the direction of trade makes a difference", () => {
  fc.assert(
    fc.property(aRegister(), measures, (register, measure) => {
      const here = measure(graphOf(register));
      expect(measure(graphOf(scaled(register, 2 ** 20)))).toEqual(here);
      expect(measure(graphOf({ ...register, from: register.to, to: register.from }))).toEqual(here);
      expect(measure(undirected(graphOf(register)))).toEqual(here);
    }),
  );
});

test("constraint is at least that of equal partners who do not trade with each other; effective size lies within 1 and them", () => {
  fc.assert(
    fc.property(aRegister({ noValue: false }), (register) => {
      const graph = graphOf(register);
      const partners = strengths(undirected(graph)).outDegree;
      const [constraint, size] = [burtConstraint(graph), effectiveSize(graph)];
      partners.forEach((count, node) => {
        if (count === 0) {
          expect([constraint[node], size[node]]).toEqual([insufficient("isolate"), insufficient("isolate")]);
          return;
        }
        expect(Number(constraint[node])).toBeGreaterThanOrEqual(1 / count - ROUNDING);
        expect(Number(size[node])).toBeGreaterThanOrEqual(1 - ROUNDING);
        expect(Number(size[node])).toBeLessThanOrEqual(count + ROUNDING);
      });
    }),
  );
});

test("in a star the middle is constrained by the concentration of its trade alone, and all its partners count", () => {
  const star = buildGraph(5, { from: [1, 2, 0, 0], to: [0, 0, 3, 4], weight: [1, 2, 3, 4] });
  near(burtConstraint(star)[0], 0.01 + 0.04 + 0.09 + 0.16);
  expect(effectiveSize(star)).toEqual([4, 1, 1, 1, 1]);
  expect(burtConstraint(star).slice(1)).toEqual([1, 1, 1, 1]);
});

test("partners who are all linked alike repeat each other: one is left", () => {
  const nodes = 6;
  const pairs = Array.from({ length: nodes ** 2 }, (_, at) => [at % nodes, Math.floor(at / nodes)] as const);
  const full = pairs.filter(([from, to]) => from < to);
  const graph = buildGraph(nodes, { from: full.map(([from]) => from), to: full.map(([, to]) => to) });
  // Each of n partners repeats (n − 1)/n of the others' trade, so the effective size is n − (n − 1) = 1.
  for (const size of effectiveSize(graph)) near(size, 1);
});

test("a firm whose links have no known value says so, and such links are no partners", () => {
  const graph = buildGraph(4, { from: [0, 0], to: [1, 2], weight: [5, 0] });
  const unknown = insufficient("value-unknown");
  expect(burtConstraint(graph)).toEqual([1, 1, unknown, insufficient("isolate")]);
  expect(effectiveSize(graph)).toEqual([1, 1, unknown, insufficient("isolate")]);
});
