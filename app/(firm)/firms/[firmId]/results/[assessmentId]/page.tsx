import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { FirmFrame, requireFirmFrame } from "@/app/_server/frames/firm-frame";
import { levelsLaterPage, readLevelsLater } from "@/app/_server/frames/levels-later";
import { onceEach } from "@/app/_server/frames/query";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import type { UserActor } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { readConsultantViews } from "@/app/(firm)/firms/[firmId]/results/[assessmentId]/consultant-views";
import { measuresInPlan } from "@/components/plan/measures-in-plan";
import { Report } from "@/components/results/report";
import { ExportLinks, OtherResults, ResultPlace, WhoSees } from "@/components/results/result-links";
import { PrintButton } from "@/components/ui/print-button";
import { SoftLink } from "@/components/ui/soft-link";
import { listFirmFigures } from "@/db/fields/firm-figures";
import { listMembers } from "@/db/people/members";
import { listPlans } from "@/db/plans/plans";
import { findFirmPulse } from "@/db/pulse/pulse";
import { findResult, listResults } from "@/db/results/results";
import type { Firm } from "@/lib/firms";
import { CELLS } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import type { Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { dayAt } from "@/lib/view/time/calendar";
import { benchmarkWords, dateInWords, levelsLaterWords, resultPageWords, say, stepsWords } from "@/lib/words";
import { takeIn } from "../../plan/library/actions";

type Query = Readonly<Record<string, string | string[] | undefined>>;
type Props = {
  readonly params: Promise<{ firmId: string; assessmentId: string }>;
  readonly searchParams: Promise<Query>;
};

const Revision = z.coerce.number().int().min(1).max(10_000);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [actor, at, locale] = await Promise.all([requireActor(), params, currentLocale()]);
  if ((await readLevelsLater(actor, at.firmId)) !== undefined) return { title: levelsLaterWords.title[locale] };
  const { shown } = await findShown(actor, at, undefined);
  return { title: say(resultPageWords.title, locale, { year: shown.figures.cycle }) };
}

/**
 * One frozen result; `?revision=` selects an earlier one, `?why=` explains another cell, `?specialists=open` shows the
 * part for specialists.
 */
export default async function ResultPage({ params, searchParams }: Props) {
  const [actor, at, query, locale] = await Promise.all([
    requireActor(),
    params,
    onceEach(searchParams),
    currentLocale(),
  ]);
  const { firm, assessment } = await requireFirmFrame(actor, at.firmId);
  const later = await levelsLaterPage(actor, { firmId: at.firmId, current: "results" });
  if (later !== undefined) return later;
  const { shown, latest, others } = await findShown(actor, at, query.revision);
  const frozen = await withFreshSession(() =>
    findResult(actor, { assessmentId: at.assessmentId, revision: shown.revision }),
  );
  if (frozen === undefined) notFound();
  const change = await findChange(actor, at, { shown, rating: frozen.rating, others });

  const pulse = await withFreshSession(() => findFirmPulse(actor, { firmId: at.firmId, before: frozen.frozenAt }));
  const { assessmentId } = at;
  const telling = { assessmentId, rating: frozen.rating, timeZone: firm.timeZone, locale };
  const consultants = await withFreshSession(() => readConsultantViews(actor, telling));
  const base = `/firms/${at.firmId}/results/${at.assessmentId}`;
  const isLatest = shown.revision === latest.revision;
  const isNewest = isLatest && others.every(({ figures }) => figures.cycle <= shown.figures.cycle);
  const year = String(shown.figures.cycle);
  const frozenOn = dateInWords(dayAt(firm.timeZone, frozen.frozenAt), locale);
  const open =
    isNewest && assessment !== undefined && assessment.cycle > shown.figures.cycle ? assessment.cycle : undefined;
  return (
    <FirmFrame
      actor={actor}
      firmId={at.firmId}
      current="results"
      place={<ResultPlace locale={locale} year={year} frozenOn={frozenOn} revision={shown.revision} open={open} />}
      actions={
        <>
          {can(actor, "input.export", firm) ? (
            <ExportLinks locale={locale} base={base} revision={shown.revision} />
          ) : null}
          <SoftLink className="button button-compact" href={firmPaths.participants(at.firmId)}>
            {benchmarkWords.open[locale]}
          </SoftLink>
          <PrintButton label={resultPageWords.print[locale]} />
        </>
      }
    >
      <Report
        locale={locale}
        rating={frozen.rating}
        firmName={firm.name}
        year={year}
        why={CELLS.find((cell) => cell === query.why)}
        against={query.against === "today" ? "serve" : undefined}
        specialists={query.specialists === "open"}
        href={isLatest ? base : `${base}?revision=${shown.revision}`}
        recordsHref={(item) => firmPaths.records(at.firmId, at.assessmentId, item)}
        superseded={isLatest ? undefined : { revision: latest.revision, href: base }}
        change={{
          ...change,
          positionHref: firmPaths.registerOf(at.firmId, at.assessmentId, shown.revision),
          figuresHref: can(actor, "profile.edit", firm) ? firmPaths.moves(at.firmId) : undefined,
        }}
        demo={firm.isDemo}
        pulse={pulse}
        consultants={consultants}
        plan={await readInPlan(actor, { firm, assessmentId, frozenAt: frozen.frozenAt, isNewest, locale })}
      />
      {can(actor, "sharing.edit", firm) ? <WhoSees locale={locale} firmId={at.firmId} /> : null}
      <OtherResults locale={locale} firmId={at.firmId} others={others} />
    </FirmFrame>
  );
}

