import fc from "fast-check";
import { expect, test } from "vitest";
import { readChangedCards } from "@/app/(firm)/firms/[firmId]/assessments/[assessmentId]/[phase]/form-input";
import { currentInstrument } from "@/lib/catalog";

const items = currentInstrument.items.filter((item) => item.id.startsWith("LRN."));
const blank = { answer: null, comment: "", marked: false };

/** The form of twelve cards as a browser sends it: every base and comment, the chosen radios, the ticked marks. */
function aForm(chosen: Readonly<Record<string, string>>): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { id } of items) {
    fields[`base.${id}`] = JSON.stringify({ revision: 7, value: blank, na: 0 });
    fields[`comment.${id}`] = "";
    const choice = chosen[id];
    if (choice !== undefined) fields[`answer.${id}`] = choice;
  }
  return fields;
}

test("an untouched form changes nothing, whatever stands on the server by now", () => {
  expect(readChangedCards(aForm({}), items, "en")).toEqual([]);
});

test("each chosen answer belongs to its own question and carries the base of its own card", () => {
  const choice = fc.dictionary(
    fc.constantFrom(...items.map(({ id }) => id)),
    fc.constantFrom("1", "2", "3", "4", "5", "dk"),
  );
  fc.assert(
    fc.property(choice, (chosen) => {
      const changed = readChangedCards(aForm(chosen), items, "zh");
      const read = changed.map(({ entry }) => [
        entry.item,
        entry.answer && "level" in entry.answer ? String(entry.answer.level) : "dk",
      ]);
      expect(Object.fromEntries(read)).toEqual({ ...chosen });
      expect(changed.every(({ entry }) => entry.base === 7 && entry.locale === "zh")).toBe(true);
    }),
  );
});

test("a base that was tampered with or a level that does not exist is no change", () => {
  const [first] = items;
  if (first === undefined) throw new Error("no items");
  expect(readChangedCards({ ...aForm({ [first.id]: "4" }), [`base.${first.id}`]: "{" }, items, "en")).toEqual([]);
  expect(readChangedCards(aForm({ [first.id]: "9" }), items, "en")).toEqual([]);
});
