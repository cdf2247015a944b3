import { describe, expect, test } from "vitest";
import { CELLS, type CellId } from "@/lib/instrument";
import { oddsOfLargestGap } from "@/lib/rating";
import { tabulate } from "@/lib/result";
import { seededRandom, sum } from "@/lib/stats";
import { errorsOf } from "@/tests/support/rating";

const REQUIRED = tabulate(CELLS, () => 3);
const DRAWS = 1000;

/** No errors: each draw equals the levels. */
const NO_ERRORS = CELLS.map((_, at) => new Array<number>(at + 1).fill(0));

const oddsWith = (errors: typeof NO_ERRORS) => (levels: Readonly<Partial<Record<CellId, number>>>) =>
  oddsOfLargestGap({ levels, required: REQUIRED }, DRAWS, { errors, random: seededRandom(1) });

const oddsOf = oddsWith(NO_ERRORS);

/** The levels of the sixteen cells: the given ones, and exactly the required level 3 for all others. */
const levelsWith = (own: Readonly<Partial<Record<CellId, number>>>) => ({ ...tabulate(CELLS, () => 3), ...own });

describe("the chance that a gap is the largest", () => {
  test("is divided by the gaps that tie in a draw", () => {
    const two = oddsOf(levelsWith({ "PRE.NET": 2, "EVA.INT": 2 }));
    expect([two["PRE.NET"], two["EVA.INT"], two["LRN.ORG"]]).toEqual([0.5, 0.5, 0]);
    const three = oddsOf(levelsWith({ "PRE.NET": 2, "APP.POS": 2, "EVA.INT": 2, "LRN.ORG": 2.5 }));
    for (const cell of ["PRE.NET", "APP.POS", "EVA.INT"] as const) expect(three[cell], cell).toBeCloseTo(1 / 3, 12);
    expect(three["LRN.ORG"]).toBe(0);
  });

  test("is divided by gaps within 1e-9 of the largest, whichever comes first", () => {
    for (const [first, last] of [
      [2, 2 + 5e-10],
      [2 + 5e-10, 2],
    ] as const) {
      const odds = oddsOf(levelsWith({ "PRE.NET": first, "EVA.INT": last }));
      expect([odds["PRE.NET"], odds["EVA.INT"]]).toEqual([0.5, 0.5]);
    }
    const apart = oddsOf(levelsWith({ "PRE.NET": 2, "EVA.INT": 2 + 2e-9 }));
    expect([apart["PRE.NET"], apart["EVA.INT"]]).toEqual([1, 0]);
  });

  test("is nobody's where no cell is short, and where the shortfall is within 1e-9", () => {
    expect(sum(Object.values(oddsOf(levelsWith({}))))).toBe(0);
    expect(sum(Object.values(oddsOf(levelsWith({ "PRE.NET": 3 - 5e-10 }))))).toBe(0);
  });

  test("is not known of a cell without a level", () => {
    const { "LRN.NET": _, ...levels } = levelsWith({ "PRE.NET": 2 });
    expect(Object.keys(oddsOf(levels))).toEqual(CELLS.filter((cell) => cell !== "LRN.NET"));
  });

  test("adds to 1 over cells that all lie at the foot of the scale, where most draws tie", () => {
    const odds = oddsWith(errorsOf(1).map((row) => [...row]))(tabulate(CELLS, () => 1));
    expect(sum(Object.values(odds))).toBeCloseTo(1, 9);
    for (const cell of CELLS) expect(Math.abs((odds[cell] ?? 0) - 1 / 16), cell).toBeLessThan(0.01);
  });
});
