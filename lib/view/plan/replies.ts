import type { Locale } from "@/lib/result";
import { planFormWords, refusalWords, speak } from "@/lib/words";

/**
 * The refusals that a form of the plan can get. Including all refusals would make a page with many forms half as large
 * again.
 */
const REFUSALS = {
  "changed-meanwhile": refusalWords["changed-meanwhile"],
  "comes-after-itself": refusalWords["comes-after-itself"],
  "date-ahead": refusalWords["date-ahead"],
  "day-out-of-range": refusalWords["day-out-of-range"],
  "in-plan-already": refusalWords["in-plan-already"],
  "no-result": refusalWords["no-result"],
  "not-found": refusalWords["not-found"],
  "not-yours-to-do": refusalWords["not-yours-to-do"],
  "phase-closed": refusalWords["phase-closed"],
  "plan-day-out-of-range": refusalWords["plan-day-out-of-range"],
  "plan-superseded": refusalWords["plan-superseded"],
  "reason-missing": refusalWords["reason-missing"],
  "record-before-first-step": refusalWords["record-before-first-step"],
  "too-much-sent": refusalWords["too-much-sent"],
  "too-much-written": refusalWords["too-much-written"],
};

/** The replies of every form of the plan. */
export function planReplies(locale: Locale) {
  const all = speak(planFormWords, locale);
  const said = {
    saved: all.saved,
    taken: all.taken,
    setAside: all.setAside,
    moved: all.moved,
    invalid: all.invalid,
    fieldWrong: all.fieldWrong,
    conflictTitle: all.conflictTitle,
    conflictText: all.conflictText,
    conflictNow: all.conflictNow,
    emptyValue: all.emptyValue,
  };
  return { said, refusals: speak(REFUSALS, locale) };
}
