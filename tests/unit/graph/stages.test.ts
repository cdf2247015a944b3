import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  buildGraph,
  downstreamness,
  type FirmUpstreamness,
  firmUpstreamness,
  type Graph,
  strengths,
  upstreamness,
} from "@/lib/graph";
import { insufficient, isInsufficient } from "@/lib/result";
import { sum } from "@/lib/stats";
import { aRelabelledRegister, flowGraph, graphOf, randomRegister, scaled } from "@/tests/support/graphs";

/** Tolerance: solutions converge to a relative 1e-11. */
const SETTLED = 1e-10;
const near = (actual: unknown, expected: number) => {
  expect(Math.abs(Number(actual) - expected) / expected).toBeLessThan(SETTLED);
};
const reasonOf = (value: unknown) => (isInsufficient(value) ? value.reason : value);

/** A register with final use (or value added) in eighths, a few of them 0. */
const anEconomy = aRelabelledRegister().chain((given) =>
  fc
    .array(fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 400 }).map((n) => n / 8) }, fc.constant(0)), {
      minLength: given.register.nodes,
      maxLength: given.register.nodes,
    })
    .map((amounts) => ({ ...given, amounts })),
);

test("no number of stages is below 1, and numbering the sectors otherwise numbers the values otherwise", () => {
  fc.assert(
    fc.property(anEconomy, ({ register, relabelled, order, amounts }) => {
      const moved = order.map((_, node) => amounts[order.indexOf(node)] ?? 0);
      for (const stages of [upstreamness, downstreamness]) {
        const [here, there] = [stages(graphOf(register), amounts), stages(graphOf(relabelled), moved)];
        here.forEach((value, node) => {
          const other = there[order[node] ?? 0];
          if (isInsufficient(value)) expect(other).toEqual(value);
          else {
            expect(value).toBeGreaterThanOrEqual(1);
            near(other, value);
          }
        });
      }
    }),
  );
});

test("each sector stands one stage above the mean of where its output goes", () => {
  fc.assert(
    fc.property(anEconomy, ({ register, amounts }) => {
      const graph = graphOf(register);
      const up = upstreamness(graph, amounts);
      const { outStrength } = strengths(graph);
      up.forEach((value, node) => {
        if (isInsufficient(value)) return;
        const own = graph.selfWeight[node] ?? 0;
        const output = (outStrength[node] ?? 0) + own + (amounts[node] ?? 0);
        let used = own * value;
        for (let at = graph.outStart[node] ?? 0; at < (graph.outStart[node + 1] ?? 0); at += 1) {
          const weight = graph.outWeight[at] ?? 0;
          if (weight > 0) used += weight * Number(up[graph.outTarget[at] ?? 0]);
        }
        near(value, 1 + used / output);
      });
    }),
  );
});

test("turning all flows round exchanges upstreamness and downstreamness", () => {
  fc.assert(
    fc.property(anEconomy, ({ register, amounts }) => {
      const turned = graphOf({ ...register, from: register.to, to: register.from });
      const down = downstreamness(turned, amounts);
      upstreamness(graphOf(register), amounts).forEach((value, node) => {
        if (isInsufficient(value)) expect(down[node]).toEqual(value);
        else near(down[node], value);
      });
    }),
  );
});

test("the currency makes no difference", () => {
  fc.assert(
    fc.property(anEconomy, ({ register, amounts }) => {
      const dear = upstreamness(
        graphOf(scaled(register, 1024)),
        amounts.map((amount) => amount * 1024),
      );
      expect(dear).toEqual(upstreamness(graphOf(register), amounts));
    }),
  );
});

