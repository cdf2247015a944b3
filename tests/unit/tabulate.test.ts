import { expect, test } from "vitest";
import {
  byCell,
  byCorner,
  byLens,
  byMode,
  byPhase,
  byRole,
  CELLS,
  CORNERS,
  LENSES,
  MODES,
  PHASES,
  ROLES,
} from "@/lib/instrument";
import { tabulate } from "@/lib/result";

const placed = (key: string, place: number) => `${place} ${key}`;
const table = (keys: readonly string[]) => tabulate(keys, placed);

test.each([0, 4, 8, 9, 16])("a table over %i keys has each in its order, with what was made for it", (count) => {
  const keys = CELLS.slice(0, count);
  expect(Object.entries(table(keys))).toEqual(keys.map((key, place) => [key, `${place} ${key}`]));
});

test("tables over one long list share nothing", () => {
  const [first, second] = [tabulate(CELLS, () => 1), tabulate(CELLS, () => 2)];
  expect(Object.values(first)).toEqual(CELLS.map(() => 1));
  expect(Object.values(second)).toEqual(CELLS.map(() => 2));
});

test.each([
  ["cells", byCell(placed), CELLS],
  ["phases", byPhase(placed), PHASES],
  ["lenses", byLens(placed), LENSES],
  ["modes", byMode(placed), MODES],
  ["corners", byCorner(placed), CORNERS],
  ["roles", byRole(placed), ROLES],
])("the table over the %s is that over their list", (_, made, keys) => {
  expect(Object.entries(made)).toEqual(Object.entries(table(keys)));
});
