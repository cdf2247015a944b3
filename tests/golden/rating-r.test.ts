import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { requirements1 } from "@/lib/catalog";
import { CELLS, type CellId, MODES, ROLES } from "@/lib/instrument";
import { type CellLevels, decomposeFitChange, fitCells, requireServe } from "@/lib/rating";
import { tabulate } from "@/lib/result";
import { known } from "../support/rating";

const numbers = z.array(z.number());
const levels = z.array(z.number().nullable());
const reference = z
  .object({
    versions: z.object({ R: z.string(), psych: z.string(), jsonlite: z.string() }),
    cells: z.array(z.string()),
    firms: z.array(
      z.object({
        x: levels,
        P: numbers,
        R: numbers,
        r: numbers,
        fits: z.object({ phases: z.number(), lenses: z.number(), cells: z.number() }),
        latent: z.number(),
      }),
    ),
    changes: z.array(z.object({ from: z.number(), to: z.number(), capability: z.number(), requirement: z.number() })),
  })
  .parse(JSON.parse(readFileSync(new URL("./r/rating.json", import.meta.url), "utf8")));

/**
 * R writes 15 digits, and the figures are sums of 16 such numbers, in points up to 100. So nine decimal places are
 * compared.
 */
const PLACES = 9;

const at = <T>(list: readonly T[], cell: CellId): T | undefined => list[CELLS.indexOf(cell)];
const levelsOf = (x: readonly (number | null)[]): CellLevels =>
  Object.fromEntries(CELLS.flatMap((cell) => (typeof at(x, cell) === "number" ? [[cell, at(x, cell) ?? 0]] : [])));
const requiredOf = (r: readonly number[]) => tabulate(CELLS, (cell) => at(r, cell) ?? Number.NaN);
const cycleOf = ({ x, r }: { readonly x: readonly (number | null)[]; readonly r: readonly number[] }) => ({
  levels: levelsOf(x),
  required: requiredOf(r),
});

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
});

test.each(reference.changes.map((change, first) => ({ first, ...change })))("the change from firm $first", (change) => {
  const [before, after] = [reference.firms[change.first], reference.firms[change.first + 20]];
  if (!before || !after) throw new Error("a pair is missing");
  const parts = known(decomposeFitChange(cycleOf(before), cycleOf(after)));
  for (const key of ["from", "to", "capability", "requirement"] as const)
    expect(parts[key], key).toBeCloseTo(change[key], PLACES);
});
