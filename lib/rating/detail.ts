import { type Instrument, type Item, type ItemId, itemIdsOf, LEVELS, type Level, STRATA } from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import { evidenceCap, type ItemScore, type Respondent, type Scores } from "@/lib/scoring";
import { sum } from "@/lib/stats";
import { type Maybe, missing } from "./missing";
import { GROUP_MIN } from "./rate-scores";
import type { ItemDetail, StratumDetail } from "./rating";

/** Minimum number of people who answered an item for showing role groups separately. */
export const CONTRIBUTORS_MIN = 5;

type Detailing = {
  readonly instrument: Instrument;
  readonly scores: Scores;
  /** The firm's own people; a consultant's rows are excluded. */
  readonly members: readonly Respondent[];
  readonly asOf: string;
};

/** All details of each item, in the order of the questionnaire. */
export function detailItems(detailing: Detailing): Readonly<Record<ItemId, ItemDetail>> {
  const { items } = detailing.instrument;
  return tabulate(itemIdsOf(detailing.instrument), (id, place) => {
    const item = items[place];
    if (item === undefined) throw new RangeError(`no item stands at ${place}: ${id}`);
    return detailItem(item, detailing);
  });
}

function detailItem(item: Item, { scores, members, asOf }: Detailing): ItemDetail {
  const scored = scores.items[item.id];
  if (scored === undefined) throw new Error(`${item.id} was not scored`);
  const { counts } = scored;
  const given = counts[1] + counts[2] + counts[3] + counts[4] + counts[5];
  const open = scored.notApplicable === null ? members.length - given - scored.dontKnow : 0;
  if (isPlain(scored, members)) return detailPlain(scored, open);
  const window = { evidenceMonths: item.evidenceMonths, asOf };
  return {
    ...answersOf(scored, open),
    notApplicable: scored.notApplicable,
    strata: groupsOf(item.id, members),
    records: scored.records.map((record) => ({
      grade: record.grade,
      date: record.date ?? null,
      title: record.title,
      cap: evidenceCap([record], window),
      older: record.older,
    })),
  };
}

const answersOf = (scored: ItemScore, open: number) => ({
  level: numberOr(scored.level),
  capped: numberOr(scored.cappedLevel),
  cap: scored.cap,
  levels: scored.counts,
  dontKnow: scored.dontKnow,
  open,
});

/** Whether an item has nothing but answers of few people, like most items of a small firm. */
const isPlain = ({ notApplicable, records }: ItemScore, members: readonly Respondent[]): boolean =>
  notApplicable === null && records.length === 0 && members.length < CONTRIBUTORS_MIN;

/**
 * Cache of plain items by their counts of answers. With at most four people there are only about a hundred
 * combinations.
 */
const plainItems = new Map<number, ItemDetail>();

/** Returns one shared object for all equal plain items; deeply frozen because it is shared. */
function detailPlain(scored: ItemScore, open: number): ItemDetail {
  const place = placeOf(scored, open);
  const known = plainItems.get(place);
  // the level depends on the role groups, so equal counts can have different levels
  if (known?.level === numberOr(scored.level) && known.capped === numberOr(scored.cappedLevel)) return known;
  const detail = Object.freeze({
    ...answersOf(scored, open),
    levels: Object.freeze({ ...scored.counts }),
    notApplicable: null,
    strata: TOO_FEW,
    records: NO_RECORDS,
  });
  plainItems.set(place, detail);
  return detail;
}

const NO_RECORDS = Object.freeze([]);

/** Encodes the counts of answers as the digits of one number. */
function placeOf({ counts, dontKnow }: ItemScore, open: number): number {
  let place = open * CONTRIBUTORS_MIN + dontKnow;
  for (const level of LEVELS) place = place * CONTRIBUTORS_MIN + counts[level];
  return place;
}

const numberOr = (level: number | object): number | null => (typeof level === "number" ? level : null);

/**
 * Answers by role group, in the order of the groups.
 *
 * All groups are withheld if fewer than five people answered or any group has fewer than three: answers are private,
 * and a single missing group could be derived by subtraction.
 */
function groupsOf(id: ItemId, members: readonly Respondent[]): Maybe<readonly StratumDetail[]> {
  if (members.length < CONTRIBUTORS_MIN) return TOO_FEW;
  const answered = members.filter((member) => member.answers[id] !== undefined);
  const groups = STRATA.map((stratum) => ({
    stratum,
    people: answered.filter((member) => member.stratum === stratum),
  })).filter((group) => group.people.length > 0);
  if (answered.length < CONTRIBUTORS_MIN || groups.some((group) => group.people.length < GROUP_MIN)) return TOO_FEW;
  return groups.map(({ stratum, people }) => countGroup(id, stratum, people));
}

const TOO_FEW = Object.freeze(missing("too few contributors to show groups"));

function countGroup(id: ItemId, stratum: StratumDetail["stratum"], people: readonly Respondent[]): StratumDetail {
  const given = people.flatMap((person): Level[] => {
    const answer = person.answers[id];
    return answer !== undefined && "level" in answer ? [answer.level] : [];
  });
  const levels: Record<Level, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
  for (const level of given) levels[level] += 1;
  return {
    stratum,
    level: given.length === 0 ? null : sum(given) / given.length,
    levels,
    dontKnow: people.length - given.length,
  };
}
