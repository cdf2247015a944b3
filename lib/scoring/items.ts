import { type Instrument, type ItemAnswer, type ItemId, type Level, STRATA, type Stratum } from "@/lib/instrument";
import { insufficient } from "@/lib/result";
import { mean } from "@/lib/stats";
import { judgeRecords } from "./records";
import type { ItemScore, Respondent, ScoringInput } from "./types";

/** The firm's own people; consultants are excluded. Source: method 3.2. */
export const membersOf = (respondents: readonly Respondent[]): readonly Respondent[] =>
  respondents.filter((respondent) => respondent.kind === "member");

/** The level of an answer; undefined for "don't know" and for no answer. */
export const levelIn = (answer: ItemAnswer | undefined): Level | undefined =>
  answer !== undefined && "level" in answer ? answer.level : undefined;

/** The levels of some people, by person, in the order of the instrument's items. */
export type Sheet = {
  readonly people: readonly Respondent[];
  readonly levels: readonly (readonly (Level | undefined)[])[];
};

/** Converts every answer to a level once. */
export const layOut = (people: readonly Respondent[], { items }: Instrument): Sheet => ({
  people,
  levels: people.map(({ answers }) => items.map(({ id }) => levelIn(answers[id]))),
});

/** The levels that people gave to an item, in their order. */
export function levelsAt({ levels }: Sheet, place: number): readonly Level[] {
  const given: Level[] = [];
  for (const row of levels) {
    const level = row[place];
    if (level !== undefined) given.push(level);
  }
  return given;
}

/** Mean level of an item; undefined if nobody gave one. */
export function meanLevel(sheet: Sheet, place: number): number | undefined {
  const levels = levelsAt(sheet, place);
  return levels.length === 0 ? undefined : mean(levels);
}

/** The people of one role group. */
export type Group = { readonly stratum: Stratum; readonly sheet: Sheet };

/** The people of a sheet by role group, in the order of STRATA; empty groups are left out. */
export const splitByStratum = (sheet: Sheet): readonly Group[] =>
  STRATA.map((stratum) => ({ stratum, sheet: pickPeople(sheet, (person) => person.stratum === stratum) })).filter(
    (group) => group.sheet.people.length > 0,
  );

/** The sheet for a subset of its people. */
export const pickPeople = ({ people, levels }: Sheet, isPicked: (person: Respondent) => boolean): Sheet => ({
  people: people.filter(isPicked),
  levels: levels.filter((_, row) => people[row] !== undefined && isPicked(people[row])),
});

/** A separate sheet for each person. */
export const splitByPerson = ({ people, levels }: Sheet): readonly Sheet[] =>
  people.map((person, row) => ({ people: [person], levels: [levels[row] ?? []] }));

/** Whether a person answered anything, a level or "don't know", in this version of the questionnaire or another. */
const hasAnswered = ({ answers }: Respondent): boolean => Object.values(answers).some((answer) => answer !== undefined);

/** The people of a sheet who answered anything. Checks levels first, because that is faster. */
export function pickHeard(sheet: Sheet): Sheet {
  const heard = sheet.people.map(
    (person, row) => (sheet.levels[row] ?? []).some((level) => level !== undefined) || hasAnswered(person),
  );
  if (!heard.includes(false)) return sheet;
  return { people: sheet.people.filter((_, row) => heard[row]), levels: sheet.levels.filter((_, row) => heard[row]) };
}

/**
 * The details of each item of the firm, in the order of the questionnaire.
 *
 * For a single respondent, an applicable item without records is described once and shared by all firms.
 */
export function describeItems(input: ScoringInput, groups: readonly Group[]): readonly ItemScore[] {
  const { items } = input.instrument;
  const [only] = groups;
  const sole = only !== undefined && groups.length === 1 && only.sheet.people.length === 1 ? only : undefined;
  const shared = sole === undefined ? undefined : sharedBy(input.instrument, sole.stratum);
  return items.map((item, place) => {
    const isPlain = input.notApplicable[item.id] === undefined && input.evidence[item.id] === undefined;
    if (sole === undefined || shared === undefined || !isPlain) return describeItem(input, groups, place);
    const at = place * ANSWERS + answerAt(sole.sheet, place, item.id);
    const before = shared[at];
    if (before !== undefined) return before;
    const described = freezeAll(describeItem(input, groups, place));
    shared[at] = described;
    return described;
  });
}

