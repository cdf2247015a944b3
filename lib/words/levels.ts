import type { Locale, Text } from "@/lib/result";
import { reaches } from "@/lib/stats";
import { say } from "./say";

/** A range of levels, both on 1–5. */
type LevelRange = { readonly low: number; readonly high: number };

/** A number rounded to the nearest half: 2.26 → "2½", .5 → "½", 0 → "0". Never negative. */
export function numberInHalves(number: number): string {
  const halves = Math.round(number * 2);
  const whole = Math.floor(halves / 2);
  if (halves % 2 === 0) return String(whole);
  return whole === 0 ? "½" : `${whole}½`;
}

/** A level with one decimal, the highest displayed precision: 2.64 → "2.6". */
export const levelInTenths = (level: number): string => clipLevel(level).toFixed(1);

/**
 * A range of levels with one decimal, clipped to the scale, "2.2–3.0"; a single level if both ends round to the same.
 */
export function bandInTenths({ low, high }: LevelRange): string {
  const [from, to] = [levelInTenths(low), levelInTenths(high)];
  return from === to ? from : `${from}–${to}`;
}

/** A comparison band may exceed the scale, but printed levels are clipped. */
const clipLevel = (level: number): number => Math.min(5, Math.max(1, level));

/** A signed difference in hundredths, for showing a calculation: "+0.28", "−1.05", "0". */
export function signedHundredths(difference: number): string {
  const size = Math.abs(difference).toFixed(2);
  if (size === "0.00") return "0";
  return `${difference < 0 ? "−" : "+"}${size}`;
}

const ZH_NUMBERS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** The absolute difference of levels with one decimal: −.26 → "0.3". */
export const sizeInTenths = (difference: number): string => Math.abs(difference).toFixed(1);

/** A signed difference of levels with one decimal: "+0.4", "−1.0", "0" if it rounds to 0. */
export function differenceInTenths(difference: number): string {
  const size = sizeInTenths(difference);
  if (size === "0.0") return "0";
  return `${difference < 0 ? "−" : "+"}${size}`;
}

/**
 * The difference of two levels as printed next to it: 2.26 and 2.34 are printed as "2.3" and "2.3", so the difference
 * is "0".
 */
export const stepInTenths = (from: number, to: number): string =>
  differenceInTenths(Number(levelInTenths(to)) - Number(levelInTenths(from)));

const oddsWords = {
  nineteenInTwenty: { en: "19 in 20 or more", zh: "九成五以上" },
  nearlyEight: { en: "nearly 8 in 10", zh: "近八成" },
  overTwo: { en: "just over 2 in 10", zh: "两成多" },
  oneInTwenty: { en: "1 in 20 or less", zh: "百分之五以下" },
  tenths: { en: "{n} in 10", zh: "{word}成" },
} satisfies Readonly<Record<string, Text>>;

/** The odds at which the five verdicts change: clearly short, probably short, open, probably enough, clearly enough. */
const [CLEARLY_SHORT, SHORT, ENOUGH, CLEARLY_ENOUGH] = [0.05, 0.2, 0.8, 0.95] as const;

/**
 * A chance on 0–1 in words: "8 in 10", 八成.
 *
 * No phrase covers both sides of .05, .2, .8 or .95, so that a chance never contradicts the verdict next to it; limits
 * have a tolerance of 1e-9, as for verdicts. The same chance always has the same words, even if the uncertainty of the
 * requirement prevents the verdict "clearly". Source: method 3.8.
 */
export function oddsInWords(odds: number, locale: Locale): string {
  if (reaches(odds, CLEARLY_ENOUGH)) return oddsWords.nineteenInTwenty[locale];
  if (reaches(CLEARLY_SHORT, odds)) return oddsWords.oneInTwenty[locale];
  if (odds >= 0.75 && !reaches(odds, ENOUGH)) return oddsWords.nearlyEight[locale];
  if (odds <= 0.25 && !reaches(SHORT, odds)) return oddsWords.overTwo[locale];
  const tenths = Math.min(9, Math.max(1, Math.round(odds * 10)));
  return say(oddsWords.tenths, locale, { n: tenths, word: tenths === 2 ? "两" : (ZH_NUMBERS[tenths] ?? tenths) });
}

/** A run of letters as printed: "A–B", "C". The input lists all letters of the run, best first. */
export function lettersRun(band: readonly string[]): string {
  const first = band[0] ?? "";
  const last = band.at(-1) ?? "";
  return first === last ? first : `${first}–${last}`;
}

/** A run of letters in a sentence: "A or B", "B to D"; A 或 B. */
export function lettersInWords(band: readonly string[], locale: Locale): string {
  const first = band[0] ?? "";
  const last = band.at(-1) ?? "";
  if (first === last) return first;
  if (band.length === 2) return locale === "zh" ? `${first} 或 ${last}` : `${first} or ${last}`;
  return locale === "zh" ? `${first} 至 ${last}` : `${first} to ${last}`;
}

/** A share on 0–1 as an integer percentage, the same in both languages. */
export const shareInPercent = (share: number): string => `${Math.round(share * 100)}%`;

/**
 * The difference of two shares in percentage points, as printed next to it: 33.4% and 34.6% are printed as "33%" and
 * "35%", so the difference is 2.
 */
export const stepInPercent = (from: number, to: number): number => Math.round(to * 100) - Math.round(from * 100);

/** Points of 100, rounded to an integer. */
export const wholePoints = (points: number): string => String(Math.round(points));
