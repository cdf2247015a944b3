import { CohortFrame, requireCohort } from "@/app/_server/frames/cohort-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { onceEach } from "@/app/_server/frames/query";
import { withFreshSession } from "@/app/_server/gate/actor";
import { AgreementSection } from "@/components/cohort-network/agreement-section";
import { DrawnOn } from "@/components/cohort-network/drawn-on";
import { GrowthSection } from "@/components/cohort-network/growth-section";
import { NetworkJobState } from "@/components/cohort-network/job-state";
import { KeySection } from "@/components/cohort-network/key-section";
import { NetworkMapSection } from "@/components/cohort-network/map-section";
import { ModesSection } from "@/components/cohort-network/modes-section";
import { DiffusionSection, ProfileSection } from "@/components/cohort-network/profile-section";
import { StructureSection } from "@/components/cohort-network/structure-section";
import { TransitionsSection } from "@/components/cohort-network/transitions-section";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { PressForm } from "@/components/ui/press-form";
import { findAgreements } from "@/db/cohort-network/agreements";
import { findNetwork, type KeptNetwork } from "@/db/cohort-network/networks";
import { isLive } from "@/lib/jobs";
import { cohortPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { viewNetwork } from "@/lib/view/cohort-network/network-view";
import { boundaryOf, heldInWords, networkHeadline, oldestSet } from "@/lib/view/cohort-network/network-words";
import { dateInWords, joinSentences, networkWords, say } from "@/lib/words";
import { computeNetwork } from "./actions";

export const generateMetadata = titled(networkWords.title);

/** The registered network of a cohort: the latest map, and requesting a new one. */
export default async function NetworkPage({ params, searchParams }: PageProps<"cohortId">) {
  const { actor, locale, cohortId } = await requireCohort(params);
  const { page } = await onceEach(searchParams);
  const { network, job } = await withFreshSession(() => findNetwork(actor, { cohortId }));
  const agreements = await withFreshSession(() => findAgreements(actor, { cohortId }));
  const live = job !== undefined && isLive(job.state);
  const compute = (
    <PressForm
      className="print:hidden"
      action={computeNetwork}
      hidden={{ cohortId }}
      label={say(network === undefined ? networkWords.compute : networkWords.computeAgain, locale)}
      look={network === undefined || network.changed ? "primary" : undefined}
    />
  );
  return (
    <CohortFrame
      cohortId={cohortId}
      current="network"
      place={<span className="font-medium text-ink">{say(networkWords.title, locale)}</span>}
      actions={network === undefined ? undefined : <DrawnOn locale={locale} network={network} />}
    >
      <div className="flex flex-col gap-5">
        <FindingHeader
          finding={networkHeadline(network?.report, locale)}
          lede={
            network === undefined
              ? say(job?.state === "done" ? networkWords.dropped : networkWords.nothingYet, locale)
              : joinSentences([boundaryOf(network.report, locale), say(networkWords.lede, locale)], locale)
          }
          action={live ? undefined : compute}
        />
        <NetworkJobState locale={locale} cohortId={cohortId} job={job} first={network === undefined} now={new Date()} />
        {network === undefined ? null : (
          <>
            <HeldFirms locale={locale} network={network} />
            <OlderFigures locale={locale} network={network} />
            {network.map.members === 0 ? null : (
              <Picture locale={locale} cohortId={cohortId} network={network} page={Number(page ?? 0) || 0} />
            )}
            <AgreementSection locale={locale} agreements={agreements} />
          </>
        )}
      </div>
    </CohortFrame>
  );
}

/** Explains why anonymous firms are missing on the map, or shown with older figures. */
function HeldFirms({ locale, network }: { readonly locale: Locale; readonly network: KeptNetwork }) {
  const words = heldInWords(network.report, locale);
  return words.length === 0 ? null : <Notice tone="info">{joinSentences(words, locale)}</Notice>;
}

/** The note for figures kept from an earlier report, because newer ones would reveal a few firms. */
function OlderFigures({ locale, network }: { readonly locale: Locale; readonly network: KeptNetwork }) {
  const oldest = oldestSet(network);
  if (oldest === undefined) return null;
  return <Notice tone="info">{say(networkWords.tooFewChanged, locale, { date: dateInWords(oldest, locale) })}</Notice>;
}

type PictureProps = {
  readonly locale: Locale;
  readonly cohortId: string;
  readonly network: KeptNetwork;
  readonly page: number;
};

function Picture({ locale, cohortId, network, page }: PictureProps) {
  const { map, nodes, report } = network;
  const view = viewNetwork(map, nodes, locale);
  return (
    <>
      <NetworkMapSection
        locale={locale}
        view={view}
        report={report}
        page={page}
        hrefOf={(to) => `${cohortPaths.network(cohortId)}?page=${to}#table`}
      />
      <StructureSection locale={locale} report={report} />
      <KeySection locale={locale} view={view} report={report} />
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-5">
          <ModesSection locale={locale} report={report} again />
          <ProfileSection locale={locale} report={report} />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <TransitionsSection locale={locale} report={report} />
          <DiffusionSection locale={locale} report={report} />
        </div>
      </div>
      <GrowthSection locale={locale} report={report} />
    </>
  );
}
