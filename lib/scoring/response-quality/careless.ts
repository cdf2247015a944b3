import type { ItemId } from "@/lib/instrument";
import { sampleDeviation } from "@/lib/stats";
import type { EvidenceByItem, Respondent } from "../types";

/** Identical levels in a row from which a person is asked again. Source: method 3.5. */
export const LONGSTRING_FROM = 12;
/** A person's standard deviation below this hardly tells items apart. Source: method 3.5. */
export const SPREAD_MIN = 0.25;
/** Seconds an item takes at least. Source: method 3.5. */
export const SECONDS_PER_ITEM_MIN = 3;
/** Share of the items presented that need a level before a spread or "all 5" says anything. Source: method 3.1, 3.5. */
export const CARELESS_COVERAGE_MIN = 0.75;

/** One reason to ask a person again, with its figures. Nothing is removed by it. */
export type CarelessFlag =
  | {
      readonly kind: "longstring";
      readonly length: number;
      readonly level: number;
      readonly from: ItemId;
      readonly to: ItemId;
    }
  | { readonly kind: "small-spread"; readonly deviation: number; readonly levels: number }
  | { readonly kind: "fast"; readonly secondsPerItem: number; readonly items: number }
  | { readonly kind: "all-5-without-records"; readonly levels: number };

export type CarelessInput = {
  readonly answers: Respondent["answers"];
  /** Items in the order in which the person met them; what does not apply to the firm is not among them. */
  readonly presented: readonly ItemId[];
  /** Records of the firm. */
  readonly evidence: EvidenceByItem;
  /** Time from the first item to the last answer, without pauses; absent where it was not taken. */
  readonly milliseconds?: number;
};

/**
 * Signs that a person did not read: 12 identical levels in a row, hardly any spread, under 3 seconds an item, or level
 * 5 everywhere without a record.
 *
 * A flag is asked about and keeps the person out of norms; it never removes an answer. Shape: the answers of one person
 * with the items in the order presented. Unit: items, levels, seconds. Range: none to four flags. Edge cases: "don't
 * know" and no answer end a row of identical levels, and take time if answered; spread and "all 5" are judged from three
 * quarters of the items on; a document (E1) is a record. Errors: a negative or infinite time is thrown.
 * Source: Curran 2016; Meade & Craig 2012; method 3.5.
 */
export function flagCareless({ answers, presented, evidence, milliseconds }: CarelessInput): readonly CarelessFlag[] {
  const placed = presented.map((id) => {
    const answer = answers[id];
    return { id, level: answer !== undefined && "level" in answer ? answer.level : undefined };
  });
  const levels = placed.flatMap(({ level }) => level ?? []);
  const enough = levels.length >= CARELESS_COVERAGE_MIN * presented.length && levels.length >= 2;
  const answered = presented.filter((id) => answers[id] !== undefined).length;
  return [
    ...flagLongstring(placed),
    ...(enough ? flagSpread(levels) : []),
    ...(milliseconds === undefined ? [] : flagTime(milliseconds, answered)),
    ...(enough && levels.every((level) => level === 5) && !presented.some((id) => hasAnyRecord(evidence, id))
      ? [{ kind: "all-5-without-records" as const, levels: levels.length }]
      : []),
  ];
}

type Placed = { readonly id: ItemId; readonly level: number | undefined };

/** The longest row of identical levels; of equal rows the first. */
function flagLongstring(placed: readonly Placed[]): readonly CarelessFlag[] {
  let best: readonly Placed[] = [];
  let row: readonly Placed[] = [];
  for (const each of placed) {
    if (each.level === undefined) row = [];
    else row = row.at(-1)?.level === each.level ? [...row, each] : [each];
    if (row.length > best.length) best = row;
  }
  const [first, last] = [best.at(0), best.at(-1)];
  if (first?.level === undefined || last === undefined || best.length < LONGSTRING_FROM) return [];
  return [{ kind: "longstring", length: best.length, level: first.level, from: first.id, to: last.id }];
}

function flagSpread(levels: readonly number[]): readonly CarelessFlag[] {
  const deviation = sampleDeviation(levels);
  return deviation < SPREAD_MIN ? [{ kind: "small-spread", deviation, levels: levels.length }] : [];
}

/**
 * The sign of answers faster than anybody reads, over the items that were timed.
 *
 * Shape: time and number of items. Unit: milliseconds, seconds an item. Range: none or one flag. Edge cases: no item, no
 * flag. Errors: a negative or infinite time is thrown. Source: method 3.5.
 */
export function flagTime(milliseconds: number, items: number): readonly CarelessFlag[] {
  if (!(milliseconds >= 0 && Number.isFinite(milliseconds))) throw new RangeError(`not a time: ${milliseconds}`);
  if (items === 0) return [];
  const secondsPerItem = milliseconds / 1000 / items;
  return secondsPerItem < SECONDS_PER_ITEM_MIN ? [{ kind: "fast", secondsPerItem, items }] : [];
}

const hasAnyRecord = (evidence: EvidenceByItem, id: ItemId): boolean =>
  (evidence[id] ?? []).some(({ grade }) => grade !== "E0");
