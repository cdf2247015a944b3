import { CELLS, type ItemId } from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import { isItemId } from "../input/facts";
import { isMissing, type Maybe, missing } from "../missing";
import type { ItemDetail, Rating } from "../rating";
import { surenessOf } from "../sureness";

/** Parts of a result that a firm can withhold from a consultant, independently of each other. */
export const RATING_SCOPES = ["position", "answers", "records"] as const;
type RatingScope = (typeof RATING_SCOPES)[number];

/**
 * A rating limited to the scope of an access.
 *
 * Levels, requirements, letters, gaps and recommendations always stay, as do the shares of sales by type of
 * relationship and by function that they are based on. Without "position", the relationships, the figures counted from
 * them, the context and the target are removed; comparisons with the target stay, because they do not reveal it.
 * Without "answers", the distribution of each item is removed; without "records", the records of each item and how many
 * answers above 3 have one.
 *
 * Shape: a rating and what is open of a firm; null for its members. Unit: as in the rating. Range: as in the rating. Edge
 * cases: a member's rating stays as it is. Errors: what is left out carries a reason. Source: decision 0018.
 */
export function ratingAsOpened(rating: Rating, opened: readonly string[] | null): Rating {
  if (opened === null) return rating;
  const scopes = RATING_SCOPES.filter((scope) => opened.includes(scope));
  const proven = scopes.includes("records") ? rating : withoutRecordCounts(rating);
  const placed = scopes.includes("position") ? proven : withoutPosition(proven);
  return { ...placed, detail: detailAsOpened(rating.detail, scopes), opened: scopes };
}

/**
 * The items of a rating limited to the scope of an access.
 *
 * Shape: details by item and what is open. Unit: levels and counts. Range: as in the rating. Edge cases: a reason why an
 * item does not apply stays. Errors: none. Source: decision 0018.
 */
export function detailAsOpened(detail: Rating["detail"], opened: readonly string[]): Rating["detail"] {
  const shown: Record<ItemId, ItemDetail> = {};
  for (const item of Object.keys(detail).filter(isItemId)) {
    const row = detail[item];
    if (row === undefined) continue;
    const counted = opened.includes("answers") ? row : withoutSpread(row);
    shown[item] = opened.includes("records") ? counted : { ...counted, records: [] };
  }
  return shown;
}

/**
 * Whether a reader may see this scope of a rating.
 *
 * Shape: a rating and a scope. Unit: none. Range: true or false. Edge cases: a member is shown all. Errors: none. Source:
 * decision 0018.
 */
export const isOpened = ({ opened }: Pick<Rating, "opened">, scope: RatingScope): boolean =>
  opened === undefined || opened.includes(scope);

const CLOSED = missing("not open to this reader");

const closed = <T extends object | number | string | boolean | null>(value: Maybe<T>): Maybe<T> =>
  isMissing(value) ? value : CLOSED;

function withoutRecordCounts(rating: Rating): Rating {
  const { cappedByRecords } = rating.scores;
  const counts = { recordsBehind: CLOSED, answersAbove3: CLOSED };
  const scores = { ...rating.scores, cappedByRecords: { ...cappedByRecords, ...counts } };
  return {
    ...rating,
    scores,
    ...(rating.sureness === undefined ? {} : { sureness: surenessOf({ ...rating, scores }) }),
  };
}

function withoutPosition(rating: Rating): Rating {
  const { position, requirement, recommendations } = rating;
  const { parts, signature, target } = requirement;
  return {
    ...rating,
    aim: null,
    context: {},
    // Extra lines exist only because of the target, so they would reveal it.
    extraLines: [],
    position: {
      ...position,
      links: [],
      customerHhi: closed(position.customerHhi),
      powerImbalance: closed(position.powerImbalance),
      hasSubSuppliers: false,
    },
    requirement: {
      ...requirement,
      target: closed(target),
      signature: isMissing(signature) ? signature : { ...signature, aim: closed(signature.aim) },
      parts: isMissing(parts) ? parts : tabulate(CELLS, (cell) => ({ ...parts[cell], move: closed(parts[cell].move) })),
    },
    recommendations: isMissing(recommendations)
      ? recommendations
      : recommendations.map((one) => ({ ...one, notAsked: [], failed: [] })),
  };
}

/** Removes the distribution of an item. The mean stays, and is shown rounded to the nearest half. */
function withoutSpread(row: ItemDetail): ItemDetail {
  const none = { levels: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 }, dontKnow: 0, open: 0, strata: CLOSED } as const;
  if (row.notApplicable !== null) return { ...row, ...none };
  return { ...row, ...none, capped: null, withheld: row.withheld ?? "spread" };
}
