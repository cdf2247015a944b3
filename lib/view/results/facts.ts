import { CELLS, type CellId, LENSES, PHASES, type Phase, type Role } from "@/lib/instrument";
import {
  type Against,
  type CellLevels,
  type Fit,
  isMissing,
  type Maybe,
  type Rating,
  type RatingReason,
  type Recommendation,
  type Verdict,
} from "@/lib/rating";
import { type Locale, type Text, tabulate } from "@/lib/result";
import type { Score } from "@/lib/scoring";
import { normalQuantile } from "@/lib/stats";
import {
  findingWords,
  inSentence,
  modeNames,
  phaseNames,
  ratingReasonWords,
  recordsWords,
  say,
  upgradingNames,
} from "@/lib/words";
import { differenceInTenths, lettersInWords, lettersRun } from "@/lib/words/levels";
import type { LatticeReadings, Reading } from "../charts/reading";
import { nameCell } from "../charts/speak-reading";
import { likelyLevels } from "./likely-range";
import { toneOf } from "./tone";

/** The value, or undefined if it is missing; for places that leave out missing values. */
export function known<T extends object | number | string | boolean | null>(value: Maybe<T>): T | undefined {
  return isMissing(value) ? undefined : value;
}

export const levelOf = (score: Maybe<Score>): number | undefined => known(score)?.level;

export const levelsOf = ({ cells }: Rating["scores"]): CellLevels =>
  Object.fromEntries(
    CELLS.flatMap((cell) => {
      const level = levelOf(cells[cell]);
      return level === undefined ? [] : [[cell, level] as const];
    }),
  );

/** How many questions answered above 3 have a record; empty if hidden from the reader. */
export function countsSaid({ scores }: Rating, locale: Locale): string {
  const { recordsBehind: n, answersAbove3: m } = scores.cappedByRecords;
  if (isMissing(n) || isMissing(m)) return "";
  return m === 0 ? recordsWords.countsNone[locale] : say(recordsWords.counts, locale, { n, m });
}

/** A reason within a sentence: small first letter, no full stop. */
export const reasonInWords = (reason: RatingReason, locale: Locale): string =>
  inSentence(ratingReasonWords[reason], locale);

/** A reason on its own, in place of a figure. */
export const reasonAlone = (reason: RatingReason, locale: Locale): string =>
  `${ratingReasonWords[reason][locale]}${locale === "zh" ? "。" : "."}`;

/** Why there is no overall rating: no overall level, or no fit. Undefined if there is one. */
export function noRatingReason({ scores, fit }: Rating): RatingReason | undefined {
  if (isMissing(fit.serve)) return fit.serve.insufficient;
  return isMissing(scores.overall) ? scores.overall.insufficient : undefined;
}

/** Cells, phases and lenses compared with the present position, as gauges. Without a requirement only the level. */
export function latticeReadings(rating: Rating): LatticeReadings {
  const { scores, verdicts } = rating;
  const serve = known(verdicts.serve);
  return {
    cells: partReadings(rating, "serve"),
    phases: besideEachOther(PHASES, (phase) => readingOf(scores.phases[phase], serve?.phases[phase])),
    lenses: besideEachOther(LENSES, (lens) => readingOf(scores.lenses[lens], serve?.lenses[lens])),
  };
}

/** The sixteen cells compared with one requirement; without it, only the levels. */
export function partReadings({ scores, verdicts }: Rating, against: Against): LatticeReadings["cells"] {
  const all = known(verdicts[against]);
  return besideEachOther(CELLS, (cell) => readingOf(scores.cells[cell], all?.cells[cell]));
}

/** Readings shown together: two that print the same numbers with different verdicts show their chance, too. */
function besideEachOther<K extends string>(
  keys: readonly K[],
  read: (key: K) => Reading,
): Readonly<Record<K, Reading>> {
  const readings = tabulate(keys, read);
  const rated = keys.flatMap((key) => {
    const reading: Reading = readings[key];
    return reading.kind === "rated" ? [reading] : [];
  });
  return tabulate(keys, (key): Reading => {
    const own: Reading = readings[key];
    if (own.kind !== "rated") return own;
    const isLike = (other: (typeof rated)[number]) => printedOf(other) === printedOf(own) && other.tone !== own.tone;
    return { ...own, showsOdds: rated.some(isLike) };
  });
}

const printedOf = ({ level, required }: { readonly level: number; readonly required: number }): string =>
  `${level.toFixed(1)} ${required.toFixed(1)}`;

/** The overall level compared with the present position, as a gauge. */
export const overallReading = ({ scores, verdicts }: Rating): Reading =>
  readingOf(scores.overall, known(verdicts.serve)?.overall);

function readingOf(score: Maybe<Score>, verdict: Maybe<Verdict> | undefined): Reading {
  if (isMissing(score)) {
    const skipped = score.insufficient === "does not apply" || score.insufficient === "reduced form";
    return { kind: "absent", why: skipped ? "not-applicable" : "no-data" };
  }
  if (verdict !== undefined && !isMissing(verdict)) return ratedReading(verdict, score);
  const { level, sem } = score;
  const half = normalQuantile(0.8) * sem;
  return { kind: "level", level, low: level - half, high: level + half, range: likelyLevels(score) };
}

