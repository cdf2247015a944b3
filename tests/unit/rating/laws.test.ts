import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measures1, requirements1 } from "@/lib/catalog";
import { CELLS, type CellId, MODES, PHASES, phaseOf, ROLES } from "@/lib/instrument";
import {
  BANDS,
  bandOddsOf,
  type CellLevels,
  drawFits,
  EQUAL_MIXTURE,
  expectedShortfall,
  fitCells,
  isMissing,
  judge,
  judgeAll,
  levelsFromCells,
  pureRole,
  type Recommendation,
  recommendMeasures,
  requireServe,
  runBands,
} from "@/lib/rating";
import { type Random, tabulate } from "@/lib/result";
import { errorModelProvisional, errorsOfFullAnswers } from "@/lib/scoring";
import { seededRandom, sum, THRESHOLD_TOLERANCE } from "@/lib/stats";
import { errorsOf, known } from "../../support/rating";

/** Sums of 16 numbers below 5 are far more accurate than this tolerance. */
const ROUNDING = 1e-9;

const onScale = fc.double({ min: 1, max: 5, noNaN: true });
const cells = fc
  .array(onScale, { minLength: CELLS.length, maxLength: CELLS.length })
  .map((values) => tabulate(CELLS, (cell) => values[CELLS.indexOf(cell)] ?? 1));
const aCell = fc.constantFrom(...CELLS);
const { cutoffs, bands } = requirements1;
const errors = errorsOf(1);
const by = { errors, cutoffs };

const fitted = (levels: CellLevels, required: Record<CellId, number>) => known(fitCells(levels, required));

