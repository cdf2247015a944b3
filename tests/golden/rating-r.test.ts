import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { requirements1 } from "@/lib/catalog";
import { CELLS, type CellId, MODES, ROLES } from "@/lib/instrument";
import {
  BANDS,
  bandOddsOf,
  type CellLevels,
  type DrawnChange,
  decomposeFitChange,
  drawFitChange,
  drawFits,
  fitCells,
  judgeAll,
  levelsFromCells,
  requireServe,
  summariseFits,
} from "@/lib/rating";
import { tabulate } from "@/lib/result";
import { errorModelProvisional } from "@/lib/scoring";
import { seededRandom } from "@/lib/stats";
import { known } from "../support/rating";

const numbers = z.array(z.number());
const levels = z.array(z.number().nullable());
const said = z.object({ mean: z.number(), se: z.number(), oddsUp: z.number() });
const reference = z
  .object({
    versions: z.object({ R: z.string(), psych: z.string(), jsonlite: z.string() }),
    cells: z.array(z.string()),
    draws: z.number(),
    firms: z.array(
      z.object({
        x: levels,
        P: numbers,
        R: numbers,
        r: numbers,
        fits: z.object({ phases: z.number(), lenses: z.number(), cells: z.number() }),
        latent: z.number(),
        odds: levels,
      }),
    ),
    changes: z.array(z.object({ from: z.number(), to: z.number(), capability: z.number(), requirement: z.number() })),
    drawn: z.array(
      z.object({ name: z.string(), x: levels, r: numbers, odds: numbers, mean: z.number(), quantiles: numbers }),
    ),
    drawnChanges: z.array(
      z.object({ before: z.number(), after: z.number(), change: said, capability: said, requirement: said }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL("./r/rating.json", import.meta.url), "utf8")));

/** R writes 15 digits; sums of 16 such numbers, in points up to 100. */
const PLACES = 9;
/** Odds of 60,000 draws against 400,000 of R: four standard errors of their difference are .0088. */
const DRAWS = 60_000;
const ODDS_TOLERANCE = 0.009;
/** The same for a mean of draws that scatter by at most 10 points, and for a quantile in the thin of them. */
const MEAN_TOLERANCE = 0.18;
const QUANTILE_TOLERANCE = 0.4;
/** Standard errors of standard errors: one in √(2n), times 10 points, times four. */
const SE_TOLERANCE = 0.13;

const at = <T>(list: readonly T[], cell: CellId): T | undefined => list[CELLS.indexOf(cell)];
const levelsOf = (x: readonly (number | null)[]): CellLevels =>
  Object.fromEntries(CELLS.flatMap((cell) => (typeof at(x, cell) === "number" ? [[cell, at(x, cell) ?? 0]] : [])));
const requiredOf = (r: readonly number[]) => tabulate(CELLS, (cell) => at(r, cell) ?? Number.NaN);
const cycleOf = ({ x, r }: { readonly x: readonly (number | null)[]; readonly r: readonly number[] }) => ({
  levels: levelsOf(x),
  required: requiredOf(r),
});
const options = () => ({ draws: requirements1.draws, random: seededRandom(20261125), count: DRAWS });

test("the reference was made by the versions that are stated", () => {
  expect(reference.versions).toMatchObject({ psych: "2.4.12", jsonlite: "1.9.1" });
  expect(reference.cells).toEqual(CELLS);
});

describe.each(reference.firms.map((firm, number) => ({ number, ...firm })))("firm $number", (firm) => {
  const { levels: own, required } = cycleOf(firm);

  test("is required what R requires of it", () => {
    const share = <K extends string>(keys: readonly K[], list: readonly number[]) =>
      tabulate(keys, (key) => list[keys.indexOf(key)] ?? Number.NaN);
    const parts = requireServe(requirements1, {
      weights: share(MODES, firm.P),
      roles: share(ROLES, firm.R),
      exclusionLargest: false,
    });
    for (const cell of CELLS) expect(parts[cell].serve, cell).toBeCloseTo(required[cell], PLACES);
  });

  test("has R's fits by phases, lenses and cells, and R's latent capability", () => {
    const fit = known(fitCells(own, required));
    expect(fit.index).toBeCloseTo(firm.fits.phases, PLACES);
    expect(fit.indexByLens).toBeCloseTo(firm.fits.lenses, PLACES);
    expect(fit.indexByCell).toBeCloseTo(firm.fits.cells, PLACES);
    expect(fit.latent).toBeCloseTo(firm.latent, PLACES);
  });

  test("has R's odds in every cell", () => {
    const { cutoffs, seReq } = requirements1;
    const verdicts = judgeAll(levelsFromCells(own), required, { sem: errorModelProvisional.sem, seReq, cutoffs });
    for (const cell of CELLS) {
      const odds = at(firm.odds, cell);
      if (typeof odds === "number") expect(known(verdicts.cells[cell]).odds, cell).toBeCloseTo(odds, PLACES);
      else expect(verdicts.cells[cell]).toEqual({ insufficient: "too few answers" });
    }
  });
});

test.each(reference.changes.map((change, first) => ({ first, ...change })))("the change from firm $first", (change) => {
  const [before, after] = [reference.firms[change.first], reference.firms[change.first + 20]];
  if (!before || !after) throw new Error("a pair is missing");
  const parts = known(decomposeFitChange(cycleOf(before), cycleOf(after)));
  for (const key of ["from", "to", "capability", "requirement"] as const)
    expect(parts[key], key).toBeCloseTo(change[key], PLACES);
});

test.each(reference.drawn)("draws: $name", (drawn) => {
  const [fits = new Float64Array()] = drawFits([cycleOf(drawn)], options());
  const odds = bandOddsOf(fits, requirements1.bands);
  for (const [place, band] of BANDS.entries())
    expect(Math.abs(odds[band] - (drawn.odds[place] ?? Number.NaN)), band).toBeLessThan(ODDS_TOLERANCE);
  const { mean, range } = summariseFits(fits);
  expect(Math.abs(mean - drawn.mean)).toBeLessThan(MEAN_TOLERANCE);
  for (const [place, own] of [range.p05, range.p25, range.p75, range.p95].entries())
    expect(Math.abs(own - (drawn.quantiles[place] ?? Number.NaN)), `${place}`).toBeLessThan(QUANTILE_TOLERANCE);
});

test.each(reference.drawnChanges)("draws of the change from firm $before to firm $after", (change) => {
  const [before, after] = [reference.firms[change.before], reference.firms[change.after]];
  if (!before || !after) throw new Error("a pair is missing");
  const drawn = known(drawFitChange(cycleOf(before), cycleOf(after), options()));
  const check = (own: DrawnChange, expected: z.infer<typeof said>) => {
    expect(Math.abs(own.mean - expected.mean)).toBeLessThan(MEAN_TOLERANCE);
    expect(Math.abs(own.se - expected.se)).toBeLessThan(SE_TOLERANCE);
    expect(Math.abs(own.oddsUp - expected.oddsUp)).toBeLessThan(ODDS_TOLERANCE);
  };
  check(drawn.change, change.change);
  check(drawn.capability, change.capability);
  check(drawn.requirement, change.requirement);
});
