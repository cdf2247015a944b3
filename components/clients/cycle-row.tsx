import type { Assessment } from "@/lib/assessments";
import type { ConsultantRating } from "@/lib/clients";
import { ratingPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";
import { say, ratingWords as words } from "@/lib/words";
import { PageLink } from "../shell/page-link";

type CycleRowProps = {
  readonly firmId: string;
  readonly cycle: Assessment;
  readonly ratings: readonly ConsultantRating[];
  readonly latest: string | undefined;
  readonly timeZone: string;
  readonly locale: Locale;
};

/** One cycle of a client and the consultant's own rating of it. */
export function CycleRow({ firmId, cycle, ratings, latest, timeZone, locale }: CycleRowProps) {
  const rating = ratings.find((one) => one.assessmentId === cycle.id);
  const year = { year: cycle.cycle };
  const state =
    rating === undefined
      ? (cycle.id === latest ? words.stateNone : words.stateOver)[locale]
      : rating.givenAt === null
        ? words.stateDraft[locale]
        : say(words.stateGiven, locale, { date: dayInWords(rating.givenAt, timeZone, locale) });
  const label = rating === undefined ? words.toRate : rating.givenAt === null ? words.toDraft : words.toGiven;
  const mark = rating === undefined ? "" : `, ${(rating.blind ? words.blindMark : words.openMark)[locale]}`;
  return (
    <tr className="border-b border-line align-baseline last:border-b-0">
      <th scope="row" className="numeric py-2 pr-4 text-left font-semibold">
        {cycle.cycle}
      </th>
      <td className="py-2 pr-4">{`${state}${locale === "zh" ? mark.replace(", ", "，") : mark}`}</td>
      <td className="py-2 text-right">
        {rating === undefined && cycle.id !== latest ? null : (
          <PageLink href={ratingPaths.rate(firmId, cycle.id)} className="link inline-flex min-h-6 items-center">
            {say(label, locale, year)}
          </PageLink>
        )}
      </td>
    </tr>
  );
}
