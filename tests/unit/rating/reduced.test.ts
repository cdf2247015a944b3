import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currentInstrument, measures1, requirements1 } from "@/lib/catalog";
import { CELLS, type Item, LEVELS, type Level, STRATA } from "@/lib/instrument";
import {
  type AssessmentInput,
  assessReduced,
  isMissing,
  type ReducedInput,
  type ReducedRating,
  type RespondentInput,
  readReduced,
  reduceInput,
} from "@/lib/rating";
import { errorModelProvisional, ITEM_MEANS_FROM, SPREAD_FROM } from "@/lib/scoring";
import { seededRandom } from "@/lib/stats";
import { anInput, rate } from "../../support/rating";

const { items } = currentInstrument;
const instrument = currentInstrument;

/** Sums of some levels in another order are far more accurate than this tolerance. */
const ROUNDING = 1e-9;

const level = fc.constantFrom(...LEVELS);
const answer = fc.oneof(
  { weight: 8, arbitrary: level.map((given) => ({ level: given })) },
  { weight: 1, arbitrary: fc.constant({ dontKnow: true as const }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const member = (index: number): fc.Arbitrary<RespondentInput> =>
  fc
    .record({ stratum: fc.constantFrom(...STRATA), given: fc.array(answer, { minLength: 48, maxLength: 48 }) })
    .map(({ stratum, given }) => ({
      id: `r${index + 1}`,
      kind: "member" as const,
      stratum,
      answers: Object.fromEntries(
        items.flatMap(({ id }, place) => {
          const one = given[place];
          return one === undefined ? [] : [[id, one]];
        }),
      ),
    }));
const someMembers = fc
  .integer({ min: 1, max: 6 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => member(index))));

const optional = items.filter((item) => item.notApplicable !== undefined);
const firms = fc
  .record({
    respondents: someMembers,
    dropped: fc.subarray(optional, { maxLength: 3 }),
    recorded: fc.subarray([...items], { maxLength: 20 }),
    seed: fc.integer({ min: 0, max: 0xffffffff }),
  })
  .map(({ respondents, dropped, recorded, seed }) =>
    anInput({
      respondents,
      seed,
      notApplicable: Object.fromEntries(dropped.map(({ id }) => [id, "no such partners"])),
      evidence: Object.fromEntries(
        recorded.map(({ id }) => [id, [{ grade: "E2" as const, title: "minutes", date: "2026-09-01" }]]),
      ),
    }),
  );

const reducedFor = (input: AssessmentInput, reader: number | undefined, later?: readonly AssessmentInput[]) => {
  const own = reader === undefined ? undefined : input.respondents[reader];
  return reduceInput(input, { instrument, own, ...(later === undefined ? {} : { later }) });
};

function rateReduced(input: ReducedInput): ReducedRating {
  const read = readReduced(JSON.parse(JSON.stringify(input)), instrument);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return assessReduced(read.value, {
    instrument,
    requirements: requirements1,
    measures: measures1,
    errorModel: errorModelProvisional,
    random: seededRandom,
    inputHash: "0".repeat(64),
  });
}

/** The values that both ratings contain and that differ. */
function differences(reduced: unknown, full: unknown, path: string): string[] {
  if (typeof reduced === "number" && typeof full === "number")
    return Math.abs(reduced - full) <= ROUNDING ? [] : [`${path}: ${reduced} and ${full}`];
  if (typeof reduced !== "object" || reduced === null) return Object.is(reduced, full) ? [] : [path];
  if ("insufficient" in reduced && reduced.insufficient === "answers stay private to their author") return [];
  if (typeof full !== "object" || full === null) return [path];
  return Object.entries(reduced).flatMap(([key, value]) =>
    differences(value, Reflect.get(full, key), `${path}.${key}`),
  );
}

describe("the rating of the reduced form", () => {
  test("is that of the full form in every figure that both give", () => {
    fc.assert(
      fc.property(firms, fc.nat(5), (input, reader) => {
        const reduced = rateReduced(reducedFor(input, reader < input.respondents.length ? reader : undefined));
        const full = rate(input);
        const { schema: _, inputHash: __, leftOut: ___, items: means, ...shared } = reduced;
        expect(differences(shared, full, "")).toEqual([]);
        for (const [item, given] of Object.entries(means)) {
          const detail = Object.entries(full.detail).find(([id]) => id === item)?.[1];
          const both = given?.capped === null ? { level: given.level } : given;
          expect(differences(both, { level: detail?.level, capped: detail?.capped }, item)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("gives scores, fit, verdicts, gaps and measures, and says what stays private", () => {
    const pair = twoPeople((_, index) => (index === 0 ? 3 : 4));
    const reduced = rateReduced(reducedFor(pair, 0));
    expect(isMissing(reduced.scores.overall)).toBe(false);
    expect(isMissing(reduced.fit.serve)).toBe(false);
    expect(isMissing(reduced.gaps)).toBe(false);
    expect(isMissing(reduced.recommendations)).toBe(false);
    const kept = { insufficient: "answers stay private to their author" };
    expect(reduced.scores.cappedByRecords.overall).toEqual(kept);
    expect(reduced.fit.serveCapped).toEqual(kept);
    expect(reduced.items).toEqual({});
    expect(reduced.leftOut).toContain("agreement");
  });
});

/** A firm of two people, with levels by item and person. */
function twoPeople(levelOf: (item: Item, person: number) => Level): AssessmentInput {
  const people = ["management", "production"] as const;
  return anInput({
    notApplicable: {},
    evidence: {},
    respondents: people.map((stratum, person) => ({
      id: `r${person + 1}`,
      kind: "member" as const,
      stratum,
      answers: Object.fromEntries(items.map((item) => [item.id, { level: levelOf(item, person) }])),
    })),
  });
}

describe("the reduced form", () => {
  test("is the same whatever a single colleague answered, as long as each part's mean is the same", () => {
    const place = (item: Item) => items.filter(({ cell }) => cell === item.cell).indexOf(item);
    const rising = twoPeople((item, person) => (person === 0 ? 3 : (([2, 3, 4] as const)[place(item)] ?? 3)));
    const falling = twoPeople((item, person) => (person === 0 ? 3 : (([4, 3, 2] as const)[place(item)] ?? 3)));
    const level3 = twoPeople(() => 3);
    expect(reducedFor(falling, 0)).toEqual(reducedFor(rising, 0));
    expect(reducedFor(level3, 0)).toEqual(reducedFor(rising, 0));
  });

  test("holds no answer, no hash of answers, and the means of items from three others on in every item of a part", () => {
    fc.assert(
      fc.property(firms, fc.nat(5), (input, at) => {
        const reader = at < input.respondents.length ? at : undefined;
        const { parts, ...rest } = reducedFor(input, reader);
        expect(JSON.stringify(rest.respondents)).not.toMatch(/level|dontKnow/);
        expect("inputHash" in rest).toBe(false);
        const others = input.respondents.filter((_, index) => index !== reader);
        for (const cell of CELLS) {
          const voices = items
            .filter((item) => item.cell === cell && input.notApplicable[item.id] === undefined)
            .map(({ id }) => others.filter(({ answers }) => "level" in (answers[id] ?? {})).length);
          const shared = voices.filter((count) => count > 0);
          expect(parts[cell].items !== null).toBe(shared.every((count) => count >= ITEM_MEANS_FROM));
          const capped = Object.values(parts[cell].items ?? {}).map((item) => item.capped !== null);
          if (capped.length > 0)
            expect(new Set(capped)).toEqual(new Set([shared.every((count) => count >= SPREAD_FROM)]));
        }
      }),
      { numRuns: 100 },
    );
  });

  test("names who answered which items, so that the error of a mean can be computed again", () => {
    fc.assert(
      fc.property(firms, (input) => {
        for (const { id, stratum, answered } of reducedFor(input, 0).respondents) {
          const person = input.respondents.find((one) => one.id === id);
          expect(person?.stratum).toBe(stratum);
          const given = items.filter(
            (item) => input.notApplicable[item.id] === undefined && "level" in (person?.answers[item.id] ?? {}),
          );
          expect(answered).toEqual(given.map((item) => item.id));
        }
      }),
      { numRuns: 30 },
    );
  });

  test("keeps the items of a part back when one or two answered it anew in a later revision", () => {
    const five = aFirmOf(5, 0);
    const open = reducedFor(five, 0);
    expect(open.parts["PRE.ORG"].items).not.toBeNull();
    const changed = (count: number) => ({
      ...five,
      respondents: five.respondents.map(
        (person, index): RespondentInput =>
          index > 0 && index <= count && person.kind === "member"
            ? { ...person, answers: { ...person.answers, "PRE.ORG.1": { level: 5 as const } } }
            : person,
      ),
    });
    const closed = [1, 2, 3].map((count) => reducedFor(five, 0, [changed(count)]).parts["PRE.ORG"].items === null);
    expect(closed).toEqual([true, true, false]);
    expect(reducedFor(five, 0, [changed(1)]).parts["PRE.NET"].items).not.toBeNull();
  });

  test("takes a reader whose answers have changed since for one of those who answered", () => {
    const four = aFirmOf(4, 0);
    const own = { answers: { "PRE.ORG.1": { level: 1 as const } } };
    expect(reduceInput(four, { instrument, own }).parts["PRE.ORG"].items).not.toBeNull();
    const three = aFirmOf(3, 0);
    expect(reduceInput(three, { instrument, own }).parts["PRE.ORG"].items).toBeNull();
    const alone = aFirmOf(1, 0);
    expect(reduceInput(alone, { instrument, own }).parts["PRE.ORG"].items).toBeNull();
    expect(reducedFor(alone, 0).parts["PRE.ORG"].items).not.toBeNull();
  });

  test.each([
    ["a mean that is missing", (form: ReducedInput) => ({ ...form.parts["PRE.ORG"], level: null }), "level"],
    [
      "item means that do not give the part's",
      (form: ReducedInput) => ({ ...form.parts["PRE.ORG"], level: 1 }),
      "items",
    ],
  ])("with %s is refused at its place", (_, change, where) => {
    const form = reducedFor(aFirmOf(5, 1), 0);
    const broken = { ...form, parts: { ...form.parts, "PRE.ORG": change(form) } };
    const read = readReduced(broken, instrument);
    expect(read.ok ? [] : read.error.map(({ path, code }) => [path, code])).toEqual([
      [`parts["PRE.ORG"].${where}`, "not-consistent"],
    ]);
  });
});

/** Several people of one role group, each answering every item with levels from 2 up. */
function aFirmOf(people: number, shift: number): AssessmentInput {
  return anInput({
    notApplicable: {},
    evidence: {},
    respondents: Array.from({ length: people }, (_, person) => ({
      id: `r${person + 1}`,
      kind: "member" as const,
      stratum: "production" as const,
      answers: Object.fromEntries(
        items.map((item, place) => [item.id, { level: LEVELS[(place + person + shift) % 5] ?? 3 }]),
      ),
    })),
  });
}

test("measures stay private where four people answered a part and a later revision keeps its items back", () => {
  const answered = (of: Level) => Object.fromEntries(items.map(({ id }) => [id, { level: of }]));
  const people = STRATA.map((stratum, index) => ({
    id: `r${index + 1}`,
    kind: "member" as const,
    stratum,
    answers: answered(index < 2 ? 2 : 3),
  }));
  const four = anInput({ respondents: people });
  const later = anInput({
    respondents: people.map((one, index) => (index > 0 ? one : { ...one, answers: answered(4) })),
  });
  const [open, kept] = [reducedFor(four, undefined), reducedFor(four, undefined, [later])].map(rateReduced);
  expect(Array.isArray(open?.recommendations)).toBe(true);
  expect(open?.measureCells).toBeDefined();
  expect(kept?.recommendations).toEqual({ insufficient: "answers stay private to their author" });
  expect(kept?.measureCells).toBeUndefined();
});
