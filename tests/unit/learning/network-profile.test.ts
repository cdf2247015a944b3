import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assortativity, buildGraph, weightedReciprocity } from "@/lib/graph";
import { type NetworkProfileInput, networkProfile, scoredShare } from "@/lib/learning";
import { insufficient, isInsufficient } from "@/lib/result";
import { sufficient } from "@/tests/support/sufficient";
import { graphOf, learningCase, renumber, renumbered } from "./learning-arbitraries";

/** A foreign lead firm (0) from which ten domestic firms (1–10) learn. These pass some of it on in a ring. */
const ring = Array.from({ length: 10 }, (_, firm) => firm + 1);
const base: NetworkProfileInput = {
  graph: buildGraph(11, {
    from: [...ring.map(() => 0), ...ring, ...ring],
    to: [...ring, ...ring.map(() => 0), ...ring.map((firm) => (firm % 10) + 1)],
    weight: [...ring.map(() => 0.3), ...ring.map(() => 0.1), ...ring.map(() => 0.2)],
  }),
  members: ring,
  sources: [0],
  capability: [90, 50, 52, 54, 56, 58, 60, 62, 64, 66, 68],
  absorption: Array.from({ length: 11 }, () => 0.5),
  domestic: [false, ...ring.map(() => true)],
};

test("a network that can, reaches and learns at home is a learning network", () => {
  const found = sufficient(networkProfile(base));
  expect(found.label).toEqual({
    learningNetwork: true,
    parts: { mean: true, tenth: true, reach: true, domestic: true },
  });
  expect(found.mean).toBeCloseTo(59, 12);
  expect(found.reach).toBe(1);
  // With the lead firm, .1 of .4 is reciprocated; in the ring nothing is.
  expect(found.reciprocity).toBeCloseTo((10 * 2 * 0.1) / (10 * 0.4 + 10 * 0.2), 12);
  expect(found.domestic).toBeCloseTo(2 / 6, 12);
  expect(found.openness).toBeCloseTo(3 / 5, 12);
  expect(found.coverage).toBe(1);
});

test.each([
  ["mean", { capability: base.capability.map((x) => (x ?? 0) - 10) }],
  ["tenth", { capability: [90, 10, 10, ...base.capability.slice(3)] }],
  ["reach", { sources: [] }],
  ["domestic", { domestic: ring.concat(0).map((node) => node % 2 === 0) }],
])("one without %s is not", (part, change) => {
  const { label } = sufficient(networkProfile({ ...base, ...change }));
  expect(label.learningNetwork).toBe(false);
  expect(label.parts).toMatchObject({ [part]: false });
});

test("value weighs the mean and the coverage, and nothing else", () => {
  const value = base.capability.map((_, node) => (node === 10 ? 91 : 1));
  const found = sufficient(networkProfile({ ...base, value }));
  expect(found.mean).toBeCloseTo((9 * 58 + 91 * 68) / 100, 12);
  const plain = sufficient(networkProfile(base));
  expect({ ...found, mean: plain.mean }).toEqual(plain);
  const silent = { ...base, value, capability: base.capability.map((x, node) => (node === 10 ? null : x)) };
  const unscored = sufficient(networkProfile(silent));
  expect(unscored.coverage).toBeCloseTo(0.09, 12);
  expect(unscored.mean).toEqual(insufficient("structure-only"));
  expect(unscored.reach).toEqual(insufficient("structure-only"));
  expect(unscored.concentration).toEqual(insufficient("structure-only"));
  expect(unscored.domestic).toBeCloseTo(2 / 6, 12);
  expect(unscored.label).toEqual({
    learningNetwork: false,
    parts: { mean: null, tenth: null, reach: null, domestic: true },
  });
});

