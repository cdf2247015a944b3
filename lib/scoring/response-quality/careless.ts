import type { ItemId } from "@/lib/instrument";
import { sampleDeviation } from "@/lib/stats";
import type { EvidenceByItem, Respondent } from "../types";

/** Number of identical levels in a row from which a person is asked to check. Source: method 3.5. */
export const LONGSTRING_FROM = 12;
/** Minimum standard deviation of a person's levels; below it, they hardly distinguish items. Source: method 3.5. */
export const SPREAD_MIN = 0.25;
/** Minimum plausible seconds per item. Source: method 3.5. */
export const SECONDS_PER_ITEM_MIN = 3;
/** Minimum share of presented items with a level for judging the spread or "all 5". Source: method 3.1, 3.5. */
export const CARELESS_COVERAGE_MIN = 0.75;

/** One reason to ask a person to check, with its figures. It never removes answers. */
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
  /** Items in the order in which they were presented to the person, without those that do not apply to the firm. */
  readonly presented: readonly ItemId[];
  readonly evidence: EvidenceByItem;
  /** Time from the first item to the last answer, without breaks; absent if not measured. */
  readonly milliseconds?: number;
};

/**
 * Signs that a person answered without reading: 12 identical levels in a row, hardly any spread, under 3 seconds per
 * item, or level 5 everywhere without a record.
 *
 * A flagged person is asked to check and is left out of norms; answers are never removed. Shape: the answers of one
 * person with the items in the order presented. Unit: items, levels, seconds. Range: none to four flags. Edge cases:
 * "don't know" and missing answers end a row of identical levels; "don't know" counts for the time; spread and "all 5"
 * are judged only if three quarters of the items are answered; a document (E1) counts as a record. Errors: throws for a
 * negative or infinite time.
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

/** The longest row of identical levels; the first of equal ones. */
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
 * The flag for answers faster than anyone can read, over the timed items.
 *
 * Shape: time and number of items. Unit: milliseconds, seconds per item. Range: none or one flag. Edge cases: none
 * without items. Errors: throws for a negative or infinite time. Source: method 3.5.
 */
export function flagTime(milliseconds: number, items: number): readonly CarelessFlag[] {
  if (!(milliseconds >= 0 && Number.isFinite(milliseconds))) throw new RangeError(`not a time: ${milliseconds}`);
  if (items === 0) return [];
  const secondsPerItem = milliseconds / 1000 / items;
  return secondsPerItem < SECONDS_PER_ITEM_MIN ? [{ kind: "fast", secondsPerItem, items }] : [];
}

const hasAnyRecord = (evidence: EvidenceByItem, id: ItemId): boolean =>
  (evidence[id] ?? []).some(({ grade }) => grade !== "E0");
