import type { Corner } from "@/lib/instrument";
import { isMode, type Placement } from "@/lib/position";
import type { Locale } from "@/lib/result";
import { inSentence, linkWords, modeNames, modeUnclearName, offModelNames, say } from "@/lib/words";
import { oddsInWords } from "@/lib/words/levels";
import { saysOdds } from "./says-odds";
import { likenessInPercent } from "./types-in-percent";

export const cornerName = (corner: Corner, locale: Locale): string =>
  (isMode(corner) ? modeNames[corner] : offModelNames[corner])[locale];

/** How to read the bars of these links; chances are explained only if one is shown. */
export const barInWords = (placements: readonly (Placement | undefined)[], locale: Locale): string =>
  say(placements.some((one) => one !== undefined && saysOdds(one)) ? linkWords.barAndOdds : linkWords.bar, locale);

/**
 * The type of a link as a name and a line below: how similar it is to the nearest type, and how certain that type is
 * the nearest.
 *
 * Both numbers are always shown together, because odds of nine in ten next to a similarity of one third would look like
 * a contradiction. Source: method 2.1.
 */
export function readingInWords(placement: Placement, locale: Locale): { name: string; line: string } {
  const odds = oddsInWords(placement.nearest.odds, locale);
  const share = likenessInPercent(placement, placement.mode ?? placement.nearest.corner);
  if (placement.mode !== null) {
    const own = placement.modalShare[placement.mode];
    return {
      name: modeNames[placement.mode][locale],
      line: say(linkWords.sure, locale, { share, odds: oddsInWords(own, locale) }),
    };
  }
  const isOutside = placement.noModeReason === "does-not-fit";
  if (!saysOdds(placement)) {
    const open = isOutside ? linkWords.doesNotFitOpen : linkWords.betweenOpen;
    return { name: modeUnclearName[locale], line: open[locale] };
  }
  const { corner } = placement.nearest;
  const mode = isMode(corner) ? inSentence(modeNames[corner], locale) : cornerName(corner, locale);
  const why = isOutside ? linkWords.doesNotFitNearest : linkWords.betweenTypes;
  return { name: modeUnclearName[locale], line: say(why, locale, { mode, share, odds }) };
}
