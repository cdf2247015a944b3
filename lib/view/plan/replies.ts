import type { Locale } from "@/lib/result";
import { planFormWords, speak } from "@/lib/words";

/** The replies of every form of the plan. */
export function planReplies(locale: Locale) {
  const all = speak(planFormWords, locale);
  return {
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
}
