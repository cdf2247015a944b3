import type { Locale } from "@/lib/result";
import { planFormWords, refusalWords, speak } from "@/lib/words";

/** The sentences every form of the plan answers with. */
export function planSaid(locale: Locale) {
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
  return { said, refusals: speak(refusalWords, locale) };
}
