import fc from "fast-check";
import { expect, test } from "vitest";
import {
  listTooLong,
  readChangedCards,
  readNotApplicable,
} from "@/app/(firm)/firms/[firmId]/assessments/[assessmentId]/[phase]/form-input";
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
      const read = changed.map(({ key, value: { answer } }) => [
        key,
        answer && "level" in answer ? String(answer.level) : "dk",
      ]);
      expect(Object.fromEntries(read)).toEqual({ ...chosen });
      expect(changed.every(({ base, locale }) => base === 7 && locale === "zh")).toBe(true);
    }),
  );
});

test("a base that was tampered with or a level that does not exist is no change", () => {
  const [first] = items;
  if (first === undefined) throw new Error("no items");
  expect(readChangedCards({ ...aForm({ [first.id]: "4" }), [`base.${first.id}`]: "{" }, items, "en")).toEqual([]);
  expect(readChangedCards(aForm({ [first.id]: "9" }), items, "en")).toEqual([]);
});

test("a text that is too long for its field is neither cut nor saved: it is named, and the other cards go on", () => {
  const form = { ...aForm({ "LRN.ORG.1": "4", "LRN.ORG.2": "5" }), "comment.LRN.ORG.1": "x".repeat(2001) };
  expect(readChangedCards(form, items, "en").map(({ key }) => key)).toEqual(["LRN.ORG.2"]);
  expect(listTooLong(form, items)).toEqual([{ id: "LRN.ORG.1", max: 2000, n: 2001 }]);
  expect(listTooLong({ ...form, "comment.LRN.ORG.1": "x".repeat(2000) }, items)).toEqual([]);
});

test("an own reason is taken whole or refused", () => {
  const [item] = currentInstrument.items.filter(({ notApplicable }) => notApplicable !== undefined);
  if (item === undefined) throw new Error("every item applies");
  const base = JSON.stringify({ revision: 0, value: blank, na: 0 });
  const said = (reason: string) => ({
    [`base.${item.id}`]: base,
    [`na.${item.id}`]: "own",
    [`na-own.${item.id}`]: reason,
  });
  expect(readNotApplicable(said("y".repeat(201)), [item], "en")).toEqual([]);
  expect(listTooLong(said("y".repeat(201)), [item])).toEqual([{ id: item.id, max: 200, n: 201 }]);
  const [kept] = readNotApplicable(said("y".repeat(200)), [item], "en");
  expect(kept).toMatchObject({ value: { reason: "y".repeat(200) } });
});
