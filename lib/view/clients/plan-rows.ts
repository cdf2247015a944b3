import { type ClientMeasure, type Lateness, latenessOf, type PlanState } from "@/lib/plan";
import type { Locale } from "@/lib/result";
import { nameCell } from "@/lib/view/charts/speak-reading";
import {
  dateInWords,
  evidenceGradeNames,
  inSentence,
  planFormWords,
  planStateWords,
  planWords,
  say,
  clientPlanWords as words,
} from "@/lib/words";
import { catalogOf } from "../plan/measure";

export type PlanReadRow = {
  readonly id: string;
  readonly title: string;
  readonly serves: string;
  readonly owner: string;
  readonly state: PlanState;
  readonly late: Lateness | undefined;
  readonly stateSaid: string;
  readonly stepsSaid: string;
  readonly datesSaid: string;
  readonly recordSaid: string;
};

const lateOf = (measure: ClientMeasure, today: string) =>
  latenessOf({ ...measure, stepsOpen: measure.steps - measure.stepsDone }, today);

/** Number of measures, of verified ones and of late ones; measures set aside are not counted. */
export function countsOf(measures: readonly ClientMeasure[], today: string) {
  const taken = measures.filter(({ state }) => state !== "set-aside");
  return {
    all: taken.length,
    verified: taken.filter(({ state }) => state === "verified").length,
    late: taken.filter((measure) => lateOf(measure, today) !== undefined).length,
  };
}

type At = { readonly today: string; readonly locale: Locale; readonly aside: boolean };

/** Measures in words: the active ones, or those set aside. */
export const rowsOf = (measures: readonly ClientMeasure[], at: At): PlanReadRow[] =>
  measures.filter(({ state }) => (state === "set-aside") === at.aside).map((measure) => rowOf(measure, at));

function rowOf(measure: ClientMeasure, { today, locale }: At): PlanReadRow {
  const late = lateOf(measure, today);
  const join = locale === "zh" ? "；" : "; ";
  return {
    id: measure.id,
    title: catalogOf(measure.catalogId)?.title[locale] ?? measure.title,
    serves: [nameCell(measure.cell, locale), ...(measure.isCarried ? [planWords.carried[locale]] : [])].join(join),
    owner: measure.owner || (measure.ownerLeft ? planWords.ownerLeft : planWords.noOwner)[locale],
    state: measure.state,
    late,
    stateSaid:
      late === "first-step"
        ? planWords.lateStepState[locale]
        : late === "record"
          ? planWords.lateRecordState[locale]
          : planStateWords[measure.state][locale],
    stepsSaid: measure.steps === 0 ? "" : say(words.steps, locale, { n: measure.stepsDone, all: measure.steps }),
    datesSaid: datesSaid(measure, locale),
    recordSaid: recordSaid(measure, locale),
  };
}

function datesSaid({ firstStepOn, recordOn }: ClientMeasure, locale: Locale): string {
  if (firstStepOn !== null && recordOn !== null)
    return say(planWords.bothDue, locale, {
      first: dateInWords(firstStepOn, locale),
      record: dateInWords(recordOn, locale),
    });
  if (firstStepOn !== null) return say(planWords.firstStepDue, locale, { date: dateInWords(firstStepOn, locale) });
  if (recordOn !== null) return say(planWords.recordDue, locale, { date: dateInWords(recordOn, locale) });
  return planWords.noDate[locale];
}

function recordSaid({ record }: ClientMeasure, locale: Locale): string {
  if (record === null) return words.noRecord[locale];
  return say(planFormWords.recordStands, locale, {
    title: record.title,
    date: dateInWords(record.date, locale),
    grade: inSentence(evidenceGradeNames[record.grade], locale),
  });
}
