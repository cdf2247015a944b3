import { latenessOf, type PlanMeasure } from "@/lib/plan";
import { isMissing, type Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import type { TwinData } from "@/lib/view/charts/reading";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { daysAfter } from "@/lib/view/time/calendar";
import { dateInWords, planStateWords, planWords, say } from "@/lib/words";
import { levelInTenths } from "@/lib/words/levels";
import { againstOf, verdictOf } from "../results/facts";
import { catalogOf, proofOf, titleOf } from "./measure";
import type { EffectView, PlanRow } from "./plan";

const words = planWords;

/** A measure is expected to start this many days before its first step is due. */
const BEGIN_DAYS = 14;
const LEVEL_MAX = 5;

type RowsAt = {
  readonly locale: Locale;
  readonly today: string;
  /** The result the plan was made from, and the next one if it is frozen. */
  readonly rating: Rating;
  readonly next: Rating | undefined;
  readonly hrefOf: (measureId: string) => string;
};

/** Measures of a plan in words, without those set aside. */
export const rowsOf = (measures: readonly PlanMeasure[], at: RowsAt): PlanRow[] =>
  measures.filter(({ state }) => state !== "set-aside").map((measure) => rowOf(measure, at));

function rowOf(measure: PlanMeasure, at: RowsAt): PlanRow {
  const { locale } = at;
  const late = lateOf(measure, at.today);
  const effect = effectOf(measure, at);
  return {
    id: measure.id,
    title: titleOf(measure, locale),
    serves: [nameCell(measure.cell, locale), ...(measure.carriedFromId === null ? [] : [words.carried[locale]])].join(
      locale === "zh" ? "；" : "; ",
    ),
    owner: ownerOf(measure, locale),
    state: measure.state,
    late,
    stateSaid: stateSaid(measure, late, locale),
    from: measure.startedOn ?? (measure.firstStepOn === null ? null : daysAfter(measure.firstStepOn, -BEGIN_DAYS)),
    begun: measure.startedOn !== null,
    firstStepOn: measure.firstStepOn,
    recordOn: measure.state === "verified" ? (measure.record?.date ?? measure.recordOn) : measure.recordOn,
    datesSaid: datesSaid(measure, locale),
    effect,
    effectSaid: effect === undefined ? words.ownMeasure[locale] : effectSaid(effect, locale),
    proof: proofSaid(measure, locale),
    openHref: at.hrefOf(measure.id),
  };
}

export const countSteps = (measure: PlanMeasure) => ({
  ...measure,
  steps: measure.steps.length,
  stepsOpen: measure.steps.filter(({ doneAt }) => doneAt === null).length,
});

export const lateOf = (measure: PlanMeasure, today: string) => latenessOf(countSteps(measure), today);

export function ownerOf({ owner, ownerId }: PlanMeasure, locale: Locale): string {
  if (owner !== "") return owner;
  return ownerId === null ? words.noOwner[locale] : words.ownerLeft[locale];
}

export function stateSaid({ state }: Pick<PlanMeasure, "state">, late: PlanRow["late"], locale: Locale): string {
  if (late === "first-step") return words.lateStepState[locale];
  if (late === "record") return words.lateRecordState[locale];
  return planStateWords[state][locale];
}

function datesSaid({ record, state, ...due }: PlanMeasure, locale: Locale): string {
  if (state === "verified" && record !== null)
    return say(words.verifiedOn, locale, { date: dateInWords(record.date, locale) });
  return dueSaid(due, locale);
}

type Due = Pick<PlanMeasure, "firstStepOn" | "recordOn">;

/** When the first step and the record of a measure are due. */
export function dueSaid({ firstStepOn, recordOn }: Due, locale: Locale): string {
  const [first, record] = [dateInWords(firstStepOn ?? "", locale), dateInWords(recordOn ?? "", locale)];
  if (firstStepOn !== null && recordOn !== null) return say(words.bothDue, locale, { first, record });
  if (firstStepOn !== null) return say(words.firstStepDue, locale, { date: first });
  return recordOn === null ? words.noDate[locale] : say(words.recordDue, locale, { date: record });
}

/** What is expected to prove it; after verification, what did. */
function proofSaid(measure: PlanMeasure, locale: Locale): string {
  const { record } = measure;
  if (record === null) return proofOf(measure, locale);
  return say(words.seen, locale, { title: record.title, date: dateInWords(record.date, locale) });
}

/**
 * The expected change of the cell that the measure is for; the actual change once it is verified and the next result
 * exists.
 */
function effectOf(measure: PlanMeasure, { rating, next }: RowsAt): EffectView | undefined {
  const { cell } = measure;
  const score = rating.scores.cells[cell];
  if (isMissing(score)) return undefined;
  const required = verdictOf(rating, cell, againstOf(rating))?.required;
  const found = next?.scores.cells[cell];
  if (measure.state === "verified" && found !== undefined && !isMissing(found))
    return { from: score.level, to: found.level, required, found: true };
  const effect = catalogOf(measure.catalogId)?.effects[cell];
  if (effect === undefined) return undefined;
  return { from: score.level, to: Math.min(LEVEL_MAX, score.level + effect), required, found: false };
}

function effectSaid({ from, to, required, found }: EffectView, locale: Locale): string {
  const levels = {
    from: levelInTenths(from),
    to: levelInTenths(to),
    required: required === undefined ? "–" : levelInTenths(required),
  };
  return say(found ? words.foundSaid : words.effectSaid, locale, levels);
}

/** The roadmap as a table of days. */
export function roadmapTwin(rows: readonly PlanRow[], measures: readonly PlanMeasure[], locale: Locale): TwinData {
  const day = (date: string | null | undefined) => (date == null ? "–" : dateInWords(date, locale));
  const heads = [words.measureName, words.owner, words.state, words.started, words.firstStep, words.record] as const;
  return {
    caption: words.roadmap[locale],
    head: heads.map((head) => head[locale]),
    rows: rows.map((row) => {
      const measure = measures.find(({ id }) => id === row.id);
      const days = [measure?.startedOn, row.firstStepOn, row.recordOn].map(day);
      return [row.title, row.owner, row.stateSaid, ...days];
    }),
  };
}
