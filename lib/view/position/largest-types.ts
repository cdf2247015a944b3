import { MODES, type Mode } from "@/lib/instrument";
import type { ModeShares } from "@/lib/position";
import { presentMode } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { inSentence, modeNames, say, typeWords } from "@/lib/words";
import { typesInPercent } from "./types-in-percent";

/** The types with the largest weight for the required levels; several if their shares are printed as equal. */
export function largestTypes(weights: ModeShares): readonly Mode[] {
  return MODES.filter((mode) => inPercent(weights[mode]) === inPercent(weights[presentMode(weights)]));
}

const inPercent = (share: number): number => Math.round(share * 100);

/** The largest types within a sentence, with their printed shares: "market and modular (43% each)". */
export function largestInWords(weights: ModeShares, locale: Locale): string {
  const modes = largestTypes(weights);
  const main = presentMode(weights);
  // among equal shares, rounding to a total of 100 can increase one
  const share = modes.length > 1 ? `${inPercent(weights[main])}%` : typesInPercent(weights)[main];
  if (modes.length === MODES.length) return say(typeWords.all, locale, { share });
  const names = modes.map((mode) => inSentence(modeNames[mode], locale));
  const last = names.at(-1) ?? "";
  if (names.length === 1) return say(typeWords.one, locale, { mode: last, share });
  const first = names.slice(0, -1).join(locale === "zh" ? "、" : ", ");
  return say(typeWords.several, locale, { first, last, share });
}
