import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ClientFrame, readClient } from "@/app/_server/frames/client-frame";
import { requireActor } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { ClosedPart } from "@/components/clients/closed-part";
import { readOverviewIn } from "@/db/consultants/portfolio";
import { listResultsIn } from "@/db/results/results";
import { clientPaths } from "@/lib/paths";
import { whyClosed } from "@/lib/view/clients/next-step";
import { clientWords as words } from "@/lib/words";

type Props = { readonly params: Promise<{ firmId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: words.results[await currentLocale()] };
}

/** Redirects to the latest visible result; otherwise says when there will be one. */
export default async function ClientResultsPage({ params }: Props) {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const firmId = requireId((await params).firmId);
  const view = { firmId, view: "overview", scope: "results" } as const;
  const { latest, facts } = await readClient(actor, view, async (tx, client) => {
    const [last] = await listResultsIn(tx, { firmId });
    return last === undefined ? { facts: await readOverviewIn(tx, client) } : { latest: last };
  });
  if (latest !== undefined) redirect(clientPaths.result(firmId, latest.assessmentId));
  return (
    <ClientFrame actor={actor} client={facts.client} current="results">
      <h1 className="type-finding mb-5">{words.noResult[locale]}</h1>
      <ClosedPart title={words.results[locale]} {...whyClosed(facts, locale)} />
    </ClientFrame>
  );
}
