import { expect, test } from "vitest";
import {
  byCell,
  CELLS,
  CELLS_OF_LENS,
  CELLS_OF_PHASE,
  LENSES,
  lensOf,
  PHASES,
  PLACE_OF,
  PLACES_OF_LENS,
  PLACES_OF_PHASE,
  phaseOf,
} from "@/lib/instrument";

test("a table by cell is made in the order of the cells, each with its place", () => {
  expect(Object.values(byCell((cell, at) => [at, cell]))).toEqual([...CELLS.entries()]);
  expect(Object.keys(byCell(() => 0))).toEqual(CELLS);
  expect(Object.entries(PLACE_OF)).toEqual([...CELLS.entries()].map(([at, cell]) => [cell, at]));
});

test("phases follow one another among the cells, four places each: errors of means and draws go by that", () => {
  expect(PHASES.flatMap((phase) => PLACES_OF_PHASE[phase])).toEqual([...CELLS.keys()]);
  expect(PHASES.flatMap((phase) => CELLS_OF_PHASE[phase])).toEqual(CELLS);
  for (const phase of PHASES) expect(CELLS_OF_PHASE[phase].map(phaseOf)).toEqual(LENSES.map(() => phase));
});

test("the cells of a lens are one of each phase, with rising places", () => {
  for (const [at, lens] of LENSES.entries()) {
    expect(CELLS_OF_LENS[lens].map(lensOf)).toEqual(PHASES.map(() => lens));
    expect(PLACES_OF_LENS[lens]).toEqual(PHASES.map((_, phase) => phase * LENSES.length + at));
  }
});
