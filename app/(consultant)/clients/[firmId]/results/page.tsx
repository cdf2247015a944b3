import { redirect } from "next/navigation";
import { ClientFrame, readClient } from "@/app/_server/frames/client-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { ClosedPart } from "@/components/clients/closed-part";
import { readOverviewIn } from "@/db/consultants/portfolio";
import { listResultsIn } from "@/db/results/results";
import { clientPaths } from "@/lib/paths";
import { whyClosed } from "@/lib/view/clients/next-step";
import { clientWords as words } from "@/lib/words";

export const generateMetadata = titled(words.results);

/** Redirects to the latest visible result; otherwise says when there will be one. */
export default async function ClientResultsPage({ params }: PageProps<"firmId">) {
  const view = { view: "overview", scope: "results" } as const;
  const { client, locale, latest, facts } = await readClient(params, view, async (tx, own) => {
    const [last] = await listResultsIn(tx, { firmId: own.id });
    return last === undefined ? { facts: await readOverviewIn(tx, own) } : { latest: last };
  });
  if (latest !== undefined) redirect(clientPaths.result(client.id, latest.assessmentId));
  return (
    <ClientFrame client={client} current="results">
      <h1 className="type-finding mb-5">{words.noResult[locale]}</h1>
      <ClosedPart title={words.results[locale]} {...whyClosed(facts, locale)} />
    </ClientFrame>
  );
}