test("means weighted by value added and by final use are gross output over value added", () => {
  const size = 8;
  const matrix = fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  });
  const amounts = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: size, maxLength: size });
  fc.assert(
    fc.property(matrix, amounts, (flows, extra) => {
      // Final use is at least all inputs of the sector, so that value added is above 0.
      const inputs = flows.map((_, buyer) => sum(flows.map((row) => row[buyer] ?? 0)));
      const finalUse = inputs.map((input, sector) => input + (extra[sector] ?? 1));
      const output = flows.map((row, sector) => sum(row) + (finalUse[sector] ?? 0));
      const added = output.map((all, sector) => all - (inputs[sector] ?? 0));
      const weighted = (weights: readonly number[], stages: readonly unknown[]) =>
        sum(weights.map((weight, sector) => weight * Number(stages[sector]))) / sum(weights);
      near(weighted(added, upstreamness(flowGraph(flows), finalUse)), sum(output) / sum(added));
      near(weighted(finalUse, downstreamness(flowGraph(flows), added)), sum(output) / sum(added));
    }),
  );
});

describe("what has no number of stages", () => {
  // 0 sells to the circle 1 ⇄ 2 and to 3; 3 sells to final users; 4 sells to 3; 5 has no links.
  const links = { from: [0, 0, 1, 2, 4], to: [1, 3, 2, 1, 3], weight: [1, 3, 4, 4, 2] };

  test("is exactly that of which some ends in a circle without final users", () => {
    const values = upstreamness(buildGraph(6, links), [0, 0, 0, 3, 1, 0]);
    expect(values.map(reasonOf)).toEqual(["closed-circle", "closed-circle", "closed-circle", 1, 5 / 3, "no-output"]);
  });

  test("has one as soon as the least leaves the circle, to all digits", () => {
    const [first, , third] = upstreamness(buildGraph(6, links), [0, 2 ** -40, 0, 3, 1, 0]);
    // In the circle: U1 = 1 + 4 U2 / (4 + ε) and U2 = 1 + U1, so that U1 = (8 + ε) / ε.
    near(third, 1 + (8 + 2 ** -40) / 2 ** -40);
    near(first, 1 + (8 + 2 ** -40) / 2 ** -40 / 4 + 3 / 4);
  });

  test("is a sector that sells to none but itself", () => {
    expect(upstreamness(buildGraph(1, { from: [0], to: [0], weight: [5] }), [0])).toEqual([
      insufficient("closed-circle"),
    ]);
    expect(upstreamness(buildGraph(1, { from: [0], to: [0], weight: [5] }), [5])).toEqual([2]);
  });

  test("is not led to by a link of unknown value", () => {
    const unknown = buildGraph(2, { from: [0, 1], to: [1, 0], weight: [0, 2] });
    expect(upstreamness(unknown, [1, 0])).toEqual([1, 2]);
  });

  test("is not what was not given rightly: that is thrown", () => {
    const graph = buildGraph(2, { from: [0], to: [1] });
    expect(() => upstreamness(graph, [1])).toThrow(RangeError);
    expect(() => upstreamness(graph, [1, -1])).toThrow(RangeError);
    expect(() => downstreamness(graph, [1, Number.NaN])).toThrow(RangeError);
  });
});

/** Checks that each value is one more than the mean of the values where the output goes. */
function expectEquations(graph: Graph, use: readonly number[], values: ReturnType<typeof upstreamness>): void {
  const { outStrength } = strengths(graph);
  values.forEach((value, node) => {
    if (isInsufficient(value)) return;
    let used = (graph.selfWeight[node] ?? 0) * value;
    for (let at = graph.outStart[node] ?? 0; at < (graph.outStart[node + 1] ?? 0); at += 1) {
      used += (graph.outWeight[at] ?? 0) * Number(values[graph.outTarget[at] ?? 0]);
    }
    near(value, 1 + used / ((outStrength[node] ?? 0) + (graph.selfWeight[node] ?? 0) + (use[node] ?? 0)));
  });
}

