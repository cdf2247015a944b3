import type { Metadata } from "next";
import { ClientFrame, readClient } from "@/app/_server/frames/client-frame";
import { onceEach } from "@/app/_server/frames/query";
import { requireActor } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { knownId, requireId } from "@/app/_server/gate/path-id";
import { BenchmarkView } from "@/components/benchmark/benchmark-view";
import { PrintButton } from "@/components/ui/print-button";
import { readClientBenchmarkIn } from "@/db/snapshots/benchmarks";
import { clientPaths } from "@/lib/paths";
import { benchmarkWords as words } from "@/lib/words";

type Props = {
  readonly params: Promise<{ firmId: string }>;
  readonly searchParams: Promise<{ cohort?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: words.title[await currentLocale()] };
}

/** A client's place among participants, unless it would reveal other firms to the consultant. */
export default async function ClientBenchmarkPage({ params, searchParams }: Props) {
  const [actor, path, query, locale] = await Promise.all([
    requireActor(),
    params,
    onceEach(searchParams),
    currentLocale(),
  ]);
  const ids = { firmId: requireId(path.firmId), cohortId: knownId(query.cohort) };
  const view = { firmId: ids.firmId, view: "benchmark", scope: "results" } as const;
  const benchmark = await readClient(actor, view, (tx, client) => readClientBenchmarkIn(tx, client, ids));
  return (
    <ClientFrame
      actor={actor}
      client={benchmark.client}
      current="benchmark"
      actions={<PrintButton label={words.print[locale]} />}
    >
      <BenchmarkView
        locale={locale}
        benchmark={benchmark}
        firm={benchmark.client}
        href={clientPaths.benchmark(ids.firmId)}
      />
    </ClientFrame>
  );
}
