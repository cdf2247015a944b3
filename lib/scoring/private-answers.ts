/** Others who must have answered each item of a part before the means of its items are shown. Source: method 3.2. */
export const ITEM_MEANS_FROM = 3;

/** Others who must have answered before the spread of an item, or agreement on it, is shown. Source: method 3.2. */
export const SPREAD_FROM = 5;

/** People whom each role group needs before groups are shown apart. Source: method 3.2. */
export const GROUP_FROM = 3;

/** Others with signs of haste from whom on their number is told. Source: method 3.2. */
export const HASTE_FROM = 3;

/** Whose levels enter the figures of one item, as they were when its phase was submitted. Counts of people, from 0. */
export type ItemVoices = {
  /** Members of the firm with a level of their own there, without whoever reads. A consultant is no member. */
  readonly others: number;
  /** The same people by role group; groups without anybody are left out or 0. Left out: groups are not asked for. */
  readonly groups?: readonly number[] | undefined;
};

/** What a reader may see of a part besides its own mean, which everybody sees who may read the result. */
export type PartDisclosure = {
  /** The mean of each item, and whatever sentence or step follows from it. */
  readonly itemMeans: boolean;
  /** How many chose which level, agreement in a number or a word, the error between people. */
  readonly spread: boolean;
  /** Levels by role group. */
  readonly groups: boolean;
};

/**
 * What a reader may see of a part, so that nobody's answer can be worked out from it.
 *
 * The part's mean is always shown, so one item with few voices would follow from it and from the means of the others:
 * the items of a part are shown together or not at all. Groups need the spread to be open, and three people in each
 * group present. What it does not promise: of three who answered, two who compare notes can work out the third.
 *
 * Shape: the items of one part, in any order. Unit: people. Range: whole numbers from 0. Edge cases: an item in which
 * nobody else has a voice hides nobody and keeps nothing back; without items everything is open. Errors: RangeError for
 * what is no count. Source: method 3.2, "Answers stay private to their author".
 */
export function disclosePart(items: readonly ItemVoices[]): PartDisclosure {
  const counts = items.flatMap(({ others, groups }) => [others, ...(groups ?? [])]);
  if (counts.some((count) => !Number.isInteger(count) || count < 0)) throw new RangeError("voices are counts from 0");
  const shared = items.filter(({ others }) => others > 0);
  const spread = shared.every(({ others }) => others >= SPREAD_FROM);
  return {
    itemMeans: shared.every(({ others }) => others >= ITEM_MEANS_FROM),
    spread,
    groups:
      spread && shared.every(({ groups }) => (groups ?? []).every((people) => people === 0 || people >= GROUP_FROM)),
  };
}

/**
 * The mean of an item whose spread is kept back. The exact mean of three or four people can lie where only some answers add
 * up to it.
 *
 * Shape: a level. Unit: levels. Range: 1–5, in halves; the half between two goes up. Edge cases: a level in halves stays.
 * Errors: none. Source: method 3.2, "Answers stay private to their author".
 */
export const inHalves = (level: number): number => Math.round(level * 2) / 2;

/**
 * How many others show signs of haste, as far as that does not say who; undefined where it would.
 *
 * A sign is told to its author alone, so the number counts nobody who reads it. It is told from three on, and where at
 * least one of those who answered shows none: with all of them, each would be known to.
 *
 * Shape: others who show a sign, of others who answered. Unit: people. Range: whole numbers from 0. Edge cases: nobody
 * answered, nothing is told. Errors: RangeError for what is no count, and for more with a sign than answered. Source:
 * method 3.2, "Answers stay private to their author".
 */
export function discloseHaste(hasty: number, others: number): number | undefined {
  if (![hasty, others].every((count) => Number.isInteger(count) && count >= 0) || hasty > others)
    throw new RangeError("people with a sign are some of those who answered");
  return hasty >= HASTE_FROM && hasty < others ? hasty : undefined;
}
