import type { Locale } from "@/lib/result";
import { joinSentences, say, levelsLaterWords as words } from "@/lib/words";

/** What a colleague has left to do before the levels of the firm; without a cycle there is nothing to answer. */
type LeftToDo = { readonly assessmentId?: string | undefined; readonly open: number };

/** Why the levels are not shown yet, and what leads to them: by the colleague's own answers, or through the manager. */
export function levelsLaterSaid({ assessmentId, open: n }: LeftToDo, locale: Locale) {
  if (n > 0) {
    return { title: say(words.open, locale, { n }), text: words.why[locale], press: say(words.toItems, locale, { n }) };
  }
  if (assessmentId === undefined) {
    return {
      title: words.noCycle[locale],
      text: joinSentences([words.why[locale], words.waitForItems[locale]], locale),
    };
  }
  return {
    title: words.unsubmitted[locale],
    text: joinSentences([words.why[locale], words.askToSubmit[locale]], locale),
    press: words.toMine[locale],
  };
}
