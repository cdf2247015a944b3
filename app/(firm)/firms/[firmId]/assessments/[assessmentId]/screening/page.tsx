import type { Metadata } from "next";
import Link from "next/link";
import { readCycle } from "@/app/_server/frames/cycle-facts";
import { requireCycle } from "@/app/_server/frames/cycle-page";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { onceEach } from "@/app/_server/frames/query";
import { withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { readScreening } from "@/app/_server/screening/claimed-screening";
import { ConfirmForm } from "@/components/screening/confirm-form";
import { ScreeningConfirmed } from "@/components/screening/confirmed";
import { FindingHeader } from "@/components/ui/finding-header";
import { listAssessments } from "@/db/assessments/assessments";
import { firmPaths } from "@/lib/paths";
import { offeredAnswers, offerOf } from "@/lib/view/screening/screening-offer";
import { dayInWords } from "@/lib/view/time/firm-time";
import { firmOverviewWords, say, speak, confirmWords as words } from "@/lib/words";
import { confirmScreening } from "./actions";

type Props = {
  readonly params: Promise<{ firmId: string; assessmentId: string }>;
  readonly searchParams: Promise<{ confirmed?: string; left?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(words.title, await currentLocale()) };
}

/** Answers of the firm's screening, offered for its first cycle; only confirmed ones are adopted. */
export default async function ScreeningPage({ params, searchParams }: Props) {
  const [path, query, locale] = await Promise.all([params, onceEach(searchParams), currentLocale()]);
  const { actor, firm, assessment } = await requireCycle(path.firmId, path.assessmentId);
  const [facts, screening, cycles] = await withFreshSession(() =>
    Promise.all([
      readCycle(actor, firm, assessment),
      readScreening(actor, firm.id),
      listAssessments(actor, { firmId: firm.id }),
    ]),
  );
  const offers = offeredAnswers(facts, screening, cycles.length === 1).map((one) => offerOf(facts, one, locale));
  const back = firmPaths.assessment(firm.id, assessment.id);
  return (
    <FirmFrame
      actor={actor}
      firmId={firm.id}
      current="assessment"
      place={
        <Link href={back} prefetch={false} className="link font-medium">
          {say(firmOverviewWords.cycle, locale, { year: assessment.cycle })}
        </Link>
      }
    >
      <div className="flex flex-col gap-5">
        <ScreeningConfirmed confirmed={Number(query.confirmed ?? 0)} left={Number(query.left ?? 0)} locale={locale} />
        {offers.length === 0 || screening === undefined ? (
          <FindingHeader
            finding={[words.none[locale]]}
            action={
              <Link href={back} prefetch={false} className="button button-primary">
                {words.back[locale]}
              </Link>
            }
          />
        ) : (
          <>
            <FindingHeader
              finding={[say(words.finding, locale, { n: offers.length })]}
              lede={say(words.lede, locale, {
                date: dayInWords(screening.updatedAt, firm.timeZone, locale),
                year: assessment.cycle,
              })}
            />
            <ConfirmForm
              action={confirmScreening}
              assessmentId={assessment.id}
              offers={offers}
              words={{ ...speak(words, locale), confirmAll: say(words.confirmAll, locale, { n: offers.length }) }}
            />
          </>
        )}
      </div>
    </FirmFrame>
  );
}
