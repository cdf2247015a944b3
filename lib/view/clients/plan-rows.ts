import { type ClientMeasure, latenessOf } from "@/lib/plan";
import type { Locale } from "@/lib/result";
import { nameCell } from "@/lib/view/charts/speak-reading";
import {
  dateInWords,
  evidenceGradeNames,
  inSentence,
  planFormWords,
  planWords,
  say,
  clientPlanWords as words,
} from "@/lib/words";
import { titleOf } from "../plan/measure";
import type { PlanRow } from "../plan/plan";
import { dueSaid, stateSaid } from "../plan/rows";

type OfPlan = "id" | "title" | "serves" | "owner" | "state" | "late" | "stateSaid" | "datesSaid";

export type PlanReadRow = Pick<PlanRow, OfPlan> & { readonly stepsSaid: string; readonly recordSaid: string };

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
    title: titleOf(measure, locale),
    serves: [nameCell(measure.cell, locale), ...(measure.isCarried ? [planWords.carried[locale]] : [])].join(join),
    owner: measure.owner || (measure.ownerLeft ? planWords.ownerLeft : planWords.noOwner)[locale],
    state: measure.state,
    late,
    stateSaid: stateSaid(measure, late, locale),
    stepsSaid: measure.steps === 0 ? "" : say(words.steps, locale, { n: measure.stepsDone, all: measure.steps }),
    datesSaid: dueSaid(measure, locale),
    recordSaid: recordSaid(measure, locale),
  };
}

function recordSaid({ record }: ClientMeasure, locale: Locale): string {
  if (record === null) return words.noRecord[locale];
  return say(planFormWords.recordStands, locale, {
    title: record.title,
    date: dateInWords(record.date, locale),
    grade: inSentence(evidenceGradeNames[record.grade], locale),
  });
}
