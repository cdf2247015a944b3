import { requirements1 } from "@/lib/catalog";
import { CELLS, type CellId } from "@/lib/instrument";
import { type Against, isMissing, type Rating, type Verdict } from "@/lib/rating";
import { type Locale, tabulate } from "@/lib/result";
import { reaches } from "@/lib/stats";
import { inSentence, partsWords, say, toneWords } from "@/lib/words";
import { oddsInWords } from "@/lib/words/levels";
import { likelyLevels } from "./likely-range";

/** A level against what is asked, in five steps from much to little. */
export const TONES = ["clearly-enough", "probably-enough", "open", "probably-short", "clearly-short"] as const;
export type Tone = (typeof TONES)[number];

/**
 * The five words on a verdict. "Clearly" also needs that the verdict would be the same were the standard half a level
 * against it; where an older result does not say so, its odds carry the doubt of the standard themselves.
 * Source: method 3.8 (9).
 */
export function toneOf({ odds, verdict, holdsEitherWay = true }: Verdict): Tone {
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

/** Whether a verdict would be called clear, were it not for the half a level by which the standard can be wrong. */
export function isHeldBack({ tone, odds }: { readonly tone: Tone; readonly odds: number }): boolean {
  const [clearlyShort, clearlyEnough] = requirements1.cutoffs.clearly;
  return isProbable(tone) && (reaches(odds, clearlyEnough) || reaches(clearlyShort, odds));
}

/** The chance printed with a part, and why its word is not "clearly" where the chance alone would allow that. */
export const chanceSaid = (reading: { readonly tone: Tone; readonly odds: number }, locale: Locale): string =>
  say(isHeldBack(reading) ? partsWords.chanceHeld : partsWords.chance, locale, {
    odds: oddsInWords(reading.odds, locale),
  });

type Rated = {
  readonly kind: "rated";
  readonly tone: Tone;
  readonly level: number;
  /** Where the level is likely to be. */
  readonly range: { readonly low: number; readonly high: number };
  readonly required: number;
  readonly odds: number;
};

/** What stands in the picture of the parts for one of them. */
export type PartReading =
  | Rated
  | { readonly kind: "level"; readonly level: number }
  | { readonly kind: "absent"; readonly why: "not-applicable" | "no-data" };

export type PartReadings = Readonly<Record<CellId, PartReading>>;

/** The sixteen parts against one requirement; without one the levels stand alone. */
export const partReadings = (rating: Rating, against: Against): PartReadings =>
  tabulate(CELLS, (cell) => readingOf(rating, cell, against));

function readingOf({ scores, verdicts }: Rating, cell: CellId, against: Against): PartReading {
  const score = scores.cells[cell];
  if (isMissing(score)) {
    const skipped = score.insufficient === "does not apply" || score.insufficient === "reduced form";
    return { kind: "absent", why: skipped ? "not-applicable" : "no-data" };
  }
  const all = verdicts[against];
  const verdict = isMissing(all) ? all : all.cells[cell];
  if (isMissing(verdict)) return { kind: "level", level: score.level };
  const { level, required, odds } = verdict;
  return { kind: "rated", tone: toneOf(verdict), level, range: likelyLevels(score), required, odds };
}

/** Within a sentence: English words begin small there. */
export const toneInSentence = (tone: Tone, locale: Locale): string => inSentence(WORDS[tone], locale);

/** What these rules ask of a reading; others may say more in it. */
type Shown = Pick<Rated, "kind" | "tone" | "level" | "required"> | { readonly kind: "level" | "absent" };

/** Parts that print the same two numbers as another under another word: there the chance shows why. */
export const partsAlike = (readings: Readonly<Record<CellId, Shown>>): ReadonlySet<CellId> =>
  printedAlike(CELLS, readings);

/** The same among parts, phases or aspects. */
export function printedAlike<K extends string>(
  keys: readonly K[],
  readings: Readonly<Record<K, Shown>>,
): ReadonlySet<K> {
  const rated = keys.flatMap((key) => {
    const reading: Shown = readings[key];
    return reading.kind === "rated" ? [{ key, tone: reading.tone, printed: printedOf(reading) }] : [];
  });
  return new Set(
    rated
      .filter((own) => rated.some(({ tone, printed }) => printed === own.printed && tone !== own.tone))
      .map(({ key }) => key),
  );
}

const printedOf = ({ level, required }: Pick<Rated, "level" | "required">): string =>
  `${level.toFixed(1)} ${required.toFixed(1)}`;

/** How many rated parts have each word. */
export function countTones(readings: Readonly<Record<CellId, Shown>>): Readonly<Record<Tone, number>> {
  const tones = CELLS.flatMap((cell) => {
    const reading: Shown = readings[cell];
    return reading.kind === "rated" ? [reading.tone] : [];
  });
  return tabulate(TONES, (tone) => tones.filter((own) => own === tone).length);
}

/** How many parts are rated against a requirement, and how many of them are enough, open and too low. */
export function countParts(rating: Rating, against: Against) {
  const counts = countTones(partReadings(rating, against));
  const enough = counts["clearly-enough"] + counts["probably-enough"];
  const short = counts["clearly-short"] + counts["probably-short"];
  return { n: enough + counts.open + short, enough, open: counts.open, short };
}

/** "Clearly enough: 3, open: 5": the words that are there, with how often. */
export function countsInWords(readings: Readonly<Record<CellId, Shown>>, locale: Locale): string {
  const counts = countTones(readings);
  return TONES.filter((tone) => counts[tone] > 0)
    .map((tone) => say(partsWords.count, locale, { tone: toneInWords(tone, locale), n: counts[tone] }))
    .join(locale === "zh" ? "，" : ", ");
}
