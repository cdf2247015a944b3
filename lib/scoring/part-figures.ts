import { type ItemId, LEVELS, type Level } from "@/lib/instrument";
import { mean, sum } from "@/lib/stats";
import { disclosePart, ITEM_MEANS_FROM, inHalves } from "./private-answers";

/** Number of people of one role group who chose the same level for an item; `level` null: "don't know". */
export type VoiceCount = {
  readonly item: ItemId;
  readonly group: string;
  readonly level: Level | null;
  readonly people: number;
  /** The number of these people without the reader. */
  readonly others: number;
};

export type ItemFigures = {
  /** Number of people who gave a level. */
  readonly people: number;
  /**
   * Mean over role groups of their means, rounded to halves if the distribution is withheld; undefined if withheld, or
   * if nobody gave a level.
   */
  readonly mean: number | undefined;
  /** How many people chose each level, and how many do not know; undefined if withheld. */
  readonly spread: { readonly levels: Readonly<Record<Level, number>>; readonly dontKnow: number } | undefined;
};

export type PartFigures = {
  /** Mean of its items; undefined if nobody gave a level. */
  readonly mean: number | undefined;
  readonly itemMeans: boolean;
  readonly spread: boolean;
  readonly items: Readonly<Partial<Record<ItemId, ItemFigures>>>;
};

/**
 * Figures of one part of a submitted phase, reduced to what its reader may see.
 *
 * Shape: the items of the part, and counts of people by item, role group and level. Unit: levels 1–5, people. Range:
 * counts from 0. Edge cases: an item without answers has no mean and does not count as having too few; if one or two
 * people changed an answer since the same reader last saw the part (`changed`), figures of its items are withheld,
 * because the difference would reveal these answers. Errors: RangeError for an invalid count. Source: method 3.2,
 * "Answers stay private to their author".
 */
export function partFigures(items: readonly ItemId[], voices: readonly VoiceCount[], changed = 0): PartFigures {
  const given = items.map((id) => ({ id, said: voices.filter(({ item }) => item === id) }));
  const may = disclosePart(
    given.map(({ said }) => ({ others: sum(said.filter(({ level }) => level !== null).map(({ others }) => others)) })),
  );
  const apart = changed > 0 && changed < ITEM_MEANS_FROM;
  const shown = { itemMeans: may.itemMeans && !apart, spread: may.spread && !apart };
  const meanShown = (said: readonly VoiceCount[]) => {
    const exact = shown.itemMeans ? meanOf(said) : undefined;
    return exact === undefined || shown.spread ? exact : inHalves(exact);
  };
  const means = given.flatMap(({ said }) => meanOf(said) ?? []);
  return {
    ...shown,
    mean: means.length === 0 ? undefined : mean(means),
    items: Object.fromEntries(
      given.map(({ id, said }) => [
        id,
        {
          people: sum(said.filter(({ level }) => level !== null).map(({ people }) => people)),
          mean: meanShown(said),
          spread: shown.spread ? spreadOf(said) : undefined,
        },
      ]),
    ),
  };
}

/** Mean within each role group, then over the groups: the same as in scoring. */
function meanOf(said: readonly VoiceCount[]): number | undefined {
  const groups = [...new Set(said.filter(({ level }) => level !== null).map(({ group }) => group))];
  if (groups.length === 0) return undefined;
  return mean(
    groups.map((group) => {
      const own = said.filter((one) => one.group === group && one.level !== null);
      return sum(own.map(({ level, people }) => (level ?? 0) * people)) / sum(own.map(({ people }) => people));
    }),
  );
}

function spreadOf(said: readonly VoiceCount[]) {
  const levels: Record<Level, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
  for (const level of LEVELS)
    levels[level] = sum(said.filter((one) => one.level === level).map(({ people }) => people));
  return { levels, dontKnow: sum(said.filter(({ level }) => level === null).map(({ people }) => people)) };
}
