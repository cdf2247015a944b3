import { MODES } from "@/lib/instrument";
import type { Portfolio } from "@/lib/position";
import type { Locale } from "@/lib/result";
import { chartWords, linkWords, modeNames, positionChartWords, say } from "@/lib/words";
import { shareInPercent } from "@/lib/words/levels";
import { modeInSentence } from "./headline";

export function portfolioSentence(portfolio: Portfolio, locale: Locale): string {
  if (portfolio.equalMixture) return say(positionChartWords.portfolioEqual, locale);
  const modes = MODES.filter((mode) => portfolio.weights[mode] >= 0.005)
    .toSorted((a, b) => portfolio.weights[b] - portfolio.weights[a])
    .map((mode) => `${modeInSentence(mode, locale)} ${shareInPercent(portfolio.weights[mode])}`)
    .join(locale === "zh" ? "、" : ", ");
  return say(positionChartWords.portfolioSentence, locale, { modes });
}

export function portfolioTable({ display, weights, offModel }: Portfolio, locale: Locale) {
  return {
    caption: `${say(positionChartWords.portfolio, locale)}: ${say(chartWords.table, locale)}`,
    head: [say(positionChartWords.mode, locale), say(linkWords.resembles, locale), say(COMPUTED, locale)],
    rows: [
      ...MODES.map((mode) => [modeNames[mode][locale], shareInPercent(display[mode]), shareInPercent(weights[mode])]),
      [say(linkWords.doesNotFit, locale), shareInPercent(offModel), "–"],
    ],
  };
}

const COMPUTED = { en: "Counts for the level needed", zh: "计入所需等级" };
