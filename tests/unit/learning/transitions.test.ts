import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  governanceTransitions,
  type LinkPair,
  stationaryShares,
  TRANSITION_FROM,
  TRANSITION_TO,
  type TransitionFrom,
  type TransitionTo,
  transitionMatrix,
} from "@/lib/learning";
import { type DeterminantValues, type Placement, placeDeterminants } from "@/lib/position";
import { insufficient, isInsufficient } from "@/lib/result";
import { seededRandom } from "@/lib/stats";
import { sufficient } from "@/tests/support/sufficient";

const at = (complexity: number, codifiability: number, capability: number, se = 0.1): Placement => {
  const determinants: DeterminantValues = {
    complexity: { x: complexity, se },
    codifiability: { x: codifiability, se },
    capability: { x: capability, se },
  };
  return placeDeterminants(determinants);
};
const captive = at(0.8, 0.8, 0.15);
const modular = at(0.8, 0.8, 0.9);
const unclear = at(0.5, 0.5, 0.5);

const run = (pairs: readonly LinkPair[], draws = 50) =>
  sufficient(governanceTransitions(pairs, { random: seededRandom("transitions"), draws }));
const cell = (counts: readonly (readonly number[])[], from: TransitionFrom, to: TransitionTo) =>
  counts[TRANSITION_FROM.indexOf(from)]?.[TRANSITION_TO.indexOf(to)];

const counts = fc.integer({ min: 1, max: 6 }).chain((size) => {
  const row = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: size, maxLength: size });
  return fc.array(row, { minLength: size, maxLength: size });
});

