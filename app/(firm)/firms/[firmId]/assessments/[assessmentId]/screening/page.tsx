import { readCycle } from "@/app/_server/frames/cycle-facts";
import { requireCycle } from "@/app/_server/frames/cycle-page";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { onceEach } from "@/app/_server/frames/query";
import { readAll } from "@/app/_server/gate/actor";
import { readScreening } from "@/app/_server/screening/claimed-screening";
import { ConfirmForm } from "@/components/screening/confirm-form";
import { ScreeningConfirmed } from "@/components/screening/confirmed";
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { listAssessments } from "@/db/assessments/assessments";
import { firmPaths } from "@/lib/paths";
import { offeredAnswers, offerOf } from "@/lib/view/screening/screening-offer";
import { dayInWords } from "@/lib/view/time/firm-time";
import { firmOverviewWords, say, speak, confirmWords as words } from "@/lib/words";
import { confirmScreening } from "./actions";

export const generateMetadata = titled(words.title);

/** Answers of the firm's screening, offered for its first cycle; only confirmed ones are adopted. */
export default async function ScreeningPage({ params, searchParams }: PageProps<"firmId" | "assessmentId">) {
  const { actor, locale, firm, assessment } = await requireCycle(params);
  const query = await onceEach(searchParams);
  const [facts, screening, cycles] = await readAll(() => [
    readCycle(actor, firm, assessment),
    readScreening(actor, firm.id),
    listAssessments(actor, { firmId: firm.id }),
  ]);
  const offers = offeredAnswers(facts, screening, cycles.length === 1).map((one) => offerOf(facts, one, locale));
  const back = firmPaths.assessment(firm.id, assessment.id);
  return (
    <FirmFrame
      firmId={firm.id}
      current="assessment"
      place={
        <PageLink className="link font-medium" href={back}>
          {say(firmOverviewWords.cycle, locale, { year: assessment.cycle })}
        </PageLink>
      }
    >
      <div className="flex flex-col gap-5">
        <ScreeningConfirmed confirmed={Number(query.confirmed ?? 0)} left={Number(query.left ?? 0)} locale={locale} />
        {offers.length === 0 || screening === undefined ? (
          <FindingHeader
            finding={[words.none[locale]]}
            action={
              <PageLink className="button button-primary" href={back}>
                {words.back[locale]}
              </PageLink>
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
