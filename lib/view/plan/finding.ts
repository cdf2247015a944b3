import type { PlanMeasure } from "@/lib/plan";
import type { Locale } from "@/lib/result";
import { countInEnglish, dateInWords, planWords, say } from "@/lib/words";
import { daysBetween } from "../time/calendar";
import { titleOf } from "./measure";
import type { PlanRow } from "./plan";
import { lateOf } from "./rows";

const words = planWords;
type Row = Pick<PlanRow, "title" | "state" | "late" | "firstStepOn" | "recordOn">;
type Today = { readonly today: string; readonly locale: Locale };
type At = { readonly own: number; readonly carried: number; readonly today: string; readonly locale: Locale };

/** The summary of a plan: how many measures, and what is late or next. */
export function findingOf(rows: readonly Row[], at: At): string[] {
  if (rows.length === 0) return [words.empty[at.locale]];
  return [countSaid(at), dueSaid(rows, at)];
}

function countSaid({ own, carried, locale }: At): string {
  const begin = (count: number) => capital(countInEnglish(count));
  if (carried === 0) return say(words.count, locale, { n: own, words: begin(own) });
  if (own === 0) return say(words.countOnlyCarried, locale, { m: carried, words: begin(carried) });
  const m = locale === "en" ? countInEnglish(carried) : carried;
  return say(words.countCarried, locale, { n: own, m, words: begin(own) });
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function dueSaid(rows: readonly Row[], { today, locale }: Today): string {
  const late = rows.filter((row) => row.late !== undefined);
  const [first] = late;
  if (late.length > 1) return say(words.lateMany, locale, { n: late.length });
  if (first !== undefined) return lateSaid(first, today, locale);
  if (rows.every(({ state }) => state === "verified")) return words.allVerified[locale];
  const next = rows.flatMap((row) => nextOf(row, today)).toSorted((a, b) => a.on.localeCompare(b.on))[0];
  if (next === undefined) return words.noDates[locale];
  return say(next.words, locale, { title: next.title, date: dateInWords(next.on, locale) });
}

function lateSaid({ title, late, firstStepOn, recordOn }: Row, today: string, locale: Locale): string {
  const due = (late === "record" ? recordOn : firstStepOn) ?? today;
  return say(late === "record" ? words.lateRecord : words.lateStep, locale, { title, n: daysBetween(due, today) });
}

/** What is late or due next in a firm's newest plan; nothing if all measures are set aside, verified or without dates. */
export function planDueSaid(measures: readonly PlanMeasure[], today: string, locale: Locale): string | undefined {
  const open = measures.filter(({ state }) => state !== "set-aside" && state !== "verified");
  const rows = open.map((measure) => ({
    title: titleOf(measure, locale),
    state: measure.state,
    late: lateOf(measure, today),
    firstStepOn: measure.firstStepOn,
    recordOn: measure.recordOn,
  }));
  const isDated = rows.some((row) => row.late !== undefined || nextOf(row, today).length > 0);
  return isDated ? dueSaid(rows, { today, locale }) : undefined;
}

/** The next due date of a measure: its first step if that is in the future, otherwise its record. */
function nextOf({ title, state, firstStepOn, recordOn }: Row, today: string) {
  if (state === "verified") return [];
  if (state !== "done" && firstStepOn !== null && firstStepOn >= today)
    return [{ title, on: firstStepOn, words: words.nextStep }];
  return recordOn === null ? [] : [{ title, on: recordOn, words: words.nextRecord }];
}
