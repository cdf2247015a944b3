import type { Metadata } from "next";
import Link from "next/link";
import { FirmFrame, requireFirmFrame } from "@/app/_server/frames/firm-frame";
import { levelsLaterPage } from "@/app/_server/frames/levels-later";
import { onceEach } from "@/app/_server/frames/query";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { knownId, requireId } from "@/app/_server/gate/path-id";
import { BenchmarkView } from "@/components/benchmark/benchmark-view";
import { PrintButton } from "@/components/ui/print-button";
import { findBenchmark } from "@/db/snapshots/benchmarks";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import { shellWords, benchmarkWords as words } from "@/lib/words";

type Props = {
  readonly params: Promise<{ firmId: string }>;
  readonly searchParams: Promise<{ cohort?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: words.title[await currentLocale()] };
}

/** The firm's place among participants in a similar position, from frozen figures only. */
export default async function ParticipantsPage({ params, searchParams }: Props) {
  const [actor, path, query, locale] = await Promise.all([
    requireActor(),
    params,
    onceEach(searchParams),
    currentLocale(),
  ]);
  const firmId = requireId(path.firmId);
  const { firm } = await requireFirmFrame(actor, firmId);
  const later = await levelsLaterPage(actor, { firmId, current: "results" });
  if (later !== undefined) return later;
  const cohortId = knownId(query.cohort);
  const benchmark = await withFreshSession(() => findBenchmark(actor, { firmId, cohortId }));
  return (
    <FirmFrame
      actor={actor}
      firmId={firmId}
      current="results"
      place={
        <>
          <Link className="link" prefetch={false} href={firmPaths.results(firmId)}>
            {shellWords.results[locale]}
          </Link>
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
            <Link className="button button-primary" prefetch={false} href="/take-part">
              {words.joinCohort[locale]}
            </Link>
          ) : undefined
        }
      />
    </FirmFrame>
  );
}
