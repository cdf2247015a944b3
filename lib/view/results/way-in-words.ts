import type { ItemId } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { measuresWords, say, stepsWords as words } from "@/lib/words";
import { sizeInTenths } from "@/lib/words/levels";
import type { FirstStep } from "./first-steps";
import { itemIn } from "./practice";

/** The effort of a measure in one word. */
export const EFFORT = { 1: measuresWords.low, 2: measuresWords.medium, 3: measuresWords.high } as const;

/**
 * How a step affects the part that it is for, and why it was chosen if that is not obvious; empty if neither is known.
 */
export function wayInWords(
  { way, missesWeakest, isChosenFor, waiting, before, effort, months }: FirstStep,
  instrument: string,
  locale: Locale,
): readonly string[] {
  if (way === undefined) return [];
  const nameOf = (item: ItemId) => itemIn(instrument, item)?.name[locale] ?? item;
  const why = [...whyThisOne(missesWeakest, isChosenFor, locale), ...waitingSaid(waiting, locale)];
  switch (way.kind) {
    case "weakest":
      return [say(words.wayWeakest, locale, { name: nameOf(way.item) })];
    case "here":
      return [say(words.wayHere, locale, { name: nameOf(way.item) }), ...(missesWeakest ? why : [])];
    case "later":
      return [say(words.wayLater, locale, { name: nameOf(way.item) }), ...why];
    case "whole": {
      const levels = sizeInTenths(way.levels);
      return [
        ...(levels === "0.0" ? [] : [say(before === 0 ? words.wayBegins : words.wayGoesOn, locale, { levels })]),
        ...why,
        say(words.whole, locale, { effort: EFFORT[effort][locale].toLowerCase(), n: months }),
      ];
    }
  }
}

const waitingSaid = (waiting: FirstStep["waiting"], locale: Locale): readonly string[] =>
  waiting === undefined
    ? []
    : [say(words.waiting, locale, { title: waiting.title[locale], before: waiting.before[locale] })];

function whyThisOne(missesWeakest: boolean, isChosenFor: boolean, locale: Locale): readonly string[] {
  if (missesWeakest) return [(isChosenFor ? words.notWeakestFirst : words.notWeakest)[locale]];
  return isChosenFor ? [words.whyFirst[locale]] : [];
}