describe("a large network", () => {
  const nodes = 3000;
  const graph = graphOf(randomRegister(nodes, 3, 5));

  test.each([
    ["settles quickly where much is sold to final users", () => 20],
    ["settles slowly where little is", (node: number) => (node % 50 === 0 ? 0.01 : 0)],
  ])("%s, and each value agrees with those of the next sectors", (_, useOf) => {
    const use = Array.from({ length: nodes }, (_, node) => useOf(node));
    const values = upstreamness(graph, use);
    expect(values.filter(isInsufficient)).toEqual([]);
    expectEquations(graph, use, values);
  });

  test("has rows of any length, and sectors without a number of stages among the others", () => {
    // Sector n sells to n % 9 others; the last three form a circle, and one before them sells nothing.
    const register = randomRegister(nodes, 8, 6);
    const sells = register.from.map((from, link) => link % 8 < from % 9 && from < nodes - 4);
    const pick = (column: readonly number[]) => column.filter((_, link) => sells[link]);
    const ring = [nodes - 3, nodes - 2, nodes - 1];
    const economy = buildGraph(nodes, {
      from: [...pick(register.from), ...ring],
      to: [...pick(register.to).map((to) => to % (nodes - 4)), nodes - 2, nodes - 1, nodes - 3],
      weight: [...pick(register.weight), 1, 1, 1],
    });
    const use = Array.from({ length: nodes }, (_, node) => (node < nodes - 4 ? 30 : 0));
    const values = upstreamness(economy, use);
    expect(values.slice(-4).map(reasonOf)).toEqual(["no-output", ...ring.map(() => "closed-circle")]);
    expect(values.filter(isInsufficient)).toHaveLength(4);
    expectEquations(economy, use, values);
  });

  test("may be one chain, whichever way it is numbered", () => {
    const length = 50_000;
    const chain = Array.from({ length }, (_, node) => node);
    const [first, rest] = [chain.slice(0, -1), chain.slice(1)];
    const use = (last: number) => chain.map((node) => (node === last ? 1 : 0));
    const down = upstreamness(buildGraph(length, { from: first, to: rest }), use(length - 1));
    const up = upstreamness(buildGraph(length, { from: rest, to: first }), use(0));
    expect([down[0], up.at(-1)]).toEqual([length, length]);
  });
});

