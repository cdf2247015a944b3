import { ClientFrame, readClient } from "@/app/_server/frames/client-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { onceEach } from "@/app/_server/frames/query";
import { findShown, readChange } from "@/app/_server/frames/shown-result";
import { requireId } from "@/app/_server/gate/path-id";
import { Report } from "@/components/results/report";
import { PrintButton } from "@/components/ui/print-button";
import { listRatingsIn } from "@/db/consultants/ratings";
import type { Tx } from "@/db/core/scope";
import { listFirmFiguresIn } from "@/db/fields/firm-figures";
import { findFirmPulseIn } from "@/db/pulse/pulse";
import { findResultIn, listResultsIn } from "@/db/results/results";
import { CELLS } from "@/lib/instrument";
import { clientPaths } from "@/lib/paths";
import { viewsOf } from "@/lib/view/consultants/consultant-view";
import { resultPageWords, clientWords as words } from "@/lib/words";

export const generateMetadata = titled(words.results);

/** One final result of a client, as a member of the firm who is not a manager sees it. */
export default async function ClientResultPage({ params, searchParams }: PageProps<"firmId" | "assessmentId">) {
  const query = await onceEach(searchParams);
  const assessmentId = requireId((await params).assessmentId);
  const view = { view: "result", scope: "results", subjects: [assessmentId] } as const;
  const { client, locale, shown, latest, frozen, change, pulse, ratings } = await readClient(
    params,
    view,
    (tx, { id }) => readReportIn(tx, { firmId: id, assessmentId }, query.revision),
  );
  const { id: firmId } = client;
  const base = clientPaths.result(firmId, assessmentId);
  const isLatest = shown.revision === latest.revision;
  return (
    <ClientFrame
      client={client}
      current="results"
      actions={
        <>
          <a
            href={clientPaths.exportResult(firmId, assessmentId, shown.revision)}
            download
            className="button button-compact"
          >
            {words.exportResult[locale]}
          </a>
          <PrintButton label={resultPageWords.print[locale]} />
        </>
      }
    >
      <Report
        locale={locale}
        rating={frozen.rating}
        firmName={client.name}
        isOwn={false}
        year={String(shown.figures.cycle)}
        why={CELLS.find((cell) => cell === query.why)}
        against={query.against === "today" ? "serve" : undefined}
        specialists={query.specialists === "open"}
        recordsHref={client.engagement.scope.includes("records") ? () => clientPaths.records(firmId) : undefined}
        href={isLatest ? base : `${base}?revision=${shown.revision}`}
        superseded={isLatest ? undefined : { revision: latest.revision, href: base }}
        change={{
          ...change,
          positionHref: client.engagement.scope.includes("position") ? clientPaths.position(firmId) : undefined,
        }}
        demo={client.isDemo}
        pulse={pulse}
        consultants={{
          views: viewsOf(ratings, { rating: frozen.rating, timeZone: client.timeZone, locale }),
          signed: [],
        }}
        planNote={client.engagement.scope.includes("plan") ? words.seePlan[locale] : undefined}
      />
    </ClientFrame>
  );
}

type At = { readonly firmId: string; readonly assessmentId: string };

/** The requested revision with earlier cycles; undefined if there is no such result, or it is not visible. */
async function readReportIn(tx: Tx, ids: At, asked: string | undefined) {
  const all = await listResultsIn(tx, ids);
  const found = findShown(all, ids.assessmentId, asked);
  if (found === undefined) return undefined;
  const frozen = await findResultIn(tx, { assessmentId: ids.assessmentId, revision: found.shown.revision });
  if (frozen === undefined) return undefined;
  const { firmId } = ids;
  const change = await readChange(
    { shown: found.shown, rating: frozen.rating, all },
    {
      findRating: async (assessmentId) => (await findResultIn(tx, { assessmentId }))?.rating,
      findValueAdded: async (assessmentId) =>
        (await listFirmFiguresIn(tx, { firmId, assessmentId }))["value-added"]?.value ?? null,
    },
  );
  return {
    ...found,
    frozen,
    change,
    ratings: await listRatingsIn(tx, ids),
    pulse: await findFirmPulseIn(tx, { firmId, before: frozen.frozenAt }),
  };
}
