import { countOf, type Weeks, weekNumber } from "@/lib/cohort";
import type { Locale, Text } from "@/lib/result";
import { PROGRESS_STAGES } from "@/lib/snapshots";
import { reportWeeks } from "@/lib/view/cohort/weekly-file";
import { dateInWords, say, dashboardWords as w } from "@/lib/words";
import { ScrollRegion } from "../../tables/scroll-region";
import { Section } from "../../ui/section";

type WeeklyProps = {
  readonly locale: Locale;
  readonly own: Weeks;
  readonly parts: readonly Weeks[];
  readonly cycle: number;
  readonly day: string;
};

/**
 * The latest week first, and finally the total before the first week: how many firms reached each stage in each week,
 * and how many have by now.
 */
export function WeeklyTable({ locale, own, parts, cycle, day }: WeeklyProps) {
  const { weeks, before } = reportWeeks([own, ...parts], { cycle, day });
  const first = weeks[0] ?? day;
  const named = (words: Text, week: string) =>
    say(words, locale, { n: weekNumber(week), date: dateInWords(week, locale) });
  const cell = "numeric border-b border-line px-3 py-2 text-right";
  return (
    <Section id="by-week" title={say(w.weeklyTitle, locale)} reading={say(w.weekFrom, locale)}>
      <ScrollRegion name={say(w.weeklyTitle, locale)}>
        <table className="w-full min-w-[36rem] border-collapse">
          <caption className="sr-only">{say(w.weeklyTitle, locale)}</caption>
          <thead>
            <tr className="type-small text-ink-2">
              <th scope="col" className="border-b border-line-2 py-2 text-left font-normal">
                {say(w.weekColumn, locale)}
              </th>
              {PROGRESS_STAGES.map((stage) => (
                <th key={stage} scope="col" className="border-b border-line-2 px-3 py-2 text-right font-normal">
                  {say(w[stage], locale)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.toReversed().map((week) => (
              <tr key={week} className="break-inside-avoid">
                <th scope="row" className="border-b border-line py-2 text-left font-normal">
                  {named(w.weekOn, week)}
                </th>
                {PROGRESS_STAGES.map((stage) => (
                  <td key={stage} className={cell}>
                    {countOf(own, { stage, cycle, week })}
                  </td>
                ))}
              </tr>
            ))}
            {before === undefined ? null : (
              <tr className="break-inside-avoid">
                <th scope="row" className="border-b border-line py-2 text-left font-normal">
                  {named(w.beforeWeek, first)}
                </th>
                {PROGRESS_STAGES.map((stage) => (
                  <td key={stage} className={cell}>
                    {countOf(own, { stage, cycle, until: before })}
                  </td>
                ))}
              </tr>
            )}
          </tbody>
          <tfoot>
            <tr className="font-semibold">
              <th scope="row" className="py-2 text-left">
                {say(w.soFar, locale)}
              </th>
              {PROGRESS_STAGES.map((stage) => (
                <td key={stage} className="numeric px-3 py-2 text-right">
                  {countOf(own, { stage, cycle })}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
    </Section>
  );
}