test("each part that has nothing to rest on says which", () => {
  const nothing = { ...base, graph: buildGraph(11, { from: [], to: [] }), sources: ring };
  const found = sufficient(networkProfile(nothing));
  expect(found.reciprocity).toEqual(insufficient("no-conductance"));
  expect(found.domestic).toEqual(insufficient("no-conductance"));
  expect(found.openness).toEqual(insufficient("no-inflow"));
  expect(found.assortativity).toEqual(insufficient("no-spread"));
  expect(found.reach).toEqual(insufficient("no-target"));
  // If nobody listens to anybody, all firms count equally.
  expect(found.concentration).toBeCloseTo(1 / 11, 12);
  const follows = { ...base, absorption: base.absorption.map(() => 1) };
  expect(sufficient(networkProfile(follows)).concentration).toEqual(insufficient("closed-group"));
  const unknown = { ...base, absorption: base.absorption.map(() => null) };
  expect(sufficient(networkProfile(unknown)).concentration).toEqual(insufficient("absorption-unknown"));
  const flat = { ...base, capability: base.capability.map(() => 33.3) };
  expect(sufficient(networkProfile(flat)).assortativity).toEqual(insufficient("no-spread"));
  const low = { ...base, capability: base.capability.map((_, node) => (node < 4 ? 0 : 60)) };
  expect(sufficient(networkProfile(low)).percentileRatio).toEqual(insufficient("tenth-is-zero"));
});

test("nine firms are too few, and lists must fit", () => {
  expect(networkProfile({ ...base, members: ring.slice(1) })).toEqual(insufficient("too-few-firms"));
  expect(networkProfile({ ...base, members: [...ring.slice(1), 2] })).toEqual(insufficient("too-few-firms"));
  expect(() => networkProfile({ ...base, members: [11] })).toThrow(RangeError);
  expect(() => networkProfile({ ...base, domestic: [true] })).toThrow(RangeError);
  expect(() => networkProfile({ ...base, sources: [-1] })).toThrow(RangeError);
  expect(() => networkProfile({ ...base, value: [1] })).toThrow(RangeError);
  const unscored = { ...base, capability: base.capability.map(() => null) };
  expect(() => networkProfile({ ...unscored, capability: [null] })).toThrow(RangeError);
  expect(() => networkProfile({ ...unscored, absorption: [] })).toThrow(RangeError);
  expect(() => networkProfile({ ...unscored, absorption: base.absorption.map(() => 1.5) })).toThrow(RangeError);
  expect(() => networkProfile({ ...unscored, sources: [-1] })).toThrow(RangeError);
  expect(() => scoredShare(1, [1], [Number.NaN])).toThrow(RangeError);
});

describe("over linked pairs", () => {
  test("reciprocity lies within 0–1, is 1 for the two-way graph and 0 for a one-way one", () => {
    fc.assert(
      fc.property(learningCase(), (each) => {
        const found = weightedReciprocity(graphOf(each));
        const both = [...each.edges, ...each.edges.map(({ from, to, weight }) => ({ from: to, to: from, weight }))];
        const upward = each.edges.filter(({ from, to }) => from < to);
        const twoWay = weightedReciprocity(graphOf({ ...each, edges: both }));
        const oneWay = weightedReciprocity(graphOf({ ...each, edges: upward }));
        if (isInsufficient(found)) expect(found).toEqual(insufficient("no-conductance"));
        else {
          expect(found).toBeGreaterThanOrEqual(0);
          expect(found).toBeLessThanOrEqual(1);
          expect(twoWay).toBeCloseTo(1, 12);
        }
        if (!isInsufficient(oneWay)) expect(oneWay).toBe(0);
      }),
    );
  });

  test("assortativity lies within ±1, ignores shift and scale, direction and numbering", () => {
    fc.assert(
      fc.property(renumbered, ([each, order]) => {
        const graph = graphOf(each);
        const found = assortativity(graph, each.capability);
        const turned = renumber(each, order);
        const others = [
          assortativity(graphOf(turned), turned.capability),
          assortativity(
            graph,
            each.capability.map((x) => 3 * x - 7),
          ),
          assortativity(
            graphOf({ ...each, edges: each.edges.map(({ from, to, weight }) => ({ from: to, to: from, weight })) }),
            each.capability,
          ),
        ];
        for (const other of others) {
          if (isInsufficient(found)) expect(other).toEqual(insufficient("no-spread"));
          else expect(other).toBeCloseTo(found, 8);
        }
        if (!isInsufficient(found)) expect(Math.abs(found)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
    const none = graphOf({ nodes: 2, edges: [] });
    expect(assortativity(none, [1, 2])).toEqual(insufficient("no-spread"));
    expect(weightedReciprocity(none)).toEqual(insufficient("no-conductance"));
  });
});
