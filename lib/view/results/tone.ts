import { requirements1 } from "@/lib/catalog";
import { CELLS, type CellId } from "@/lib/instrument";
import type { Verdict } from "@/lib/rating";
import { type Locale, tabulate } from "@/lib/result";
import { reaches } from "@/lib/stats";
import { inSentence, partsWords, say, toneWords } from "@/lib/words";
import { oddsInWords } from "@/lib/words/levels";
import type { Reading } from "../charts/reading";

/** A level against its requirement, in five steps from high to low. */
export const TONES = ["clearly-enough", "probably-enough", "open", "probably-short", "clearly-short"] as const;
export type Tone = (typeof TONES)[number];

/**
 * The five phrases for a verdict. "Clearly" also requires that the verdict would be the same if the standard were half
 * a level less favourable; in older results without this information, the odds already include the uncertainty of the
 * standard. Source: method 3.8 (9).
 */
export function toneOf({ odds, verdict, holdsEitherWay }: Verdict): Tone {
  const [clearlyShort, clearlyEnough] = requirements1.cutoffs.clearly;
  switch (verdict) {
    case "meets":
      return holdsEitherWay && reaches(odds, clearlyEnough) ? "clearly-enough" : "probably-enough";
    case "short":
      return holdsEitherWay && reaches(clearlyShort, odds) ? "clearly-short" : "probably-short";
    case "unclear":
      return "open";
  }
}

const WORDS = {
  "clearly-enough": toneWords.clearlyEnough,
  "probably-enough": toneWords.probablyEnough,
  open: toneWords.open,
  "probably-short": toneWords.probablyShort,
  "clearly-short": toneWords.clearlyShort,
} as const satisfies Readonly<Record<Tone, unknown>>;

export const isShort = (tone: Tone): boolean => tone === "probably-short" || tone === "clearly-short";

export const toneInWords = (tone: Tone, locale: Locale): string => WORDS[tone][locale];

const isProbable = (tone: Tone): boolean => tone === "probably-enough" || tone === "probably-short";

/** Whether a verdict would be called clear without the uncertainty of half a level in the standard. */
export function isHeldBack({ tone, odds }: { readonly tone: Tone; readonly odds: number }): boolean {
  const [clearlyShort, clearlyEnough] = requirements1.cutoffs.clearly;
  return isProbable(tone) && (reaches(odds, clearlyEnough) || reaches(clearlyShort, odds));
}

/** The chance printed with a part, and why the phrase is not "clearly" although the chance alone would allow it. */
export const chanceSaid = (reading: { readonly tone: Tone; readonly odds: number }, locale: Locale): string =>
  say(isHeldBack(reading) ? partsWords.chanceHeld : partsWords.chance, locale, {
    odds: oddsInWords(reading.odds, locale),
  });

/** Within an English sentence the phrase starts with a small letter. */
export const toneInSentence = (tone: Tone, locale: Locale): string => inSentence(WORDS[tone], locale);

/** How many rated parts have each phrase. */
export function countTones(readings: Readonly<Record<CellId, Reading>>): Readonly<Record<Tone, number>> {
  const tones = CELLS.flatMap((cell) => {
    const reading: Reading = readings[cell];
    return reading.kind === "rated" ? [reading.tone] : [];
  });
  return tabulate(TONES, (tone) => tones.filter((own) => own === tone).length);
}

/** "Clearly enough: 3, open: 5": the phrases that occur, with their counts. */
export function countsInWords(readings: Readonly<Record<CellId, Reading>>, locale: Locale): string {
  const counts = countTones(readings);
  return TONES.filter((tone) => counts[tone] > 0)
    .map((tone) => say(partsWords.count, locale, { tone: toneInWords(tone, locale), n: counts[tone] }))
    .join(locale === "zh" ? "，" : ", ");
}