describe("a transition matrix", () => {
  test("has rows that sum to 1, smoothed shares inside their intervals, and counted ones where links are", () => {
    fc.assert(
      fc.property(counts, (table) => {
        for (const { total, counted, smoothed, intervals } of transitionMatrix(table)) {
          expect(smoothed.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
          expect(isInsufficient(counted)).toBe(total === 0);
          if (!isInsufficient(counted)) expect(counted.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
          intervals.forEach((interval) => {
            expect(interval?.low).toBeGreaterThanOrEqual(0);
            expect(interval?.high).toBeLessThanOrEqual(1);
            expect(interval?.low).toBeLessThanOrEqual(interval?.high ?? Number.NaN);
          });
        }
      }),
    );
  });

  test("permutes with its states", () => {
    fc.assert(
      fc.property(counts, fc.nat(), (table, seed) => {
        const turn = seed % table.length;
        const turned = <T>(row: readonly T[]): readonly T[] => [...row.slice(turn), ...row.slice(0, turn)];
        const found = transitionMatrix(table);
        const other = transitionMatrix(turned(table).map(turned));
        turned(found).forEach((row, from) => {
          expect(other[from]?.smoothed).toEqual(turned(row.smoothed));
          expect(other[from]?.intervals).toEqual(turned(row.intervals));
        });
      }),
    );
  });

  test("leaves out cells that cannot occur, and is sure where one remains", () => {
    const possible = [
      [true, true, false],
      [false, true, false],
    ];
    const [first, second] = transitionMatrix(
      [
        [3, 0, 0],
        [0, 0, 0],
      ],
      { possible },
    );
    expect(first?.smoothed).toEqual([3.5 / 4, 0.5 / 4, 0]);
    expect(first?.intervals[2]).toBeNull();
    expect(second).toEqual({
      total: 0,
      counted: insufficient("no-link"),
      smoothed: [0, 1, 0],
      intervals: [null, { low: 1, high: 1 }, null],
    });
    expect(transitionMatrix([])).toEqual([]);
  });

  test.each([
    ["rows of unequal length", [[1, 2], [1]], {}],
    ["a count that is not whole", [[0.5]], {}],
    ["a count below 0", [[-1]], {}],
    ["links where none can be", [[1, 1]], { possible: [[true, false]] }],
    ["a row where nothing can be", [[0, 0]], { possible: [[false, false]] }],
    ["a confidence of 1", [[1]], { confidence: 1 }],
  ])("refuses %s", (_, table, options) => {
    expect(() => transitionMatrix(table, options)).toThrow(RangeError);
  });
});

describe("shares at rest", () => {
  test("stay where the matrix moves them", () => {
    fc.assert(
      fc.property(counts, (table) => {
        const shares = transitionMatrix(table).map(({ smoothed }) => smoothed);
        const rest = sufficient(stationaryShares(shares, 3));
        expect(rest.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
        rest.forEach((share, to) => {
          const next = rest.reduce((sum, p, from) => sum + p * (shares[from]?.[to] ?? 0), 0);
          expect(next).toBeCloseTo(share, 12);
        });
      }),
    );
  });

  test("are not given from two cycles, nor where two groups are never left", () => {
    expect(stationaryShares([[1]], 2)).toEqual(insufficient("too-few-cycles"));
    expect(
      stationaryShares(
        [
          [1, 0],
          [0, 1],
        ],
        3,
      ),
    ).toEqual(insufficient("several-closed-groups"));
    expect(
      stationaryShares(
        [
          [0.5, 0.5],
          [0, 1],
        ],
        3,
      ),
    ).toEqual([0, 1]);
    expect(
      stationaryShares(
        [
          [0, 1],
          [1, 0],
        ],
        3,
      ),
    ).toEqual([0.5, 0.5]);
    expect(() =>
      stationaryShares(
        [
          [0.5, 0.6],
          [0, 1],
        ],
        3,
      ),
    ).toThrow(RangeError);
    expect(() => stationaryShares([[1, 0]], 3)).toThrow(RangeError);
  });
});

describe("governance transitions", () => {
  test("count moves between clear modes, and links that are unclear, new or ended", () => {
    const found = run([
      { before: captive, after: modular },
      { before: captive, after: captive },
      { before: captive, after: unclear },
      { before: unclear, after: modular },
      { before: null, after: modular },
      { before: captive, after: null },
    ]);
    expect(captive.mode).toBe("captive");
    expect(cell(found.counts, "captive", "modular")).toBe(1);
    expect(cell(found.counts, "captive", "captive")).toBe(1);
    expect(cell(found.counts, "captive", "unclear")).toBe(1);
    expect(cell(found.counts, "captive", "ended")).toBe(1);
    expect(cell(found.counts, "unclear", "modular")).toBe(1);
    expect(cell(found.counts, "new", "modular")).toBe(1);
    expect(found.counts.flat().reduce((sum, links) => sum + links, 0)).toBe(6);
    expect(found.moves).toEqual({ counted: 1, seen: 1 });
    // A new link cannot have ended: seven columns, of which six are possible.
    const fresh = found.matrix[TRANSITION_FROM.indexOf("new")];
    expect(fresh?.intervals[TRANSITION_TO.indexOf("ended")]).toBeNull();
    expect(fresh?.smoothed[TRANSITION_TO.indexOf("modular")]).toBeCloseTo(1.5 / 4, 12);
  });

  test("hold a link where it was while no determinant changed by more than 1.96 standard errors", () => {
    const [low, high] = [at(0.8, 0.8, 0.35, 0.25), at(0.8, 0.8, 0.7, 0.25)];
    const moved = [at(0.8, 0.8, 0.2, 0.1), at(0.8, 0.8, 0.85, 0.1)] as const;
    expect([low.mode, high.mode]).toEqual(["captive", "modular"]);
    const found = run([
      { before: low, after: high },
      { before: moved[0], after: moved[1] },
    ]);
    expect(found.moves).toEqual({ counted: 1, seen: 2 });
    expect(cell(found.counts, "captive", "captive")).toBe(1);
    expect(cell(found.counts, "captive", "modular")).toBe(1);
  });

  test("leave out links without a placement in a cycle they were registered in", () => {
    const unanswered = insufficient("determinant-unanswered");
    const found = run([
      { before: captive, after: unanswered },
      { before: unanswered, after: null },
      { before: null, after: unanswered },
      { before: captive, after: captive },
    ]);
    expect(found.unmeasured).toBe(3);
    expect(found.counts.flat().reduce((sum, links) => sum + links, 0)).toBe(1);
  });

  test("expect no move by chance where determinants are known to the last, and some where they are not", () => {
    const sure = run([{ before: at(0.8, 0.8, 0.4, 1e-6), after: at(0.8, 0.8, 0.4, 1e-6) }]);
    expect(sure.byChance.expected).toEqual({ counted: 0, seen: 0 });
    const vague = run(
      Array.from({ length: 20 }, () => ({ before: at(0.8, 0.8, 0.4, 0.25), after: at(0.8, 0.8, 0.4, 0.25) })),
    );
    expect(vague.byChance.expected.seen).toBeGreaterThan(1);
    expect(vague.byChance.expected.counted).toBeLessThan(vague.byChance.expected.seen / 2);
    expect(vague.byChance.standardError.seen).toBeGreaterThan(0);
    expect(run([{ before: captive, after: modular }], 1).byChance.standardError).toEqual({ counted: 0, seen: 0 });
  });

  test("repeat with the seed, and need a link of either cycle", () => {
    const pairs = [{ before: at(0.7, 0.5, 0.4, 0.2), after: modular }];
    expect(run(pairs)).toEqual(run(pairs));
    expect(governanceTransitions([], { random: seededRandom(1) })).toEqual(insufficient("no-link"));
    expect(() => run([{ before: null, after: null }])).toThrow(RangeError);
    expect(() => run(pairs, 0)).toThrow(RangeError);
  });
});
