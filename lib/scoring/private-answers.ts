/** Minimum number of other respondents to each item of a part for showing its item means. Source: method 3.2. */
export const ITEM_MEANS_FROM = 3;

/**
 * Minimum number of other respondents for showing the distribution of an item, or agreement on it. Source: method 3.2.
 */
export const SPREAD_FROM = 5;

/** Minimum number of people in each role group for showing groups separately. Source: method 3.2. */
export const GROUP_FROM = 3;

/** Minimum number of other people with signs of careless answering for showing this number. Source: method 3.2. */
export const HASTE_FROM = 3;

/** The numbers of people whose levels enter the figures of one item, as of the submission of its phase. */
export type ItemVoices = {
  /** Members of the firm with a level for the item, without the reader. Consultants are not members. */
  readonly others: number;
  /** The same people by role group; empty groups are 0 or left out. If undefined, groups are not considered. */
  readonly groups?: readonly number[] | undefined;
};

/** What a reader may see of a part besides its own mean, which every reader of the result may see. */
export type PartDisclosure = {
  /** The mean of each item, and every sentence or step derived from it. */
  readonly itemMeans: boolean;
  /** How many people chose each level, agreement as a number or a word, the error between people. */
  readonly spread: boolean;
  /** Levels by role group. */
  readonly groups: boolean;
};

/**
 * What a reader may see of a part without being able to derive another person's answer.
 *
 * The part's mean is always shown, so the mean of one item with few respondents could be derived from it and the other
 * means. Therefore, the items of a part are shown together or not at all. Groups are shown only if the distribution is,
 * and if each group has three people. Limitation: of three respondents, two who share their answers can derive the
 * third.
 *
 * Shape: the items of one part, in any order. Unit: people. Range: integers from 0. Edge cases: an item that nobody
 * else answered does not count as having too few; without items everything may be shown. Errors: RangeError for an
 * invalid count. Source: method 3.2, "Answers stay private to their author".
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

/** What a result would show its reader if nobody else answered any more, and how many people it takes to show more. */
export type DisclosureForecast = {
  /** Whether nobody but the reader has answered anything. */
  readonly alone: boolean;
  /** Parts that would not show the means of their items, and what is derived from them. */
  readonly withoutItemMeans: number;
  /** Parts that would not show distribution, agreement and the level after the evidence check. */
  readonly withoutSpread: number;
  /** How many more people must answer everything until all parts show their item means; 0 if enough did. */
  readonly peopleForItemMeans: number;
  /** The same for distribution, agreement and the level after the evidence check. */
  readonly peopleForSpread: number;
};

/**
 * What `disclosePart` would withhold, before the result exists.
 *
 * People who answered are counted, not their levels: nobody is told who does not know. So a part can show less than is
 * forecast here where somebody chose "don't know". Shape: for each part, the number of people other than the reader who
 * answered each item that applies. Unit: parts, people. Range: integers from 0. Edge cases: a part without items shows
 * everything and needs nobody; a part that nobody else answered shows everything too, and still needs people, because
 * the first colleague would make it withhold. Errors: RangeError for an invalid count. Source: method 3.2.
 */
export function forecastDisclosure(parts: readonly (readonly number[])[]): DisclosureForecast {
  const shown = parts.map((items) => disclosePart(items.map((others) => ({ others }))));
  const fewest = Math.min(SPREAD_FROM, ...parts.flat());
  return {
    alone: parts.every((items) => items.every((others) => others === 0)),
    withoutItemMeans: shown.filter(({ itemMeans }) => !itemMeans).length,
    withoutSpread: shown.filter(({ spread }) => !spread).length,
    peopleForItemMeans: Math.max(0, ITEM_MEANS_FROM - fewest),
    peopleForSpread: Math.max(0, SPREAD_FROM - fewest),
  };
}

/** What a firm's result shows from a number of people on who answer everything. */
type DisclosureStep = {
  /** The smallest number of people of the step, and the largest; undefined: any number above. */
  readonly from: number;
  readonly to: number | undefined;
  readonly itemMeans: boolean;
  readonly spread: boolean;
};

/**
 * The steps in which a result shows more or less, by the number of people who answer everything, the reader among them.
 *
 * Shape: the steps in ascending order. Unit: people. Range: from 1, without gaps. Edge cases: one person alone sees
 * everything, because there is nobody to protect. Errors: none. Source: method 3.2.
 */
export const DISCLOSURE_STEPS: readonly DisclosureStep[] = [1, 2, ITEM_MEANS_FROM + 1, SPREAD_FROM + 1].map(
  (from, at, all) => {
    const { itemMeans, spread } = disclosePart([{ others: from - 1 }]);
    const next = all[at + 1];
    return { from, to: next === undefined ? undefined : next - 1, itemMeans, spread };
  },
);

/**
 * The mean of an item whose distribution is withheld, rounded to halves, because only few combinations of three or four
 * answers give a certain exact mean.
 *
 * Shape: a level. Unit: levels. Range: 1–5, in halves; the half between two goes up. Edge cases: a half level is
 * unchanged.
 * Errors: none. Source: method 3.2, "Answers stay private to their author".
 */
export const inHalves = (level: number): number => Math.round(level * 2) / 2;

/**
 * The number of other people with signs of careless answering; undefined if that would reveal who they are.
 *
 * Signs are shown individually only to the person concerned, so the number excludes the reader. It is shown from three
 * on, and only if at least one respondent has no sign: if all had one, each would be known to have it.
 *
 * Shape: number of others with a sign, and of others who answered. Unit: people. Range: integers from 0. Edge cases:
 * undefined if nobody answered. Errors: RangeError for an invalid count, and for more signs than respondents.
 * Source: method 3.2, "Answers stay private to their author".
 */
export function discloseHaste(hasty: number, others: number): number | undefined {
  if (![hasty, others].every((count) => Number.isInteger(count) && count >= 0) || hasty > others)
    throw new RangeError("people with a sign are some of those who answered");
  return hasty >= HASTE_FROM && hasty < others ? hasty : undefined;
}
