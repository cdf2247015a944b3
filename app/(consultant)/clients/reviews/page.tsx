import type { Metadata } from "next";
import Link from "next/link";
import { ConsultantFrame } from "@/app/_server/frames/consultant-frame";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { CardTable } from "@/components/ui/card-table";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import { listReviewsDue } from "@/db/consultants/reviews";
import type { ReviewDue } from "@/lib/clients";
import { ratingPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";
import { phaseNames, say, clientReviewWords as words } from "@/lib/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: words.title[await currentLocale()] };
}

/** Phases of clients that wait for this consultant as their reviewer. */
export default async function ReviewsPage() {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const { firms, due } = await withFreshSession(() => listReviewsDue(actor));
  return (
    <ConsultantFrame actor={actor} current="reviews">
      <div className="flex flex-col gap-5">
        <FindingHeader
          finding={[due.length === 0 ? words.findingNone[locale] : say(words.finding, locale, { n: due.length })]}
          lede={(firms === 0 ? words.noReviewer : words.lede)[locale]}
        />
        {due.length === 0 ? null : (
          <Section id="due" title={words.title[locale]}>
            <DueTable due={due} locale={locale} />
          </Section>
        )}
      </div>
    </ConsultantFrame>
  );
}

const RATED = { none: words.ratedNone, draft: words.ratedDraft, given: words.ratedGiven } as const;

function DueTable({ due, locale }: { due: readonly ReviewDue[]; locale: Locale }) {
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
              <Link
                href={ratingPaths.review(one.firmId, one.assessmentId, one.phase)}
                prefetch={false}
                className="link inline-flex min-h-6 items-center"
                aria-label={say(words.look, locale, { phase, firm: one.firm })}
              >
                {phase}
              </Link>
            </td>
            <td className="py-2 pr-4 max-md:inline-block max-md:py-0">
              <span className="md:hidden">{`${words.since[locale]} `}</span>
              {one.submittedAt === null ? "–" : dayInWords(one.submittedAt, one.timeZone, locale)}
            </td>
            <td className="py-2 max-md:inline-block max-md:py-0">
              <span className="md:hidden">{`${words.rated[locale]}: `}</span>
              {RATED[one.rating][locale]}
            </td>
          </tr>
        );
      })}
    </CardTable>
  );
}
