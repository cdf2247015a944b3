import { requireCycle } from "@/app/_server/frames/cycle-page";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { withFreshSession } from "@/app/_server/gate/actor";
import { DifferenceView } from "@/components/instrument/difference-view";
import { UpgradeChoice, UpgradedAnswers } from "@/components/instrument/upgrade-parts";
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import { findUpgrade } from "@/db/assessments/upgrades";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import { firmOverviewWords, instrumentWords, say, speak } from "@/lib/words";
import { upgradeAction } from "./actions";

export const generateMetadata = titled(instrumentWords.upgradeTitle);

/** What a later version of the questionnaire would change in an assessment in progress, and the button to adopt it. */
export default async function UpgradePage({ params }: PageProps<"firmId" | "assessmentId">) {
  const { actor, locale, firm, assessment } = await requireCycle(params);
  const upgrade = await withFreshSession(() => findUpgrade(actor, { assessmentId: assessment.id }));
  const w = speak(instrumentWords, locale);
  const before = assessment.instrument.version;
  return (
    <FirmFrame
      firmId={firm.id}
      current="assessment"
      place={
        <PageLink href={firmPaths.assessment(firm.id, assessment.id)}>
          {say(firmOverviewWords.cycle, locale, { year: assessment.cycle })}
        </PageLink>
      }
    >
      {upgrade === undefined ? (
        <FindingHeader
          finding={[w.upgradeNone]}
          lede={say(instrumentWords.upgradeNoneLede, locale, { version: before })}
          action={
            <PageLink className="button" href={firmPaths.assessment(firm.id, assessment.id)}>
              {say(instrumentWords.toCycle, locale, { year: assessment.cycle })}
            </PageLink>
          }
        />
      ) : (
        <div className="flex max-w-[64rem] flex-col gap-5">
          <FindingHeader
            finding={[say(instrumentWords.upgradeFinding, locale, { version: upgrade.to.version })]}
            lede={say(instrumentWords.upgradeLede, locale, { before })}
          />
          <Section id="answers" title={w.becomes} reading={instrumentWords[upgrade.difference.comparability][locale]}>
            <UpgradedAnswers locale={locale} upgrade={upgrade} />
          </Section>
          <DifferenceView locale={locale} difference={upgrade.difference} />
          <Section
            id="upgrade"
            title={say(instrumentWords.upgradeButton, locale, { version: upgrade.to.version })}
            className="print:hidden"
          >
            {can(actor, "assessment.upgrade", firm) ? (
              <UpgradeChoice locale={locale} assessmentId={assessment.id} upgrade={upgrade} action={upgradeAction} />
            ) : (
              <p className="text-ink-2">{w.upgradeManager}</p>
            )}
          </Section>
        </div>
      )}
    </FirmFrame>
  );
}
