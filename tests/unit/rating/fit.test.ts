import fc from "fast-check";
import { expect, test } from "vitest";
import { requirements1 } from "@/lib/catalog";
import { CELLS, type CellId, PHASES } from "@/lib/instrument";
import { BANDS, type CellLevels, drawFits, fitCells, rateFits, runBands, shiftRequired } from "@/lib/rating";
import { tabulate } from "@/lib/result";
import { seededRandom, sum } from "@/lib/stats";
import { errorsOf, known } from "../../support/rating";

const level = fc.double({ min: 1, max: 5, noNaN: true });
const whole = fc
  .array(level, { minLength: 16, maxLength: 16 })
  .map((levels) => tabulate(CELLS, (cell) => levels[CELLS.indexOf(cell)] ?? 1));
const cells = fc.constantFrom(...CELLS);
const flat = (value: number) => tabulate(CELLS, () => value);
const without = (levels: CellLevels, cell: CellId): CellLevels =>
  Object.fromEntries(Object.entries(levels).filter(([id]) => id !== cell));

test("raising any cell never lowers fit, by phases, lenses or cells", () => {
  fc.assert(
    fc.property(whole, whole, cells, level, (levels, required, cell, higher) => {
      const raised = { ...levels, [cell]: Math.max(levels[cell], higher) };
      const before = known(fitCells(levels, required));
      const after = known(fitCells(raised, required));
      for (const key of ["index", "indexByLens", "indexByCell", "latent"] as const)
        expect(after[key]).toBeGreaterThanOrEqual(before[key] - 1e-9);
    }),
  );
});

test("fit lies on 0–100, and what the phases take from it adds up", () => {
  fc.assert(
    fc.property(whole, whole, (levels, required) => {
      const { index, lostByPhase, indexByCell } = known(fitCells(levels, required));
      expect(index).toBeGreaterThanOrEqual(-1e-9);
      expect(index).toBeLessThanOrEqual(100);
      expect(sum(PHASES.map((phase) => lostByPhase[phase]))).toBeCloseTo(100 - index, 8);
      expect(indexByCell).toBeLessThanOrEqual(index + 1e-9);
    }),
  );
});

test("a null cell leaves every sum: its requirement no longer matters", () => {
  fc.assert(
    fc.property(whole, whole, cells, level, (levels, required, cell, other) => {
      const partial = without(levels, cell);
      expect(fitCells(partial, { ...required, [cell]: other })).toEqual(fitCells(partial, required));
    }),
  );
});

test("a strong phase does not make up for a weak one, a strong cell does inside its phase", () => {
  const required = flat(3);
  const across = { ...flat(3), "PRE.ORG": 5, "LRN.ORG": 1 };
  const inside = { ...flat(3), "PRE.ORG": 5, "PRE.NET": 1 };
  expect(known(fitCells(across, required)).index).toBeCloseTo(93.75, 10);
  expect(known(fitCells(inside, required)).index).toBe(100);
  expect(known(fitCells(across, required)).latent).toBe(2);
});

test("with nothing required above level 1 the fit is 100, and with no cell scored it is missing", () => {
  expect(known(fitCells(flat(1), flat(1))).index).toBe(100);
  expect(fitCells({}, flat(3))).toEqual({ insufficient: "no cell is scored" });
});

test("a phase without a scored cell has no fit of its own and takes nothing from the whole", () => {
  const levels = Object.fromEntries(Object.entries(flat(2)).filter(([cell]) => !cell.startsWith("EVA")));
  const figures = known(fitCells(levels, flat(3)));
  expect(figures.byPhase.EVA).toEqual({ insufficient: "no cell is scored" });
  expect(figures.lostByPhase.EVA).toBe(0);
  expect(figures.index).toBe(50);
});

