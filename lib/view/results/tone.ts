import { requirements1 } from "@/lib/catalog";
import { CELLS, type CellId } from "@/lib/instrument";
import { type Against, isMissing, type Rating, type Verdict } from "@/lib/rating";
import { type Locale, tabulate } from "@/lib/result";
import { reaches } from "@/lib/stats";
import { inSentence, partsWords, say, toneWords } from "@/lib/words";
import { oddsInWords } from "@/lib/words/levels";
import { likelyLevels } from "./likely-range";

/** A level against its requirement, in five steps from high to low. */
export const TONES = ["clearly-enough", "probably-enough", "open", "probably-short", "clearly-short"] as const;
export type Tone = (typeof TONES)[number];

/**
 * The five phrases for a verdict. "Clearly" also requires that the verdict would be the same if the standard were half
 * a level less favourable; in older results without this information, the odds already include the uncertainty of the
 * standard.
 * Source: method 3.8 (9).
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

type Rated = {
  readonly kind: "rated";
  readonly tone: Tone;
  readonly level: number;
  /** The likely range of the level. */
  readonly range: { readonly low: number; readonly high: number };
  readonly required: number;
  readonly odds: number;
};

/** The reading of one part in the chart of the parts. */
export type PartReading =
  | Rated
  | { readonly kind: "level"; readonly level: number }
  | { readonly kind: "absent"; readonly why: "not-applicable" | "no-data" };

export type PartReadings = Readonly<Record<CellId, PartReading>>;

/** The sixteen parts against one requirement; without one, only the levels. */
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

/** Within an English sentence the phrase starts with a small letter. */
export const toneInSentence = (tone: Tone, locale: Locale): string => inSentence(WORDS[tone], locale);

/** The fields of a reading that these rules need. */
type Shown = Pick<Rated, "kind" | "tone" | "level" | "required"> | { readonly kind: "level" | "absent" };

/**
 * Parts that print the same two numbers as another one with a different verdict; their chance is shown to explain it.
 */
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

/** How many rated parts have each phrase. */
export function countTones(readings: Readonly<Record<CellId, Shown>>): Readonly<Record<Tone, number>> {
  const tones = CELLS.flatMap((cell) => {
    const reading: Shown = readings[cell];
    return reading.kind === "rated" ? [reading.tone] : [];
  });
  return tabulate(TONES, (tone) => tones.filter((own) => own === tone).length);
}

/** How many parts are rated against a requirement, and how many of them are enough, unclear and too low. */
export function countParts(rating: Rating, against: Against) {
  const counts = countTones(partReadings(rating, against));
  const enough = counts["clearly-enough"] + counts["probably-enough"];
  const short = counts["clearly-short"] + counts["probably-short"];
  return { n: enough + counts.open + short, enough, open: counts.open, short };
}

/** "Clearly enough: 3, open: 5": the phrases that occur, with their counts. */
export function countsInWords(readings: Readonly<Record<CellId, Shown>>, locale: Locale): string {
  const counts = countTones(readings);
  return TONES.filter((tone) => counts[tone] > 0)
    .map((tone) => say(partsWords.count, locale, { tone: toneInWords(tone, locale), n: counts[tone] }))
    .join(locale === "zh" ? "，" : ", ");
}
