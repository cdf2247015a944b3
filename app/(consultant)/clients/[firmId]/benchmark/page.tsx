import { ClientFrame, readClient } from "@/app/_server/frames/client-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { onceEach } from "@/app/_server/frames/query";
import { knownId } from "@/app/_server/gate/path-id";
import { BenchmarkView } from "@/components/benchmark/benchmark-view";
import { PrintButton } from "@/components/ui/print-button";
import { readClientBenchmarkIn } from "@/db/snapshots/benchmarks";
import { clientPaths } from "@/lib/paths";
import { benchmarkWords as words } from "@/lib/words";

export const generateMetadata = titled(words.title);

/** A client's place among participants, unless it would reveal other firms to the consultant. */
export default async function ClientBenchmarkPage({ params, searchParams }: PageProps<"firmId">) {
  const cohortId = knownId((await onceEach(searchParams)).cohort);
  const view = { view: "benchmark", scope: "results" } as const;
  const benchmark = await readClient(params, view, (tx, client) =>
    readClientBenchmarkIn(tx, client, { firmId: client.id, cohortId }),
  );
  const { client, locale } = benchmark;
  return (
    <ClientFrame client={client} current="benchmark" actions={<PrintButton label={words.print[locale]} />}>
      <BenchmarkView locale={locale} benchmark={benchmark} firm={client} href={clientPaths.benchmark(client.id)} />
    </ClientFrame>
  );
}
