import { type Insufficient, isInsufficient, type Locale } from "@/lib/result";
import type { BlandAltman } from "@/lib/stats";
import { say, calibrationWords as words } from "@/lib/words";
import { signedHundredths } from "@/lib/words/levels";
import type { CalibrationFacts, Pair } from "./calibration";

export function biasFinding({ bias, pairs }: CalibrationFacts, locale: Locale): string {
  const { overall } = bias;
  if (isInsufficient(overall)) return say(words.findingFew, locale, { n: pairs.length });
  const { low, high } = overall.biasInterval;
  if (low <= 0 && high >= 0) return words.findingUnclear[locale];
  const n = Math.abs(overall.bias).toFixed(1);
  return say(overall.bias > 0 ? words.findingHigher : words.findingLower, locale, { n });
}

export const range = ({ low, high }: { low: number; high: number }, locale: Locale): string =>
  say(words.range, locale, { low: signedHundredths(low), high: signedHundredths(high) });

export const labelOf = ({ pairs, bias, limits }: BlandAltman, locale: Locale): string =>
  say(words.plotLabel, locale, {
    n: pairs,
    bias: signedHundredths(bias),
    low: signedHundredths(limits.low),
    high: signedHundredths(limits.high),
  });

export function dotOf({ key, pair: { self, consultant } }: Pair) {
  if (self.overall === null || consultant.overall === null) return [];
  const mean = (self.overall + consultant.overall) / 2;
  return [{ key, mean, difference: self.overall - consultant.overall }];
}

/** The slope of the bias; drawn only if its interval excludes 0. */
export function slopeOf({ proportional }: BlandAltman, pairs: readonly Pair[]) {
  if (isInsufficient(proportional) || (proportional.interval.low <= 0 && proportional.interval.high >= 0))
    return undefined;
  const means = pairs.flatMap((pair) => dotOf(pair).map(({ mean }) => mean));
  return { perLevel: proportional.slope, at: means.reduce((sum, mean) => sum + mean, 0) / means.length };
}

export function slopeWords({ low, high }: { low: number; high: number }) {
  if (low <= 0 && high >= 0) return words.slopeNone;
  return low > 0 ? words.slopeGrows : words.slopeShrinks;
}

export function pairsTable(pairs: readonly Pair[], locale: Locale) {
  return {
    caption: words.biasTitle[locale],
    head: [words.firm, words.self, words.consultant, words.axisDifference].map((word) => word[locale]),
    rows: pairs.map(({ firm, cycle, pair: { self, consultant } }) => [
      `${firm}, ${cycle}`,
      self.overall?.toFixed(2) ?? "–",
      consultant.overall?.toFixed(2) ?? "–",
      self.overall === null || consultant.overall === null ? "–" : signedHundredths(self.overall - consultant.overall),
    ]),
  };
}

/** A share of agreement with two digits and no sign. */
export const share = (value: number | Insufficient, locale: Locale): string =>
  isInsufficient(value) ? words.noValue[locale] : value.toFixed(2);
