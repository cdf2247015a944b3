import type { Metadata } from "next";
import { z } from "zod";
import { ClientFrame, readClient } from "@/app/_server/frames/client-frame";
import { onceEach } from "@/app/_server/frames/query";
import { requireActor } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { Report } from "@/components/results/report";
import { PrintButton } from "@/components/ui/print-button";
import { listRatingsIn } from "@/db/consultants/ratings";
import type { Tx } from "@/db/core/scope";
import { listFirmFiguresIn } from "@/db/fields/firm-figures";
import { findFirmPulseIn } from "@/db/pulse/pulse";
import { findResultIn, listResultsIn } from "@/db/results/results";
import type { Client } from "@/lib/clients";
import { CELLS } from "@/lib/instrument";
import { clientPaths } from "@/lib/paths";
import type { Rating } from "@/lib/rating";
import { viewsOf } from "@/lib/view/consultants/consultant-view";
import { resultPageWords, clientWords as words } from "@/lib/words";

type Query = Readonly<Record<string, string | string[] | undefined>>;
type Props = {
  readonly params: Promise<{ firmId: string; assessmentId: string }>;
  readonly searchParams: Promise<Query>;
};

const Revision = z.coerce.number().int().min(1).max(10_000);

export async function generateMetadata(): Promise<Metadata> {
  return { title: words.results[await currentLocale()] };
}

/** One frozen result of a client, as a firm member who is not a manager sees it. */
export default async function ClientResultPage({ params, searchParams }: Props) {
  const [actor, path, query, locale] = await Promise.all([
    requireActor(),
    params,
    onceEach(searchParams),
    currentLocale(),
  ]);
  const ids = { firmId: requireId(path.firmId), assessmentId: requireId(path.assessmentId) };
  const view = { firmId: ids.firmId, view: "result", scope: "results", subjects: [ids.assessmentId] } as const;
  const found = await readClient(actor, view, (tx, client) => readReportIn(tx, client, ids, query.revision));
  const { client, shown, latest, frozen, before, figures, pulse, ratings } = found;
  const base = clientPaths.result(ids.firmId, ids.assessmentId);
  const isLatest = shown.revision === latest.revision;
  return (
    <ClientFrame
      actor={actor}
      client={client}
      current="results"
      actions={
        <>
          <a
            href={clientPaths.exportResult(ids.firmId, ids.assessmentId, shown.revision)}
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
        recordsHref={client.engagement.scope.includes("records") ? () => clientPaths.records(ids.firmId) : undefined}
        href={isLatest ? base : `${base}?revision=${shown.revision}`}
        superseded={isLatest ? undefined : { revision: latest.revision, href: base }}
        change={{
          cycles: [...found.earlier, { year: String(shown.figures.cycle), rating: frozen.rating }],
          after: { year: String(shown.figures.cycle), rating: frozen.rating, valueAdded: figures.after },
          before:
            before === undefined
              ? undefined
              : { year: String(before.cycle), rating: before.rating, valueAdded: figures.before },
          positionHref: client.engagement.scope.includes("position") ? clientPaths.position(ids.firmId) : undefined,
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

/** The requested revision with the previous cycle; undefined if there is no such result, or it is not visible. */
async function readReportIn(tx: Tx, client: Client, ids: At, asked: Query[string]) {
  const all = await listResultsIn(tx, ids);
  const own = all.filter((row) => row.assessmentId === ids.assessmentId);
  const revision = asked === undefined ? undefined : Revision.safeParse(asked).data;
  const [latest] = own;
  const shown = asked === undefined ? latest : own.find((row) => row.revision === revision);
  if (latest === undefined || shown === undefined) return undefined;
  const frozen = await findResultIn(tx, { assessmentId: ids.assessmentId, revision: shown.revision });
  if (frozen === undefined) return undefined;

  const past = all
    .filter(({ figures }) => figures.cycle < shown.figures.cycle)
    .filter((one, at, list) => list.findIndex(({ assessmentId }) => assessmentId === one.assessmentId) === at);
  const [last] = past;
  const earlier: { readonly year: string; readonly rating: Rating }[] = [];
  for (const { assessmentId, figures } of past) {
    const one = await findResultIn(tx, { assessmentId });
    if (one !== undefined) earlier.unshift({ year: String(figures.cycle), rating: one.rating });
  }
  const before = earlier.at(-1);
  const valueAdded = async (assessmentId: string | undefined) => {
    if (assessmentId === undefined) return null;
    return (await listFirmFiguresIn(tx, { firmId: ids.firmId, assessmentId }))["value-added"]?.value ?? null;
  };
  return {
    client,
    shown,
    latest,
    frozen,
    earlier,
    before:
      last === undefined || before === undefined ? undefined : { cycle: last.figures.cycle, rating: before.rating },
    figures: { after: await valueAdded(ids.assessmentId), before: await valueAdded(last?.assessmentId) },
    ratings: await listRatingsIn(tx, ids),
    pulse: await findFirmPulseIn(tx, { firmId: ids.firmId, before: frozen.frozenAt }),
  };
}