describe("the fit", () => {
  test("never falls when a level rises", () => {
    fc.assert(
      fc.property(cells, cells, aCell, onScale, (levels, required, cell, to) => {
        const raised = { ...levels, [cell]: Math.max(to, levels[cell]) };
        expect(fitted(raised, required).index).toBeGreaterThanOrEqual(fitted(levels, required).index - ROUNDING);
      }),
    );
  });

  test("never rises when more is required of a phase that falls short", () => {
    // In a phase that does not fall short, a higher requirement adds to the denominator alone, so the fit may rise.
    fc.assert(
      fc.property(cells, cells, aCell, fc.double({ min: 0, max: 2, noNaN: true }), (levels, required, cell, by) => {
        const own = CELLS.filter((each) => phaseOf(each) === phaseOf(cell));
        fc.pre(sum(own.map((each) => required[each] - levels[each])) >= 0);
        const more = { ...required, [cell]: required[cell] + by };
        expect(fitted(levels, more).index).toBeLessThanOrEqual(fitted(levels, required).index + ROUNDING);
      }),
    );
  });

  test("loses no fewer levels when more is required of any cell", () => {
    fc.assert(
      fc.property(cells, cells, aCell, fc.double({ min: 0, max: 2, noNaN: true }), (levels, required, cell, by) => {
        const more = { ...required, [cell]: required[cell] + by };
        const spanOf = (need: Record<CellId, number>) => sum(CELLS.map((each) => need[each] - 1));
        const lost = (need: Record<CellId, number>) => ((100 - fitted(levels, need).index) / 100) * spanOf(need);
        expect(lost(more)).toBeGreaterThanOrEqual(lost(required) - ROUNDING);
      }),
    );
  });

  test("does not depend on which cells of a phase carry the shortfall", () => {
    fc.assert(
      fc.property(cells, cells, (levels, required) => {
        const spread = tabulate(CELLS, (cell) => {
          const own = CELLS.filter((other) => phaseOf(other) === phaseOf(cell));
          return sum(own.map((other) => levels[other])) / own.length;
        });
        expect(fitted(spread, required).index).toBeCloseTo(fitted(levels, required).index, 8);
      }),
    );
  });

  test("loses by phase what it loses in all, and by cells loses most", () => {
    fc.assert(
      fc.property(cells, cells, (levels, required) => {
        const { index, lostByPhase, indexByCell, latent } = fitted(levels, required);
        expect(sum(PHASES.map((phase) => lostByPhase[phase]))).toBeCloseTo(100 - index, 8);
        expect(indexByCell).toBeLessThanOrEqual(index + ROUNDING);
        expect(latent).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("the draws", () => {
  test("are the same whether the source of chance makes many numbers at once or one by one", () => {
    fc.assert(
      fc.property(cells, cells, fc.nat(), (levels, required, seed) => {
        const whole = seededRandom(seed);
        const fits = (random: Random) => drawFits([{ levels, required }], 300, { errors, random });
        expect(fits(() => whole())).toEqual(fits(seededRandom(seed)));
      }),
      { numRuns: 20 },
    );
  });
});

describe("letters", () => {
  const cumulated = (odds: ReturnType<typeof bandOddsOf>) =>
    BANDS.map((_, at) => sum(BANDS.slice(0, at + 1).map((band) => odds[band])));

  test("a firm above another in every cell is at least as likely above every limit", () => {
    fc.assert(
      fc.property(cells, cells, fc.nat(), (levels, required, seed) => {
        const above = tabulate(CELLS, (cell) => Math.min(5, levels[cell] + 0.3));
        const random = seededRandom(seed);
        const both = [levels, above].map((each) => ({ levels: each, required }));
        const [low, high] = drawFits(both, 200, { errors, random }).map((fits) => bandOddsOf(fits, bands));
        if (!low || !high) throw new Error("two cases, two lists");
        for (const [at, odds] of cumulated(high).entries())
          expect(odds).toBeGreaterThanOrEqual((cumulated(low)[at] ?? 0) - ROUNDING);
      }),
      { numRuns: 40 },
    );
  });

  test("keep the order of firms that lie above one another by the same step in every cell", () => {
    fc.assert(
      fc.property(cells, fc.nat(), (required, seed) => {
        const cases = Array.from({ length: 21 }, (_, at) => ({
          levels: tabulate(CELLS, (cell) => Math.min(5, Math.max(1, required[cell] - 1.5 + at / 10))),
          required,
        }));
        const runs = drawFits(cases, 1000, { errors, random: seededRandom(seed) }).map((fits) =>
          runBands(bandOddsOf(fits, bands), cutoffs.bandRun).band.map((band) => BANDS.indexOf(band)),
        );
        for (const [at, run] of runs.entries()) {
          const below = runs[at - 1] ?? run;
          expect(run[0]).toBeLessThanOrEqual(below[0] ?? 0);
          expect(run.at(-1)).toBeLessThanOrEqual(below.at(-1) ?? 0);
        }
      }),
      { numRuns: 15 },
    );
  });
});

test("without floors the requirement to serve lies between its least and its largest mode", () => {
  const weights = fc
    .array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: MODES.length, maxLength: MODES.length })
    .map((parts) => tabulate(MODES, (mode) => (parts[MODES.indexOf(mode)] ?? 0) / sum(parts)));
  fc.assert(
    fc.property(weights, fc.constantFrom(...ROLES), (given, role) => {
      const serve = requireServe(requirements1, { weights: given, roles: pureRole(role), exclusionLargest: false });
      for (const cell of CELLS) {
        const levels = MODES.map((mode) => requirements1.serve[cell][mode]);
        const floor = requirements1.roleFloors[role][cell] ?? 1;
        expect(serve[cell].serve).toBeGreaterThanOrEqual(Math.max(floor, Math.min(...levels)) - ROUNDING);
        expect(serve[cell].serve).toBeLessThanOrEqual(Math.max(floor, ...levels) + ROUNDING);
      }
    }),
  );
});

test("odds rise with the level, fall with the requirement, and are even where both agree", () => {
  const judged = (level: number, required: number) => judge({ level, required, sem: 0.466, cutoffs }).odds;
  fc.assert(
    fc.property(onScale, onScale, fc.double({ min: 0, max: 2, noNaN: true }), (level, required, by) => {
      expect(judged(level + by, required)).toBeGreaterThanOrEqual(judged(level, required));
      expect(judged(level, required + by)).toBeLessThanOrEqual(judged(level, required));
      expect(judged(level, required) + judged(required, level)).toBeCloseTo(1, 10);
    }),
  );
});

/**
 * For the first measure of a plan: the weakest cell, which the plan begins with, its mean shortfall, and what the
 * measure is worth for it.
 */
function beginning({ forWeakestCell, reasons, modeFit, feasible, effort }: Recommendation) {
  const reason = reasons.find(({ cell }) => cell === forWeakestCell);
  if (reason === undefined) throw new Error("the first measure acts on the weakest cell");
  const { cell, gap, oddsShort, effect } = reason;
  return {
    cell,
    shortfall: expectedShortfall(-gap, errorsOfFullAnswers(errorModelProvisional, 1).cell),
    worth: (Math.min(effect, -gap) * oddsShort * modeFit * feasible) / Math.sqrt(effort),
  };
}

describe("a plan", () => {
  const facts = { hasSubSuppliers: true, targetRoleAbove: true, context: {} };
  const plan = (levels: CellLevels, required: Record<CellId, number>, capacity: number) => {
    const verdicts = judgeAll(levelsFromCells(levels), required, by);
    const chosen = recommendMeasures({
      measures: measures1.measures,
      verdicts,
      weights: EQUAL_MIXTURE,
      facts,
      cutoffs,
      capacity,
    });
    return isMissing(chosen) ? [] : chosen.chosen;
  };
  const whole = fc.integer({ min: 0, max: 14 });

  test("never passes its capacity, takes no theme three times and nothing twice", () => {
    fc.assert(
      fc.property(cells, cells, whole, (levels, required, capacity) => {
        const chosen = plan(levels, required, capacity);
        expect(sum(chosen.map(({ effort }) => effort))).toBeLessThanOrEqual(capacity);
        for (const { theme } of chosen) expect(chosen.filter((other) => other.theme === theme).length).toBeLessThan(3);
        expect(new Set(chosen.map(({ measure }) => measure)).size).toBe(chosen.length);
        for (const { priority } of chosen) expect(priority).toBeGreaterThan(0);
      }),
    );
  });

  test("begins with as weak a cell, and as much for it, when it may cost more", () => {
    fc.assert(
      fc.property(cells, cells, whole, (levels, required, capacity) => {
        const [less, more] = [plan(levels, required, capacity)[0], plan(levels, required, capacity + 1)[0]];
        if (less === undefined) return;
        if (more === undefined) throw new Error("more may be done, and nothing is");
        const [before, after] = [beginning(less), beginning(more)];
        expect(after.shortfall).toBeGreaterThanOrEqual(before.shortfall - ROUNDING);
        if (before.cell === after.cell)
          expect(after.worth).toBeGreaterThanOrEqual(before.worth - 2 * THRESHOLD_TOLERANCE);
      }),
    );
  });

  test("closes no more of a cell than is short of it", () => {
    fc.assert(
      fc.property(cells, cells, (levels, required) => {
        const chosen = plan(levels, required, 12);
        for (const cell of CELLS) {
          const closed = sum(chosen.map((each) => each.cells[cell] ?? 0));
          expect(closed).toBeLessThanOrEqual(Math.max(0, required[cell] - levels[cell]) + ROUNDING);
        }
      }),
    );
  });
});
