import { countOf, type Weeks, weekNumber } from "@/lib/cohort";
import { LENSES } from "@/lib/instrument";
import type { Locale, Text } from "@/lib/result";
import { figureOf, LENS_FIGURES, quartilesOf, reachOf, type SnapshotReport, totalOf } from "@/lib/snapshots";
import { dateInWords, inSentence, joinSentences, lensNames, reachWords, say, bulletinWords as w } from "@/lib/words";
import { levelInTenths } from "@/lib/words/levels";
import { countedBand } from "../cohort-network/bands";
import { gapSentence } from "./gap-facts";

export type BulletinFacts = {
  readonly name: Text;
  readonly own: Weeks;
  readonly cycle: number;
  /** The Monday of the week. */
  readonly monday: string;
  /** The figures last published to firms, with the day. */
  readonly published: { readonly report: SnapshotReport; readonly day: string } | undefined;
};

/** One plain paragraph: exact progress, and about firms only what was published to all of them. */
export function bulletinText(facts: BulletinFacts, locale: Locale): string {
  const sentences = [progressOf(facts, locale), ...figuresOf(facts, locale), say(w.participants, locale)];
  return joinSentences(sentences, locale);
}

function progressOf({ name, own, cycle, monday }: BulletinFacts, locale: Locale): string {
  const at = { cohort: name[locale], week: weekNumber(monday), date: dateInWords(monday, locale) };
  const all = Math.max(countOf(own, { stage: "invited", cycle }), countOf(own, { stage: "joined", cycle }));
  if (cycle === 0) return say(w.nobody, locale, { ...at, all });
  return say(w.progress, locale, {
    ...at,
    all,
    n: countOf(own, { stage: "submitted", cycle }),
    fresh: countOf(own, { stage: "submitted", cycle, week: monday }),
    frozen: countOf(own, { stage: "frozen", cycle }),
  });
}

function figuresOf({ published }: BulletinFacts, locale: Locale): string[] {
  const total = published === undefined ? undefined : totalOf(published.report);
  if (published === undefined || total === undefined) return [say(w.noFigures, locale)];
  const middle = quartilesOf(figureOf(total, "overall"))?.[1];
  const shares = LENSES.flatMap((lens) => {
    const { own, required } = LENS_FIGURES[lens];
    const quartiles = quartilesOf(figureOf(total, own));
    const line = quartilesOf(figureOf(total, required))?.[1];
    if (quartiles === undefined || line === undefined) return [];
    const share = reachWords[reachOf(quartiles, line)][locale];
    return [say(w.aboveOne, locale, { share, view: inSentence(lensNames[lens], locale) })];
  });
  const at = { date: dateInWords(published.day, locale), n: countedBand(total.count, locale, "家") };
  return [
    middle === undefined ? say(w.noFigures, locale) : say(w.figures, locale, { ...at, level: levelInTenths(middle) }),
    ...gapSentence(total, locale),
    ...(shares.length === 0 ? [] : [say(w.above, locale, { shares: shares.join(locale === "zh" ? "，" : ", ") })]),
  ];
}
