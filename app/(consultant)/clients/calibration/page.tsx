import { ConsultantFrame } from "@/app/_server/frames/consultant-frame";
import { titled } from "@/app/_server/frames/page";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { BiasByPhase, BiasSection } from "@/components/clients/bias-sections";
import { PlaceSection } from "@/components/clients/place-section";
import { RaterSection } from "@/components/clients/rater-section";
import { PageLink } from "@/components/shell/page-link";
import { EmptyState } from "@/components/ui/empty-state";
import { FindingHeader } from "@/components/ui/finding-header";
import { listRatedCycles } from "@/db/consultants/calibration";
import { clientPaths } from "@/lib/paths";
import { calibrationFacts } from "@/lib/view/clients/calibration";
import { biasFinding } from "@/lib/view/clients/calibration-words";
import { say, calibrationWords as words } from "@/lib/words";

export const generateMetadata = titled(words.title);

/** Compares consultants' blind ratings with the firms' own results, and two consultants with each other. */
export default async function CalibrationPage() {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const facts = calibrationFacts(await withFreshSession(() => listRatedCycles(actor)));
  const doubles = facts.colleague?.agreement.doubles ?? 0;
  return (
    <ConsultantFrame current="calibration">
      <div className="flex flex-col gap-5">
        <FindingHeader finding={[biasFinding(facts, locale)]} lede={words.lede[locale]} />
        {facts.pairs.length === 0 && facts.colleague === undefined ? (
          <EmptyState
            title={words.emptyTitle[locale]}
            action={
              <PageLink className="button" href={clientPaths.portfolio}>
                {words.emptyAction[locale]}
              </PageLink>
            }
          >
            {words.emptyWords[locale]}
          </EmptyState>
        ) : (
          <>
            <p className="text-ink-2">
              {say(words.counts, locale, { pairs: facts.pairs.length, firms: facts.firms, doubles })}
            </p>
            <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
              <BiasSection facts={facts} locale={locale} />
              <div className="flex min-w-0 flex-col gap-5">
                <BiasByPhase facts={facts} locale={locale} />
                <PlaceSection facts={facts} locale={locale} />
              </div>
            </div>
            <RaterSection facts={facts} locale={locale} />
          </>
        )}
      </div>
    </ConsultantFrame>
  );
}