test("the letters printed hold at least .8, no shorter run does, and three or more are wide", () => {
  const parts = fc
    .array(fc.integer({ min: 0, max: 1000 }), { minLength: 5, maxLength: 5 })
    .filter((list) => sum(list) > 0);
  fc.assert(
    fc.property(parts, (list) => {
      const odds = tabulate(BANDS, (band) => (list[BANDS.indexOf(band)] ?? 0) / sum(list));
      const { band, wide } = runBands(odds, 0.8);
      const held = (start: number, length: number) =>
        sum(BANDS.slice(start, start + length).map((letter) => odds[letter]));
      expect(held(BANDS.indexOf(band[0] ?? "E"), band.length)).toBeGreaterThanOrEqual(0.8 - 1e-9);
      for (let start = 0; start < BANDS.length; start++) expect(held(start, band.length - 1)).toBeLessThan(0.8);
      expect(wide).toBe(band.length >= 3);
    }),
  );
});

test("of equal runs the one nearer E is printed", () => {
  expect(runBands({ A: 0.4, B: 0.2, C: 0.4, D: 0, E: 0 }, 0.5).band).toEqual(["B", "C"]);
});

test("of runs of equal length the likelier is printed", () => {
  expect(runBands({ A: 0.4, B: 0.3, C: 0.3, D: 0, E: 0 }, 0.5).band).toEqual(["A", "B"]);
});

const draw = (levels: CellLevels, seed: number, count = 500) =>
  drawFits([{ levels, required: flat(3) }], count, { errors: errorsOf(1), random: seededRandom(seed) })[0];

test("the same seed gives the same draws, another seed others", () => {
  expect(draw(flat(3), 5)).toEqual(draw(flat(3), 5));
  expect(draw(flat(3), 5)).not.toEqual(draw(flat(3), 6));
});

test("all cases of one call meet the same draws, so a firm above another is above it in every draw", () => {
  const [low, high] = drawFits(
    [
      { levels: flat(2.5), required: flat(3) },
      { levels: flat(3), required: flat(3) },
    ],
    500,
    { errors: errorsOf(1), random: seededRandom(1) },
  );
  const pairs = Array.from(low ?? [], (fit, at) => [fit, high?.[at] ?? Number.NaN] as const);
  expect(pairs).toHaveLength(500);
  for (const [below, above] of pairs) expect(above).toBeGreaterThanOrEqual(below);
});

test("a null cell does not shift the chance of the others", () => {
  const alone = (cell: CellId): CellLevels => ({ [cell]: 3 });
  const both: CellLevels = { "PRE.ORG": 3, "EVA.INT": 3 };
  const options = () => ({ errors: errorsOf(1), random: seededRandom(9) });
  const [pair] = drawFits([{ levels: both, required: flat(3) }], 50, options());
  const [first, last] = drawFits(
    [alone("PRE.ORG"), alone("EVA.INT")].map((levels) => ({ levels, required: flat(3) })),
    50,
    options(),
  );
  const met = Array.from(pair ?? []).flatMap((fit, at) => (fit === 100 ? [[first?.[at], last?.[at]]] : []));
  expect(met.length).toBeGreaterThan(0);
  for (const fits of met) expect(fits).toEqual([100, 100]);
});

test("the serve fit of a firm is the same with and without an aim", () => {
  const fits = (move: Parameters<typeof rateFits>[0]["move"]) =>
    rateFits({
      levels: flat(3),
      capped: flat(2.5),
      serve: flat(3),
      move,
      requirements: requirements1,
      errors: errorsOf(1),
      random: seededRandom(3),
    });
  const without = fits({ insufficient: "no move intended" });
  expect(without.move).toEqual({ insufficient: "no move intended" });
  expect(fits(flat(4)).serve).toEqual(without.serve);
  expect(fits(flat(4)).serveCapped).toEqual(without.serveCapped);
});

test("half a level up or down stays on the scale", () => {
  expect(shiftRequired(flat(4.8), 0.5)["PRE.ORG"]).toBe(5);
  expect(shiftRequired(flat(1.2), -0.5)["PRE.ORG"]).toBe(1);
});
