import fc from "fast-check";
import { expect, test } from "vitest";
import {
  listCards,
  listUnfit,
  readChangedCards,
  readNotApplicable,
} from "@/app/(firm)/firms/[firmId]/assessments/[assessmentId]/[phase]/form-input";
import { replyOf } from "@/app/(firm)/firms/[firmId]/assessments/[assessmentId]/[phase]/form-reply";
import { currentInstrument } from "@/lib/catalog";
import { refusalWords, savingRefusalWords, say } from "@/lib/words";
import { tooLongWords } from "@/lib/words/fields/too-long";

const items = currentInstrument.items.filter((item) => item.id.startsWith("LRN."));
const blank = { answer: null, comment: "", marked: false };

/**
 * The form of twelve items as a browser sends it: all base revisions and comments, the chosen radio buttons, the ticked
 * marks.
 */
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

test("the cards of a form are those whose base it carries, and what has no item's name is none", () => {
  expect(listCards({ ...aForm({}), "base.": "", "base.LRN": "", "x.base.PRE.ORG.1": "" })).toEqual(
    items.map(({ id }) => ({ key: id })),
  );
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
  const words = say(tooLongWords.field, "en", { max: 2000, n: 2001 });
  expect(listUnfit(form, items, "en")).toEqual([{ id: "LRN.ORG.1", words }]);
  expect(listUnfit({ ...form, "comment.LRN.ORG.1": "x".repeat(2000) }, items, "en")).toEqual([]);
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
  const words = say(tooLongWords.field, "en", { max: 200, n: 201 });
  expect(listUnfit(said("y".repeat(201)), [item], "en")).toEqual([{ id: item.id, words }]);
  const [kept] = readNotApplicable(said("y".repeat(200)), [item], "en");
  expect(kept).toMatchObject({ value: { reason: "y".repeat(200) } });
});

test("another reason that is empty is named, and taken back where the item applies again", () => {
  const [item] = currentInstrument.items.filter(({ notApplicable }) => notApplicable !== undefined);
  const [other] = items;
  if (item === undefined || other === undefined) throw new Error("no items");
  const form = { [`na.${item.id}`]: "own", [`na-own.${item.id}`]: "  ", [`na.${other.id}`]: "own" };
  expect(listUnfit(form, [item, other], "en")).toEqual([{ id: item.id, words: refusalWords["reason-missing"].en }]);
  expect(listUnfit({ ...form, [`na-off.${item.id}`]: "on" }, [item], "en")).toEqual([]);
  expect(listUnfit({ ...form, [`na-own.${item.id}`]: "No engineers" }, [item], "en")).toEqual([]);
});

test("the reply names the item of each card, also of one that does not apply", () => {
  const [first, second, third] = items;
  if (first === undefined || second === undefined || third === undefined) throw new Error("no items");
  const at = "2026-11-25T08:00:00.000Z";
  const changed = readChangedCards(aForm({ [first.id]: "4", [second.id]: "2" }), [first, second], "en");
  const fact = { kind: "not-applicable", base: 0, value: null } as const;
  const saved = { status: "saved", revision: 1, savedAt: at } as const;
  const theirs = { value: null, revision: 2, savedAt: at };
  const reply = replyOf(
    {
      changed,
      outcomes: [
        { key: first.id, ...saved },
        { key: second.id, status: "refused", reason: "phase-not-open" },
      ],
      facts: [first, second, third].map(({ id }) => ({ ...fact, item: id })),
      recorded: [
        { key: `not-applicable:x:${first.id}`, ...saved },
        { key: `not-applicable:x:${second.id}`, status: "conflict", theirs },
        { key: "not-applicable", status: "refused", reason: "always-applies" },
      ],
      unfit: [],
    },
    "en",
  );
  expect(reply).toEqual({
    saved: [first.id, first.id],
    at,
    conflicts: [],
    refused: [
      { id: second.id, words: savingRefusalWords["phase-not-open"].en },
      { id: third.id, words: savingRefusalWords["always-applies"].en },
      { id: second.id, words: refusalWords["changed-meanwhile"].en },
    ],
  });
});
