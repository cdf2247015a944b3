import { ConsultantFrame } from "@/app/_server/frames/consultant-frame";
import { titled } from "@/app/_server/frames/page";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { ReviewsDue } from "@/components/clients/rating/reviews-due";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import { listReviewsDue } from "@/db/consultants/reviews";
import { say, clientReviewWords as words } from "@/lib/words";

export const generateMetadata = titled(words.title);

/** Phases of clients that wait for review by this consultant. */
export default async function ReviewsPage() {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const { firms, due } = await withFreshSession(() => listReviewsDue(actor));
  return (
    <ConsultantFrame current="reviews">
      <div className="flex flex-col gap-5">
        <FindingHeader
          finding={[due.length === 0 ? words.findingNone[locale] : say(words.finding, locale, { n: due.length })]}
          lede={(firms === 0 ? words.noReviewer : words.lede)[locale]}
        />
        {due.length === 0 ? null : (
          <Section id="due" title={words.title[locale]}>
            <ReviewsDue due={due} locale={locale} />
          </Section>
        )}
      </div>
    </ConsultantFrame>
  );
}