type Listed = Awaited<ReturnType<typeof listResults>>[number];

/** The requested revision, if it belongs to this firm and the actor may see it; otherwise responds 404. */
async function findShown(actor: UserActor, ids: { firmId: string; assessmentId: string }, asked: Query[string]) {
  const firmId = requireId(ids.firmId);
  const all = await withFreshSession(() => listResults(actor, { firmId }));
  const own = all.filter((row) => row.assessmentId === ids.assessmentId);
  const revision = asked === undefined ? undefined : Revision.safeParse(asked).data;
  const [latest] = own;
  const shown = asked === undefined ? latest : own.find((row) => row.revision === revision);
  if (latest === undefined || shown === undefined) notFound();
  return { shown, latest, others: all.filter((row) => row !== shown) };
}

type Shown = { readonly shown: Listed; readonly rating: Rating; readonly others: readonly Listed[] };

/** This result and the latest revisions of earlier cycles, the last two with the stated value added. */
async function findChange(actor: UserActor, { firmId }: { firmId: string }, { shown, rating, others }: Shown) {
  const earlier = latestOfEach(others.filter(({ figures }) => figures.cycle < shown.figures.cycle));
  const found = await Promise.all(
    earlier.map(async ({ assessmentId, figures }) => {
      const frozen = await withFreshSession(() => findResult(actor, { assessmentId }));
      return frozen === undefined ? [] : [{ year: String(figures.cycle), rating: frozen.rating }];
    }),
  );
  const cycles = [...found.flat().reverse(), { year: String(shown.figures.cycle), rating }];
  const [last] = earlier;
  const before = found[0]?.[0];
  const valueAdded = async (assessmentId: string) => {
    const stated = await withFreshSession(() => listFirmFigures(actor, { firmId, assessmentId }));
    return stated["value-added"]?.value ?? null;
  };
  return {
    cycles,
    after: { year: String(shown.figures.cycle), rating, valueAdded: await valueAdded(shown.assessmentId) },
    before:
      last === undefined || before === undefined
        ? undefined
        : { year: String(last.figures.cycle), rating: before.rating, valueAdded: await valueAdded(last.assessmentId) },
  };
}

/** The latest revision of each cycle; newest cycle first. */
const latestOfEach = (results: readonly Listed[]): readonly Listed[] =>
  results.filter((own, at) => results.findIndex(({ assessmentId }) => assessmentId === own.assessmentId) === at);

type InPlan = {
  readonly firm: Firm;
  readonly assessmentId: string;
  readonly frozenAt: Date;
  /** Plans can only be made from the newest result. */
  readonly isNewest: boolean;
  readonly locale: Locale;
};

/** Which parts of the result are in the plan, and which can still be added. */
async function readInPlan(actor: UserActor, { firm, assessmentId, frozenAt, isNewest, locale }: InPlan) {
  const ids = { firmId: firm.id };
  const plans = await withFreshSession(() => listPlans(actor, ids));
  const own = plans.find((plan) => plan.assessmentId === assessmentId)?.measures ?? [];
  const mayEdit = can(actor, "plan.edit", firm);
  if (!mayEdit && own.length === 0) return undefined;
  const members = mayEdit && isNewest ? await withFreshSession(() => listMembers(actor, ids)) : undefined;
  return measuresInPlan({
    firmId: firm.id,
    own,
    take: members === undefined ? undefined : { action: takeIn, members },
    note: mayEdit && !isNewest ? stepsWords.olderResult[locale] : undefined,
    timeZone: firm.timeZone,
    since: frozenAt,
    locale,
  });
}
