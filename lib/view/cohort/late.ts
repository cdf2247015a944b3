import { type CohortStanding, type FirmDeadline, lateOf, missedOf, phasesLeft, worstOf } from "@/lib/cohort";
import type { Locale, Text } from "@/lib/result";
import { dateInWords, joinSentences, say, sayNamed, lateWords as w } from "@/lib/words";
import { daysBetween } from "../time/calendar";

type At = { readonly today: string; readonly locale: Locale };
type Forms = { readonly ahead: Text; readonly today: Text; readonly yesterday: Text; readonly passed: Text };

/** A deadline with the remaining or overdue days, for a heading. */
export const deadlineInWords = (closesOn: string, at: At): string => told(w, closesOn, at);

/** A deadline with the remaining or overdue days, as a sentence for a firm. */
export const deadlineToFirm = (closesOn: string, at: At): string =>
  told({ ahead: w.firmAhead, today: w.firmToday, yesterday: w.firmYesterday, passed: w.firmPassed }, closesOn, at);

function told(forms: Forms, closesOn: string, { today, locale }: At): string {
  const n = daysBetween(today, closesOn);
  const form = n > 0 ? forms.ahead : n === 0 ? forms.today : n === -1 ? forms.yesterday : forms.passed;
  return say(form, locale, { date: dateInWords(closesOn, locale), n: Math.abs(n) });
}

/** How many firms are late, and which cohort has the smallest submitted share; empty if there is nothing to report. */
export function standingSentences(standings: readonly CohortStanding[], { today, locale }: At): string[] {
  const late = lateOf(standings, today);
  const n = late.reduce((sum, one) => sum + one.late, 0);
  const days = new Set(late.map(({ closesOn }) => daysBetween(closesOn, today)));
  const [since = 0] = days;
  const form = days.size > 1 ? w.late : since === 1 ? w.lateYesterday : w.latePassed;
  const worst = worstOf(standings, today);
  return [
    ...(n === 0 ? [] : [say(form, locale, { n, days: since })]),
    ...(worst === undefined
      ? []
      : [sayNamed(w.worst, locale, { cohort: worst.name[locale], n: worst.submitted, all: worst.firms })]),
  ];
}

type AtFirm = At & { readonly isManager: boolean };

/** For the people of a firm: which deadlines have passed, who set them, and what to do. */
export const missedLines = (
  deadlines: readonly FirmDeadline[],
  latest: Parameters<typeof missedOf>[1],
  { today, locale, isManager }: AtFirm,
): string[] =>
  missedOf(deadlines, latest, today).map((one) => {
    const since = {
      cohort: one.setBy[locale],
      date: dateInWords(one.closesOn, locale),
      n: daysBetween(one.closesOn, today),
    };
    const next = isManager ? say(w.firmLateManager, locale, { n: phasesLeft(one, latest) }) : w.firmLateMember[locale];
    return joinSentences([sayNamed(w.firmLate, locale, since), next], locale);
  });

type LateLine = { readonly id: string; readonly name: string; readonly text: string };

export const lateLines = (standings: readonly CohortStanding[], { today, locale }: At): LateLine[] =>
  lateOf(standings, today).map(({ id, name, late, firms, closesOn }) => ({
    id,
    name: name[locale],
    text: say(w.whoLine, locale, { n: late, all: firms, date: dateInWords(closesOn, locale) }),
  }));
