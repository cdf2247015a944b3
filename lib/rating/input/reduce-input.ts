import { CELLS, type CellId, type Instrument, type Item, type ItemId, STRATA } from "@/lib/instrument";
import { isInsufficient, tabulate } from "@/lib/result";
import {
  disclosePart,
  errorModelProvisional,
  type PartDisclosure,
  type Respondent,
  type Scores,
  scoreAssessment,
} from "@/lib/scoring";
import type { ReducedItem } from "../reduced-rating";
import type { AssessmentInput, RespondentInput } from "./formats";
import type { ReducedInput } from "./reduced-form";

type Reducing = {
  readonly instrument: Instrument;
  /** The reader's current answers; undefined if the reader did not answer. */
  readonly own: Pick<RespondentInput, "answers"> | undefined;
  /** Revisions of the same assessment that were frozen later. */
  readonly later?: readonly AssessmentInput[];
};

/**
 * If at most this many members' answers differ between two revisions, these could be derived by subtraction. Source:
 * method 3.2.
 */
export const CHANGED_PEOPLE_HIDDEN = 2;

/**
 * The reduced form of an input for one reader: who answered which items, means of parts, and of items where allowed.
 *
 * Respondents are those of the input, as of submission. Shape: an input, its instrument, the reader's answers and later
 * revisions. Unit: levels. Range: 1–5. Edge cases: if the reader's current answers differ from the input, one of an
 * item's respondents may be the reader and is counted as such, but a single respondent counts as another person; the
 * capped mean of an item reveals how its answers are distributed, so it needs as many other respondents as the
 * distribution; a part in which the answers of one or two members differ from a later revision withholds its item
 * figures; of consultants only the number is kept. Errors: throws for an input that was not checked against the
 * instrument. Source: method 3.2, "Answers stay private to their author".
 */
export function reduceInput(input: AssessmentInput, { instrument, own, later = [] }: Reducing): ReducedInput {
  const members = input.respondents.flatMap((person) => (person.kind === "member" ? [person] : []));
  const scores = scoreAssessment({ ...input, instrument, respondents: members, errorModel: errorModelProvisional });
  const applying = instrument.items.filter((item) => input.notApplicable[item.id] === undefined);
  const reader = readerAmong(members, own);
  const { respondents: people, schema: _, ...facts } = input;
  return {
    schema: "trellis/assessment-reduced@1",
    ...facts,
    respondents: members
      .filter(({ answers }) => Object.keys(answers).length > 0)
      .map(({ id, stratum, answers }) => ({
        id,
        stratum,
        answered: applying.flatMap((item) => (hasLevel(answers, item.id) ? [item.id] : [])),
      })),
    consultants: people.length - members.length,
    parts: tabulate(CELLS, (cell) => {
      const items = applying.filter((item) => item.cell === cell);
      const changed = later.some((revision) => isTold(countChanged(members, revision, items)));
      const open = changed ? NOTHING_OPEN : openIn(items, members, reader);
      return reducePart(cell, scores, { items, open });
    }),
  };
}

/**
 * The reader's index among the members; "nobody" if the reader did not answer; "unknown" if it cannot be determined.
 */
type Reader = number | "nobody" | "unknown";

/**
 * Finds the reader among the members. Another member with exactly the same answers is equivalent, because what others
 * hide is then the same.
 */
function readerAmong(members: readonly Respondent[], own: Reducing["own"]): Reader {
  if (own === undefined || Object.keys(own.answers).length === 0) return "nobody";
  const mine = textOf(own.answers);
  const at = members.findIndex(({ answers }) => textOf(answers) === mine);
  return at < 0 ? "unknown" : at;
}

const textOf = (answers: Respondent["answers"] | RespondentInput["answers"]): string =>
  JSON.stringify(Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const hasLevel = (answers: Respondent["answers"], item: ItemId): boolean => {
  const answer = answers[item];
  return answer !== undefined && "level" in answer;
};

type Open = Pick<PartDisclosure, "itemMeans" | "spread">;
const NOTHING_OPEN: Open = { itemMeans: false, spread: false };

const openIn = (items: readonly Item[], members: readonly Respondent[], reader: Reader): Open =>
  disclosePart(items.map(({ id }) => ({ others: countOthers(members, id, reader) })));

function countOthers(members: readonly Respondent[], item: ItemId, reader: Reader): number {
  const voices = members.flatMap(({ answers }, index) => (hasLevel(answers, item) ? [index] : []));
  switch (reader) {
    case "nobody":
      return voices.length;
    case "unknown":
      return voices.length > 1 ? voices.length - 1 : voices.length;
    default:
      return voices.filter((index) => index !== reader).length;
  }
}

const isTold = (changed: number): boolean => changed > 0 && changed <= CHANGED_PEOPLE_HIDDEN;

/**
 * How many members' answers to some items appear in only one of two revisions. Respondent ids may differ between
 * revisions.
 */
function countChanged(before: readonly Respondent[], after: AssessmentInput, items: readonly Item[]): number {
  const left = after.respondents.flatMap((person) => (person.kind === "member" ? [partOf(person, items)] : []));
  const was = before.map((person) => partOf(person, items)).filter((text) => text !== EMPTY);
  const now = left.filter((text) => text !== EMPTY);
  const gone = was.filter((text) => {
    const at = now.indexOf(text);
    if (at >= 0) now.splice(at, 1);
    return at < 0;
  });
  return Math.max(gone.length, now.length);
}

const EMPTY = "";

function partOf({ stratum, answers }: Pick<Respondent, "stratum" | "answers">, items: readonly Item[]): string {
  const given = items.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]]));
  return given.length === 0 ? EMPTY : JSON.stringify([STRATA.indexOf(stratum), given]);
}

function reducePart(
  cell: CellId,
  scores: Scores,
  { items, open }: { readonly items: readonly Item[]; readonly open: Open },
): ReducedInput["parts"][CellId] {
  const score = scores.cells[cell];
  return {
    level: isInsufficient(score) ? null : score.level,
    items: open.itemMeans ? Object.fromEntries(items.flatMap(({ id }) => itemMeans(id, scores, open))) : null,
  };
}

function itemMeans(id: ItemId, scores: Scores, { spread }: Open): readonly (readonly [ItemId, ReducedItem])[] {
  const detail = scores.items[id];
  if (detail === undefined || typeof detail.level !== "number" || typeof detail.cappedLevel !== "number") return [];
  return [[id, { level: detail.level, capped: spread ? detail.cappedLevel : null }]];
}