/** The reading of a level with its standard error and its verdict. */
export function ratedReading(verdict: Verdict, score: Pick<Score, "level" | "sem">) {
  const { level, low, high, required, odds } = verdict;
  const range = likelyLevels(score);
  return { kind: "rated", level, low, high, range, required, odds, tone: toneOf(verdict), showsOdds: false } as const;
}

/** The requirement used for gaps and measures: that of the aim if there is one. */
export const againstOf = ({ verdicts }: Rating): Against => (isMissing(verdicts.move) ? "serve" : "move");

export function verdictOf(rating: Rating, cell: CellId, against: Against): Verdict | undefined {
  const verdicts = known(rating.verdicts[against]);
  return verdicts === undefined ? undefined : known(verdicts.cells[cell]);
}

/**
 * The cell initially shown on a page: the weakest, otherwise the most certain gap, otherwise the least certain cell,
 * otherwise the first scored one.
 */
export function cellToExplain(rating: Rating): CellId {
  const biggest = rating.biggestGaps === undefined ? undefined : known(rating.biggestGaps)?.named[0];
  const first = biggest ?? rating.measureCells?.eligible[0] ?? known(rating.gaps)?.[0];
  if (first !== undefined) return first.cell;
  const byOdds = CELLS.flatMap((cell) => {
    const verdict = verdictOf(rating, cell, "serve");
    return verdict === undefined ? [] : [{ cell, odds: verdict.odds }];
  }).sort((a, b) => a.odds - b.odds);
  return byOdds[0]?.cell ?? CELLS.find((cell) => !isMissing(rating.scores.cells[cell])) ?? "PRE.ORG";
}

/**
 * What the aim changes, in a few words within a sentence: the function, otherwise the mode, otherwise the kind of
 * upgrading.
 */
export function aimInWords(
  { requirement, position }: Rating,
  locale: Locale,
  modes: typeof modeNames = modeNames,
): string | undefined {
  const target = known(requirement.target);
  if (target === undefined) return undefined;
  if (target.role !== known(position.presentRole)) return ROLE_AIMS[target.role][locale];
  if (target.mode !== known(position.presentMode)) {
    return say(findingWords.aimMode, locale, { mode: inSentence(modes[target.mode], locale) });
  }
  const { upgrading } = target;
  return upgrading === null ? ROLE_AIMS[target.role][locale] : inSentence(upgradingNames[upgrading], locale);
}

const ROLE_AIMS: Readonly<Record<Role, Text>> = {
  OEA: findingWords.aimAssembly,
  OEM: findingWords.aimManufacture,
  ODM: findingWords.aimDesign,
  OBM: findingWords.aimBrand,
};

/** Letters within a sentence; three or more are marked as wide. */
export function lettersSaid(fit: Fit, locale: Locale): string {
  const letters = lettersInWords(fit.band, locale);
  return fit.wide ? say(findingWords.wideLetters, locale, { letters }) : letters;
}

export const lettersShort = (fit: Fit): string => lettersRun(fit.band);

/** Joins words to a list in this language. */
export const joinWords = (words: readonly string[], locale: Locale): string =>
  words.join(locale === "zh" ? "、" : ", ");

export const nameCells = (cells: readonly CellId[], locale: Locale): string =>
  joinWords(
    cells.map((cell) => nameCell(cell, locale)),
    locale,
  );

export const namePhases = (phases: readonly Phase[], locale: Locale): string =>
  joinWords(
    phases.map((phase) => phaseNames[phase][locale]),
    locale,
  );

/** Joins words to a list with another word before the last one: "a", "a and b", "a, b and c". */
export function joinWordsWithEnd(words: readonly string[], end: string, locale: Locale): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : joinWords(words.slice(0, -1), locale) + end + last;
}

/**
 * The expected effect of a measure on a part, from the catalog; 0 if the remaining gap is smaller than any displayed
 * difference, so that the reader sees no gap to close.
 */
export function effectOn({ cells, reasons }: Pick<Recommendation, "cells" | "reasons">, cell: CellId): number {
  if (differenceInTenths(cells[cell] ?? 0) === "0") return 0;
  return reasons.find((reason) => reason.cell === cell)?.effect ?? 0;
}

/** Whether a measure closes a gap that the reader can see. */
export const closesGap = (recommendation: Recommendation): boolean =>
  CELLS.some((cell) => effectOn(recommendation, cell) > 0);

/** The cell a measure is mainly for: among those it is expected to improve, the one with the most certain gap. */
export function servedCell(recommendation: Recommendation): CellId | undefined {
  const seen = recommendation.reasons.filter(({ cell }) => effectOn(recommendation, cell) > 0);
  const closed = seen.length > 0 ? seen : recommendation.reasons;
  return closed.toSorted((a, b) => b.oddsShort * b.effect - a.oddsShort * a.effect)[0]?.cell;
}
