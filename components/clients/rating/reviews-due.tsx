import type { ReviewDue } from "@/lib/clients";
import { ratingPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";
import { phaseNames, say, clientReviewWords as words } from "@/lib/words";
import { PageLink } from "../../shell/page-link";
import { CardTable } from "../../tables/card-table";

export function ReviewsDue({ due, locale }: { readonly due: readonly ReviewDue[]; readonly locale: Locale }) {
  const head = [words.client, words.phase, words.since, words.rated].map((one) => one[locale]);
  return (
    <CardTable caption={words.title[locale]} head={head}>
      {due.map((one) => {
        const phase = phaseNames[one.phase][locale];
        return (
          <tr
            key={`${one.assessmentId}${one.phase}`}
            className="border-b border-line align-baseline last:border-b-0 max-md:block max-md:py-3"
          >
            <th scope="row" className="py-2 pr-4 text-left font-semibold max-md:block max-md:py-0">
              {`${one.firm}, ${one.cycle}`}
            </th>
            <td className="py-2 pr-4 max-md:block max-md:py-0">
              <PageLink
                href={ratingPaths.review(one.firmId, one.assessmentId, one.phase)}
                className="link inline-flex min-h-6 items-center"
                aria-label={say(words.look, locale, { phase, firm: one.firm })}
              >
                {phase}
              </PageLink>
            </td>
            <td className="py-2 pr-4 max-md:inline-block max-md:py-0">
              <span className="md:hidden">{`${words.since[locale]} `}</span>
              {one.submittedAt === null ? "–" : dayInWords(one.submittedAt, one.timeZone, locale)}
            </td>
            <td className="py-2 max-md:inline-block max-md:py-0">
              <span className="md:hidden">{`${words.rated[locale]}: `}</span>
              <OwnRating due={one} locale={locale} />
            </td>
          </tr>
        );
      })}
    </CardTable>
  );
}

type OwnProps = { readonly due: ReviewDue; readonly locale: Locale };

/** Progress of the reviewer's own rating of the cycle; links to a draft. */
function OwnRating({ due: { rating, firmId, assessmentId }, locale }: OwnProps) {
  if (rating === "none") return words.ratedNone[locale];
  if (rating === "given") return words.ratedGiven[locale];
  return (
    <PageLink href={ratingPaths.rate(firmId, assessmentId)} className="link inline-flex min-h-6 items-center">
      {say(words.ratedDraft, locale, rating)}
    </PageLink>
  );
}
