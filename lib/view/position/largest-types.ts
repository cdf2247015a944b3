import { MODES, type Mode } from "@/lib/instrument";
import type { ModeShares } from "@/lib/position";
import { presentMode } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { say, typeWords } from "@/lib/words";
import { modeInSentence } from "./headline";
import { typesInPercent } from "./types-in-percent";

/** The types that count most for the levels needed: several where their shares are printed alike. */
export function largestTypes(weights: ModeShares): readonly Mode[] {
  const percents = typesInPercent(weights);
  return MODES.filter((mode) => percents[mode] === percents[presentMode(weights)]);
}

/** The same within a sentence, with the share that the sentence of the portfolio gives: "market and modular (43% each)". */
export function largestInWords(weights: ModeShares, locale: Locale): string {
  const modes = largestTypes(weights);
  const share = typesInPercent(weights)[presentMode(weights)];
  if (modes.length === MODES.length) return say(typeWords.all, locale, { share });
  const names = modes.map((mode) => modeInSentence(mode, locale));
  const last = names.at(-1) ?? "";
  if (names.length === 1) return say(typeWords.one, locale, { mode: last, share });
  const first = names.slice(0, -1).join(locale === "zh" ? "、" : ", ");
  return say(typeWords.several, locale, { first, last, share });
}
