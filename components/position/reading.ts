import { modeNames, modeUnclearName, offModelNames } from "@/lib/catalog";
import { oddsInWords, positionWords, say } from "@/lib/i18n";
import type { Corner, Mode } from "@/lib/instrument";
import type { Placement } from "@/lib/network";
import type { Locale } from "@/lib/result";

const isNamed = (corner: Corner): corner is Mode => Object.hasOwn(modeNames, corner);

export const cornerName = (corner: Corner, locale: Locale): string =>
  isNamed(corner) ? modeNames[corner][locale] : offModelNames[corner][locale];

/** What a link is, in a name and a line under it: how sure, or why no type stands out and which is nearest. */
export function readingInWords(placement: Placement, locale: Locale): { name: string; line: string } {
  const odds = oddsInWords(placement.nearest.odds, locale);
  if (placement.mode !== null) {
    const own = placement.modalShare[placement.mode];
    return {
      name: modeNames[placement.mode][locale],
      line: say(positionWords.sure, locale, { odds: oddsInWords(own, locale) }),
    };
  }
  const name = cornerName(placement.nearest.corner, locale);
  const mode = locale === "en" && isNamed(placement.nearest.corner) ? name.toLowerCase() : name;
  const why = placement.noModeReason === "does-not-fit" ? positionWords.doesNotFitNearest : positionWords.betweenTypes;
  return { name: modeUnclearName[locale], line: say(why, locale, { mode, odds }) };
}
