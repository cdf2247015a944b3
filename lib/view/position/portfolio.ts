import { MODES } from "@/lib/instrument";
import type { Portfolio } from "@/lib/position";
import type { Locale } from "@/lib/result";
import { chartWords, inSentence, labelled, linkWords, modeNames, positionChartWords, say } from "@/lib/words";
import { typesInPercent } from "./types-in-percent";

export function portfolioSentence(portfolio: Portfolio, locale: Locale): string {
  if (portfolio.equalMixture) return say(positionChartWords.portfolioEqual, locale);
  const percents = typesInPercent(portfolio.weights);
  const modes = MODES.filter((mode) => percents[mode] !== "0%")
    .toSorted((a, b) => portfolio.weights[b] - portfolio.weights[a])
    .map((mode) => `${inSentence(modeNames[mode], locale)} ${percents[mode]}`)
    .join(locale === "zh" ? "、" : ", ");
  return say(positionChartWords.portfolioSentence, locale, { modes });
}

export function portfolioTable({ display, weights, offModel }: Portfolio, locale: Locale) {
  const likeness = typesInPercent(display, offModel);
  const counted = typesInPercent(weights);
  return {
    caption: labelled(say(positionChartWords.portfolio, locale), say(chartWords.table, locale), locale),
    head: [say(positionChartWords.mode, locale), say(linkWords.resembles, locale), say(COMPUTED, locale)],
    rows: [
      ...MODES.map((mode) => [modeNames[mode][locale], likeness[mode], counted[mode]]),
      [say(linkWords.doesNotFit, locale), likeness.off, "–"],
    ],
  };
}

const COMPUTED = { en: "Counts for the level needed", zh: "计入所需等级" };
