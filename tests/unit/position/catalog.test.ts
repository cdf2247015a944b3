import { expect, test } from "vitest";
import { gpnLo1, position1 } from "@/lib/catalog";
import { DETERMINANT_QUESTIONS, DETERMINANTS, REVERSED_QUESTIONS } from "@/lib/position";
import { screeningItems } from "@/lib/scoring";
import { MAY_NOT_APPLY } from "@/tests/support/questionnaire";

test("the reversed questions are those the published questionnaire declares", () => {
  const declared = position1.questions.filter((question) => question.reverse).map((question) => question.id);
  expect([...REVERSED_QUESTIONS]).toEqual(declared);
});

test("each determinant is asked by the three questions of its scale", () => {
  for (const determinant of DETERMINANTS) {
    const asked = position1.questions.filter((question) => question.scale === determinant).map(({ id }) => id);
    expect([...DETERMINANT_QUESTIONS[determinant]]).toEqual(asked);
  }
});

test("the published form has sixteen screening items, and the four items that may not apply", () => {
  expect(screeningItems(gpnLo1)).toHaveLength(16);
  const mayNotApply = gpnLo1.items.filter((item) => item.notApplicable !== undefined).map((item) => item.id);
  expect(mayNotApply).toEqual([...MAY_NOT_APPLY]);
});
