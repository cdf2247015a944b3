import { context1, type Measure, stepsOf } from "@/lib/catalog";
import { isMissing, type Rating, type Recommendation } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { measuresWords, phaseNames, say, stepsWords, thingsWords } from "@/lib/words";
import { levelInTenths } from "@/lib/words/levels";
import { nameCell } from "../charts/speak-reading";
import { againstOf, joinWords, nameCells, reasonInWords, servedCell, verdictOf } from "./facts";
import type { FirstStep } from "./first-steps";
import { toneInSentence, toneOf } from "./tone";
import { EFFORT } from "./way-in-words";

/** The next step of a measure, and its description. */
type StepToTake = { readonly name: string; readonly what: string };

/** `chosen` is how a rating recommends the measure; undefined if it does not. */
export function stepToTake(
  measure: Measure,
  chosen: Pick<Recommendation, "step" | "form"> | undefined,
  locale: Locale,
): StepToTake {
  const at = chosen?.step ?? 1;
  const words = chosen === undefined ? undefined : stepsOf(measure.id, chosen.form)[at - 1]?.what;
  return {
    name: (at > 1 ? measuresWords.nextStep : measuresWords.firstStep)[locale],
    what: (words ?? measure.firstStep)[locale],
  };
}

/** The step named by a rating for a recommended measure; the first step for any other. */
export function stepFor(measure: Measure, rating: Rating | undefined, locale: Locale): StepToTake {
  const chosen = rating === undefined || isMissing(rating.recommendations) ? [] : rating.recommendations;
  return stepToTake(
    measure,
    chosen.find((own) => own.measure === measure.id),
    locale,
  );
}

/** Why no measure is recommended; undefined if one is. */
export function noAdviceSaid(
  { recommendations, measureCells }: Rating,
  locale: Locale,
): { readonly title: string; readonly text: string } | undefined {
  if (!isMissing(recommendations)) {
    if (recommendations.length > 0) return undefined;
    const short = measureCells?.eligible ?? [];
    if (short.length === 0) return noGap(locale);
    const cells = short.map(({ cell }) => cell);
    return {
      title: thingsWords.noneFits[locale],
      text: say(thingsWords.noneFitsText, locale, { cells: nameCells(cells, locale) }),
    };
  }
  const { insufficient: reason } = recommendations;
  if (reason === "no reliable gap") return noGap(locale);
  return {
    title: thingsWords.fewer[locale],
    text: say(thingsWords.notYet, locale, { reason: reasonInWords(reason, locale) }),
  };
}

const noGap = (locale: Locale) => ({ title: thingsWords.noGap[locale], text: thingsWords.noGapText[locale] });

/** The weaker cells for which no measure fits now; undefined if there are none. */
export function passedOverSaid({ measureCells }: Rating, locale: Locale): string | undefined {
  const cells = measureCells?.passedOver ?? [];
  return cells.length === 0 ? undefined : say(measuresWords.passedOver, locale, { cells: nameCells(cells, locale) });
}

/** The firm's own gap, in figures, before the general experience. */
export function gapSaid(rating: Rating, recommendation: Recommendation, locale: Locale): string {
  const cell = servedCell(recommendation);
  const against = againstOf(rating);
  const verdict = cell === undefined ? undefined : verdictOf(rating, cell, against);
  if (cell === undefined || verdict === undefined) return "";
  return say(against === "move" ? measuresWords.gapMove : measuresWords.gapServe, locale, {
    cell: nameCell(cell, locale),
    verdict: toneInSentence(toneOf(verdict), locale),
    band: levelInTenths(verdict.level),
    required: levelInTenths(verdict.required),
  });
}

/** What speaks against a step: conditions that are not met, much work, or a long time. */
export function drawbacksOf(
  { failed, effort, months, way }: Pick<FirstStep, "failed" | "effort" | "months" | "way">,
  locale: Locale,
): readonly string[] {
  const unmet = unmetSaid(failed, locale);
  const isLong = (effort === 3 || months > LONG_MONTHS) && way?.kind !== "whole";
  return [
    ...(unmet === undefined ? [] : [unmet]),
    ...(isLong ? [say(stepsWords.whole, locale, { effort: EFFORT[effort][locale].toLowerCase(), n: months })] : []),
  ];
}

/** A measure that takes longer says so beside its step. */
const LONG_MONTHS = 12;

/** Conditions of a measure that the firm does not meet; undefined if it meets all. */
const unmetSaid = (failed: readonly string[], locale: Locale): string | undefined =>
  failed.length === 0 ? undefined : say(measuresWords.failed, locale, { conditions: nameConditions(failed, locale) });

const nameConditions = (fields: readonly string[], locale: Locale): string =>
  joinWords(
    fields.map((field) => nameCondition(field, locale)),
    locale,
  );

/** Conditions that were not asked or are not met, and the cell or phase for which the measure was chosen. */
export function adviceNotes(
  { notAsked, failed, forWeakestPhase, forWeakestCell }: Recommendation,
  locale: Locale,
): readonly string[] {
  return [
    notAsked.length === 0 ? "" : say(measuresWords.notAsked, locale, { conditions: nameConditions(notAsked, locale) }),
    unmetSaid(failed, locale) ?? "",
    forWeakestCell === undefined || forWeakestCell === null
      ? ""
      : say(measuresWords.forWeakestCell, locale, { cell: nameCell(forWeakestCell, locale) }),
    forWeakestPhase === null
      ? ""
      : say(measuresWords.forWeakest, locale, { phase: phaseNames[forWeakestPhase][locale] }),
  ].filter((note) => note !== "");
}

function nameCondition(field: string, locale: Locale): string {
  const factor = context1.factors.find((own) => field === `context.${own.id}.state`);
  if (factor !== undefined) return factor.name[locale];
  switch (field) {
    case "hasSubSuppliers":
      return measuresWords.conditionSubSuppliers[locale];
    case "customerHhi.low":
      return measuresWords.conditionHhi[locale];
    case "targetRoleAbove":
      return measuresWords.conditionRole[locale];
    case "employees":
      return measuresWords.conditionEmployees[locale];
    default:
      return field;
  }
}
