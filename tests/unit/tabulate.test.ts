import { expect, test } from "vitest";
import { CELLS } from "@/lib/instrument";
import { tabulate } from "@/lib/result";

const table = (keys: readonly string[]) => tabulate(keys, (key, place) => `${place} ${key}`);

test.each([0, 4, 8, 9, 16])("a table over %i keys has each in its order, with what was made for it", (count) => {
  const keys = CELLS.slice(0, count);
  expect(Object.entries(table(keys))).toEqual(keys.map((key, place) => [key, `${place} ${key}`]));
});

test("tables over one long list share nothing", () => {
  const [first, second] = [tabulate(CELLS, () => 1), tabulate(CELLS, () => 2)];
  expect(Object.values(first)).toEqual(CELLS.map(() => 1));
  expect(Object.values(second)).toEqual(CELLS.map(() => 2));
});