/** Number of possible answers of one respondent: none, a level from 1 to 5, "don't know". */
const ANSWERS = 7;

function answerAt(sheet: Sheet, place: number, id: ItemId): number {
  return sheet.levels[0]?.[place] ?? (countDontKnow(sheet, id) === 0 ? 0 : ANSWERS - 1);
}

/**
 * Cache of items answered by one respondent of a role group: `[place · ANSWERS + answer]`. Shared by many firms, so all
 * are frozen.
 */
const known = new WeakMap<Instrument, Map<Stratum, (ItemScore | undefined)[]>>();

function sharedBy(instrument: Instrument, stratum: Stratum): (ItemScore | undefined)[] {
  const ofInstrument = known.get(instrument) ?? new Map<Stratum, (ItemScore | undefined)[]>();
  known.set(instrument, ofInstrument);
  const shared = ofInstrument.get(stratum) ?? [];
  ofInstrument.set(stratum, shared);
  return shared;
}

function freezeAll(item: ItemScore): ItemScore {
  for (const stratum of item.strata) Object.freeze(stratum);
  for (const part of [item.level, item.cappedLevel, item.counts, item.strata]) Object.freeze(part);
  return Object.freeze(item);
}

/**
 * The details of one item of the firm: levels, counts, strata, "don't know", not applicable, records and their cap.
 *
 * The level is the mean of the means within each stratum, so that no large group dominates. Source: method 3.2.
 */
function describeItem(input: ScoringInput, groups: readonly Group[], place: number): ItemScore {
  const item = input.instrument.items[place];
  if (item === undefined) throw new RangeError(`no item stands at ${place}`);
  const reason = input.notApplicable[item.id] ?? null;
  if (reason !== null && item.notApplicable === undefined) throw new Error(`${item.id} applies to every firm`);

  const window = { evidenceMonths: item.evidenceMonths, asOf: input.asOf };
  const { records, cap } = judgeRecords(input.evidence[item.id] ?? [], window);
  const strata: { readonly stratum: Stratum; readonly levels: readonly Level[] }[] = [];
  let dontKnow = 0;
  for (const { stratum, sheet } of groups) {
    const levels = levelsAt(sheet, place);
    if (levels.length > 0) strata.push({ stratum, levels });
    // people without a level may have answered "don't know"
    if (levels.length < sheet.people.length) dontKnow += countDontKnow(sheet, item.id);
  }
  const placed = reason === null ? strata : undefined;
  return {
    id: item.id,
    cell: item.cell,
    level: levelOf(placed, 5),
    cappedLevel: levelOf(placed, cap),
    cap,
    counts: countLevels(strata),
    strata: strata.map(({ stratum, levels }) => ({ stratum, level: mean(levels), count: levels.length })),
    dontKnow,
    notApplicable: reason,
    records,
  };
}

type Placed = readonly { readonly levels: readonly Level[] }[];

/**
 * Mean over role groups of the means within them, with each answer limited to a cap; undefined if the item does not
 * apply.
 */
function levelOf(strata: Placed | undefined, cap: number): ItemScore["level"] {
  if (strata === undefined) return insufficient("not-applicable");
  if (strata.length === 0) return insufficient("no-level");
  let total = 0;
  for (const { levels } of strata) total += meanUpTo(levels, cap);
  return total / strata.length;
}

function meanUpTo(levels: readonly Level[], cap: number): number {
  let total = 0;
  for (const given of levels) total += Math.min(given, cap);
  return total / levels.length;
}

function countDontKnow({ people }: Sheet, id: ItemId): number {
  let count = 0;
  for (const { answers } of people) {
    const answer = answers[id];
    if (answer !== undefined && !("level" in answer)) count += 1;
  }
  return count;
}

function countLevels(strata: Placed): Readonly<Record<Level, number>> {
  const counts: Record<Level, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
  for (const { levels } of strata) for (const level of levels) counts[level] += 1;
  return counts;
}

/** Whether any member answered the item above 3; only then do records limit how far the answer counts. */
export const isAbove3 = ({ notApplicable, counts }: ItemScore): boolean =>
  notApplicable === null && (counts[4] > 0 || counts[5] > 0);