describe("firms of a register that is not complete", () => {
  /** Sales: a part is registered, and of the rest a part goes to final use. */
  const aMarket = aRelabelledRegister().chain((given) => {
    const share = fc.integer({ min: 0, max: 16 }).map((n) => n / 16);
    const column = fc.array(share, { minLength: given.register.nodes, maxLength: given.register.nodes });
    return fc.tuple(column, column, column).map(([covered, final, split]) => ({ ...given, covered, final, split }));
  });
  const bounds = (value: unknown): FirmUpstreamness => {
    if (typeof value === "object" && value !== null && "low" in value && "high" in value) {
      return { low: Number(value.low), high: Number(value.high), coverage: 1, rankable: true };
    }
    throw new Error("no bounds");
  };

  test("lie between the bounds however their unknown sales are split into final users and one more stage", () => {
    fc.assert(
      fc.property(aMarket, ({ register, covered, final, split }) => {
        const graph = graphOf(register);
        const { outStrength } = strengths(graph);
        const total = Array.from(outStrength, (links, node) => (links > 0 ? links / ((covered[node] ?? 0) || 1) : 8));
        const finalShare = total.map((all, node) => (1 - (outStrength[node] ?? 0) / all) * (final[node] ?? 0));
        const result = firmUpstreamness(graph, { total, finalShare });

        // Builds the same market with one more firm, n, which buys a part of the unknown sales and sells to final
        // users.
        const n = register.nodes;
        const unknown = total.map((all, node) => all * (1 - (finalShare[node] ?? 0)) - (outStrength[node] ?? 0));
        const passed = unknown.map((value, node) =>
          value > 1e-9 * (total[node] ?? 1) ? value * (split[node] ?? 0) : 0,
        );
        const known = register.from.map((from, link) => ({
          from,
          to: register.to[link] ?? 0,
          weight: register.weight[link] ?? 0,
        }));
        const links = [
          ...known.filter((link) => link.from !== link.to),
          ...passed.map((weight, from) => ({ from, to: n, weight })),
        ];
        const completed = buildGraph(n + 1, {
          from: links.map((link) => link.from),
          to: links.map((link) => link.to),
          weight: links.map((link) => link.weight),
        });
        const use = total.map((all, node) => Math.max(0, all - (outStrength[node] ?? 0) - (passed[node] ?? 0)));
        const exact = upstreamness(completed, [...use.map((value) => (value < 1e-9 ? 0 : value)), 1]);
        result.forEach((value, node) => {
          if (isInsufficient(value)) expect(exact[node]).toEqual(value);
          else {
            const { low, high } = bounds(value);
            expect(low).toBeGreaterThanOrEqual(1);
            expect(Number(exact[node])).toBeGreaterThanOrEqual(low * (1 - 1e-7));
            expect(Number(exact[node])).toBeLessThanOrEqual(high * (1 + 1e-7));
          }
        });
      }),
    );
  });

  const pair = buildGraph(2, { from: [0], to: [1], weight: [60] });

  test("whose sales are all known have one value; a coverage of exactly .80 may be ranked", () => {
    expect(firmUpstreamness(pair, { total: [100, 50], finalShare: [0.4, 1] })).toEqual([
      { low: expect.closeTo(1.6, 12), high: expect.closeTo(1.6, 12), coverage: 1, rankable: true },
      { low: 1, high: 1, coverage: 1, rankable: true },
    ]);
    const [, short] = firmUpstreamness(pair, { total: [100, 50], finalShare: [0.2, 0.8] });
    expect(short).toEqual({ low: 1, high: expect.closeTo(1.2, 12), coverage: expect.closeTo(0.8, 12), rankable: true });
    const [, less] = firmUpstreamness(pair, { total: [100, 50], finalShare: [0.2, 0.79] });
    expect(less).toMatchObject({ rankable: false });
  });

  test("whose total or final share is not stated are unknown in that part, not 0", () => {
    expect(firmUpstreamness(pair, { total: [Number.NaN, 50], finalShare: [Number.NaN, 1] })[0]).toEqual({
      low: 1,
      high: 2,
      coverage: 0,
      rankable: false,
    });
    expect(firmUpstreamness(pair, { total: [100, 50], finalShare: [Number.NaN, 1] })[0]).toEqual({
      low: expect.closeTo(1.6, 12),
      high: expect.closeTo(2, 12),
      coverage: expect.closeTo(0.6, 12),
      rankable: false,
    });
  });

  test("that registered more than they sell are taken at the shares of what is known", () => {
    const [over] = firmUpstreamness(pair, { total: [50, 50], finalShare: [0.3, 1] });
    expect(over).toEqual({ low: expect.closeTo(1.8, 12), high: expect.closeTo(1.8, 12), coverage: 1, rankable: true });
  });

  test("without sales, or in a closed circle, have none", () => {
    const circle = buildGraph(4, { from: [0, 1, 2], to: [1, 0, 0], weight: [5, 5, 1] });
    const values = firmUpstreamness(circle, { total: [5, 5, 2, 0], finalShare: [0, 0, 0.5, 0] });
    expect(values.map(reasonOf)).toEqual(["closed-circle", "closed-circle", "closed-circle", "no-output"]);
  });

  test("must be described one by one, with shares on 0–1", () => {
    expect(() => firmUpstreamness(pair, { total: [1], finalShare: [0, 1] })).toThrow(RangeError);
    expect(() => firmUpstreamness(pair, { total: [1, -1], finalShare: [0, 1] })).toThrow(RangeError);
    expect(() => firmUpstreamness(pair, { total: [1, 1], finalShare: [0, 1.1] })).toThrow(RangeError);
  });
});
