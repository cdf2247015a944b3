import type { PlacedFigure, PlacedScore, PlaceReading } from "@/lib/benchmark";
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

/** "about 65 of 100", or the thirds where no number is given. */
export const placeInWords = ({ printed, place }: PlacedScore, locale: Locale): string =>
  printed === null ? placeRowWords[place][locale] : say(w.about, locale, { n: printed });
