import { currentInstrument } from "@/lib/catalog";
import type { Random } from "@/lib/result";
import { seededRandom, standardNormal } from "@/lib/stats";

/** How differently people of one firm judge the same items, in units of the graded response model. */
export const PERSON_SPREAD = 0.35;
const ITEM_SPREAD = 0.3;

export type Chance = {
  readonly random: Random;
  readonly normal: () => number;
  /** The difficulty of each item. These are the first draws of a seed. */
  readonly difficulty: ReadonlyMap<string, number>;
};

/** The random numbers of a seed: the same seed always gives the same ones. */
export function chanceOf(seed: string): Chance {
  const random = seededRandom(seed);
  const normal = standardNormal(random);
  const difficulty = new Map(currentInstrument.items.map((item) => [String(item.id), normal() * ITEM_SPREAD]));
  return { random, normal, difficulty };
}
