import { type PlacedFigure, type PlacedScore, type PlaceReading, PRINTED_WIDTH_MAX } from "@/lib/benchmark";
import type { Phase } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import {
  inSentence,
  modeNames,
  modeNamesAtFirstUse,
  phaseNames,
  placeRowWords,
  say,
  benchmarkWords as w,
} from "@/lib/words";

export type PlacedFirm = Extract<PlaceReading, { kind: "placed" }>;

const PHASE_OF: Readonly<Record<Exclude<PlacedFigure, "overall">, Phase>> = {
  pre: "PRE",
  lrn: "LRN",
  app: "APP",
  eva: "EVA",
};

export const figureName = (figure: PlacedFigure, locale: Locale): string =>
  figure === "overall" ? w.overall[locale] : phaseNames[PHASE_OF[figure]][locale];

/** Who the firm is compared with, as part of a sentence. */
export function groupInWords({ basis }: PlacedFirm, locale: Locale): string {
  if (basis.kind === "kernel") return w.similar[locale];
  if (basis.kind === "pooled") return w.everybody[locale];
  return say(w.sameMode, locale, { mode: inSentence(modeNamesAtFirstUse[basis.mode], locale) });
}

/** How the group was chosen. */
export function basisInWords({ basis }: PlacedFirm, locale: Locale): string {
  if (basis.kind === "kernel") return w.kernelText[locale];
  if (basis.kind === "pooled") return w.everybodyText[locale];
  return say(w.sameModeText, locale, { mode: inSentence(modeNames[basis.mode], locale) });
}

/** From this width of the printed range on, no number is given. */
export const RANGE_WIDE = Math.round(PRINTED_WIDTH_MAX * 100);

/**
 * The place as a number, if one is given. Ranges are compared as printed, so that equally printed ranges are treated
 * alike, and one narrower than `RANGE_WIDE` always has its number.
 */
export const numberOf = ({ printed, low, high }: Printed): number | null => (high - low < RANGE_WIDE ? printed : null);

type Printed = Pick<PlacedScore, "printed" | "low" | "high">;

/** "about 65 of 100", or the thirds if no number is given. */
export function placeInWords(score: PlacedScore, locale: Locale): string {
  const n = numberOf(score);
  return n === null ? placeRowWords[score.place][locale] : say(w.about, locale, { n });
}

/** The overall place below the headline: its range, and the number if there is one. */
export function placeSentence(score: PlacedScore, locale: Locale): string {
  const { low, high } = score;
  const n = numberOf(score);
  return n === null ? say(w.findingRange, locale, { low, high }) : say(w.findingNumber, locale, { n, low, high });
}
