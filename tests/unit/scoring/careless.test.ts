import { expect, test } from "vitest";
import type { ItemId, Level } from "@/lib/instrument";
import { type CarelessInput, flagCareless } from "@/lib/scoring";
import { anInstrument, answersOf } from "../../support/questionnaire";

const presented: readonly ItemId[] = anInstrument().items.map((item) => item.id);
const place = (id: ItemId): number => presented.indexOf(id);
const flag = (answers: CarelessInput["answers"], change: Partial<CarelessInput> = {}) =>
  flagCareless({ answers, presented, evidence: {}, ...change });
const kinds = (...given: Parameters<typeof flag>) => flag(...given).map((each) => each.kind);

/** Levels that alternate up and down, except where `levelOf` gives another. */
const honest = (levelOf: (at: number) => Level | "dontKnow" | undefined = () => undefined) =>
  answersOf((id) => levelOf(place(id)) ?? (place(id) % 2 === 0 ? 2 : 4));

test("an honest form has no flag", () => {
  expect(flag(honest(), { milliseconds: 600_000 })).toEqual([]);
  expect(flag({})).toEqual([]);
});

test("twelve equal levels in a row are flagged with their length, level and ends; eleven are not", () => {
  const row = (length: number) => honest((at) => (at >= 10 && at < 10 + length ? 3 : undefined));
  expect(flag(row(12))).toEqual([{ kind: "longstring", length: 12, level: 3, from: presented[10], to: presented[21] }]);
  expect(kinds(row(11))).toEqual([]);
});

test("the order presented counts, not the order of the questionnaire", () => {
  const odd = [...presented].sort((a, b) => (place(a) % 2) - (place(b) % 2));
  expect(kinds(honest())).toEqual([]);
  expect(kinds(honest(), { presented: odd })).toEqual(["longstring"]);
});

test("don't know and an open item end a row", () => {
  const row = honest((at) => (at === 16 ? "dontKnow" : at >= 10 && at < 24 ? 3 : undefined));
  expect(kinds(row)).toEqual([]);
  const { [presented[16] ?? "PRE.ORG.1"]: _, ...open } = honest((at) => (at >= 10 && at < 24 ? 3 : undefined));
  expect(kinds(open)).toEqual([]);
});

test("hardly any spread is flagged below a quarter of a level, from 36 of 48 items on", () => {
  const few = (twos: number) => answersOf((id) => (place(id) < twos * 4 && place(id) % 4 === 0 ? 2 : 3));
  expect(kinds(few(2))).toContain("small-spread");
  expect(kinds(few(4))).not.toContain("small-spread");
  const short = (answered: number) => answersOf((id) => (place(id) < answered ? 3 : undefined));
  expect(kinds(short(36))).toContain("small-spread");
  expect(kinds(short(35))).not.toContain("small-spread");
});

test("under three seconds an answer is flagged, don't know included, if the time was taken", () => {
  expect(flag(honest(), { milliseconds: 48 * 2999 })).toEqual([
    { kind: "fast", secondsPerItem: expect.closeTo(2.999, 9), items: 48 },
  ]);
  expect(kinds(honest(), { milliseconds: 48 * 3000 })).toEqual([]);
  expect(flag({}, { milliseconds: 5 })).toEqual([]);
  expect(() => flag(honest(), { milliseconds: -1 })).toThrow(RangeError);
});

test("level 5 throughout is flagged without any record; a document is one", () => {
  const all = answersOf(5);
  expect(kinds(all)).toEqual(["longstring", "small-spread", "all-5-without-records"]);
  expect(kinds(all, { evidence: { "APP.NET.1": [{ grade: "E0", title: "none" }] } })).toContain(
    "all-5-without-records",
  );
  expect(kinds(all, { evidence: { "APP.NET.1": [{ grade: "E1", title: "plan" }] } })).not.toContain(
    "all-5-without-records",
  );
  expect(kinds(answersOf((id) => (place(id) === 47 ? 4 : 5)))).not.toContain("all-5-without-records");
});
