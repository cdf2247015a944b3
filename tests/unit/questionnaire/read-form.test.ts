import fc from "fast-check";
import { expect, test } from "vitest";
import type { CardValue } from "@/lib/instrument";
import { cardFromForm } from "@/lib/view/questionnaire/card-value";

const card = fc.record<CardValue>({
  answer: fc.oneof(
    fc.constant(null),
    fc.constant({ dontKnow: true } as const),
    fc.constantFrom(1, 2, 3, 4, 5).map((level) => ({ level }) as const),
  ),
  comment: fc.string(),
  marked: fc.boolean(),
});

test("a form that does not hold a card's fields says nothing about it", () => {
  fc.assert(
    fc.property(card, (saved) => {
      expect(cardFromForm("LRN.INT.1", saved, () => null)).toEqual(saved);
    }),
  );
});

test("what was chosen, written and marked is read for its own item only", () => {
  const fields = new Map([
    ["answer.LRN.INT.1", "4"],
    ["comment.LRN.INT.1", "May\r\nvisit"],
    ["marked.LRN.INT.1", "on"],
    ["answer.LRN.INT.2", "dk"],
  ]);
  const blank: CardValue = { answer: null, comment: "", marked: false };
  const read = (name: string) => fields.get(name) ?? null;
  expect(cardFromForm("LRN.INT.1", blank, read)).toEqual({ answer: { level: 4 }, comment: "May\nvisit", marked: true });
  expect(cardFromForm("LRN.INT.2", blank, read)).toEqual({ answer: { dontKnow: true }, comment: "", marked: false });
  expect(cardFromForm("LRN.INT.3", blank, read)).toEqual(blank);
});
