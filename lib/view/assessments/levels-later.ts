import type { Locale } from "@/lib/result";
import { joinNames, joinSentences, say, levelsLaterWords as words } from "@/lib/words";

/** What a colleague has left to do before the levels of the firm; without a cycle there is nothing to answer. */
export type LeftToDo = {
  readonly assessmentId?: string | undefined;
  readonly open: number;
  /** Years whose results are final and wait, too. */
  readonly years: readonly number[];
};

/** Why the levels are not shown yet, and what leads to them: by the colleague's own answers, or through the manager. */
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
