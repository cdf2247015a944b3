import { describe, expect, test } from "vitest";
import { FORMULAS } from "../support/formulas";

describe.each(Object.entries(FORMULAS))("the index of formulas of %s", (_room, formulas) => {
  test("names every formula once, in both languages", () => {
    expect(new Set(formulas.map((each) => each.name.en)).size).toBe(formulas.length);
    expect(new Set(formulas.map((each) => each.name.zh)).size).toBe(formulas.length);
    for (const { name, note } of formulas) {
      expect(`${name.zh}${note.zh}`).toMatch(/\p{Script=Han}/u);
      expect(`${name.en}${note.en}`).not.toMatch(/\p{Script=Han}/u);
    }
  });
});
