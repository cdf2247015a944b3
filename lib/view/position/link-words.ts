import { CORNERS, type Corner, type LinkDirection } from "@/lib/instrument";
import { isMode } from "@/lib/position";
import { type Locale, type Text, tabulate } from "@/lib/result";
import {
  chartWords,
  inSentence,
  linkWords,
  modeNamesAtFirstUse,
  offModelNames,
  relationshipWords,
  say,
  sayNamed,
} from "@/lib/words";
import { shareInPercent } from "@/lib/words/levels";

type Stated = { readonly direction: LinkDirection; readonly share: number | null };

/** The direction and share of a link in words, for example "Customer, 40 % of our sales". */
export function linkLede({ direction, share }: Stated, locale: Locale): string {
  const isCustomer = direction === "customer";
  const side = say(isCustomer ? linkWords.customer : linkWords.supplier, locale);
  if (share === null) return side;
  const of = say(isCustomer ? relationshipWords.ofSales : relationshipWords.ofPurchases, locale, {
    share: shareInPercent(share),
  });
  return locale === "zh" ? `${side}，${of}` : `${side}, ${of}`;
}

/** The names of the corners for describing the mode of a link, and their forms within a sentence. */
export const cornerNames = (locale: Locale) => ({
  names: tabulate(CORNERS, (corner) => nameAtFirstUse(corner)[locale]),
  namesInSentence: tabulate(CORNERS, (corner) =>
    isMode(corner) ? inSentence(modeNamesAtFirstUse[corner], locale) : offModelNames[corner][locale],
  ),
});

const nameAtFirstUse = (corner: Corner): Text => (isMode(corner) ? modeNamesAtFirstUse[corner] : offModelNames[corner]);

/** The sentences that describe the mode of a link while its questions are being answered. */
export function modeWords(partner: string, locale: Locale) {
  const w = (words: Text) => say(words, locale);
  return {
    title: w(relationshipWords.modeTitle),
    waits: w(relationshipWords.modeWaits),
    soFar: relationshipWords.modeSoFar[locale],
    clear: relationshipWords.modeClear[locale],
    between: relationshipWords.modeBetween[locale],
    off: relationshipWords.modeOff[locale],
    betweenOpen: relationshipWords.modeBetweenOpen[locale],
    offOpen: relationshipWords.modeOffOpen[locale],
    unclearMore: w(relationshipWords.modeUnclearMore),
    unclearNext: w(relationshipWords.modeUnclearNext),
    exclusion: sayNamed(relationshipWords.exclusionLink, locale, { partner }),
    fitsNoType: w(chartWords.fitsNoType),
    bar: w(linkWords.bar),
    barAndOdds: w(linkWords.barAndOdds),
  };
}
