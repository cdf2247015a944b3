import type { Locale } from "@/lib/result";
import { joinNames, joinSentences, say, levelsLaterWords as words } from "@/lib/words";

/** What a colleague still has to do before seeing the firm's levels; undefined without a cycle. */
export type LeftToDo = {
  readonly assessmentId?: string | undefined;
  readonly open: number;
  /** Years with final results that are hidden as well. */
  readonly years: readonly number[];
};

/**
 * Why the levels are not shown yet, and what makes them appear: the colleague's own answers, or an action of the
 * manager.
 */
export function levelsLaterSaid({ assessmentId, open: n, years }: LeftToDo, locale: Locale) {
  const waiting = { n: years.length, years: locale === "zh" ? years.join("、") : joinNames(years.map(String), locale) };
  const why = [words.why[locale], ...(years.length === 0 ? [] : [say(words.results, locale, waiting)])];
  if (n > 0) {
    return {
      title: say(words.open, locale, { n }),
      text: joinSentences(why, locale),
      press: say(words.toItems, locale, { n }),
    };
  }
  if (assessmentId === undefined) {
    return {
      title: words.noCycle[locale],
      text: joinSentences([...why, words.waitForItems[locale]], locale),
    };
  }
  return {
    title: words.unsubmitted[locale],
    text: joinSentences([...why, words.askToSubmit[locale]], locale),
    press: words.toMine[locale],
  };
}
