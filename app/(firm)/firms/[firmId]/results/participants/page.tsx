import { FirmFrame, requireFirm } from "@/app/_server/frames/firm-frame";
import { levelsLaterPage } from "@/app/_server/frames/levels-later";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { onceEach } from "@/app/_server/frames/query";
import { withFreshSession } from "@/app/_server/gate/actor";
import { knownId } from "@/app/_server/gate/path-id";
import { BenchmarkView } from "@/components/benchmark/benchmark-view";
import { PageLink } from "@/components/shell/page-link";
import { PrintButton } from "@/components/ui/print-button";
import { findBenchmark } from "@/db/snapshots/benchmarks";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import { shellWords, benchmarkWords as words } from "@/lib/words";

export const generateMetadata = titled(words.title);

/** The firm's place among participants in a similar position, from published figures only. */
export default async function ParticipantsPage({ params, searchParams }: PageProps<"firmId">) {
  const { actor, locale, firmId, firm } = await requireFirm(params);
  const later = await levelsLaterPage(actor, { firmId, current: "results" });
  if (later !== undefined) return later;
  const cohortId = knownId((await onceEach(searchParams)).cohort);
  const benchmark = await withFreshSession(() => findBenchmark(actor, { firmId, cohortId }));
  return (
    <FirmFrame
      firmId={firmId}
      current="results"
      place={
        <>
          <PageLink href={firmPaths.results(firmId)}>{shellWords.results[locale]}</PageLink>
          {" / "}
          {words.title[locale]}
        </>
      }
      actions={<PrintButton label={words.print[locale]} />}
    >
      <BenchmarkView
        locale={locale}
        benchmark={benchmark}
        firm={firm}
        href={firmPaths.participants(firmId)}
        join={
          can(actor, "sharing.edit", firm) ? (
            <PageLink className="button button-primary" href="/take-part">
              {words.joinCohort[locale]}
            </PageLink>
          ) : undefined
        }
      />
    </FirmFrame>
  );
}
