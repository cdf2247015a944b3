import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FirmFrame, requireFirm } from "@/app/_server/frames/firm-frame";
import { levelsLaterPage, readLevelsLater } from "@/app/_server/frames/levels-later";
import { type PageProps, requireFound } from "@/app/_server/frames/page";
import { onceEach } from "@/app/_server/frames/query";
import { findShown, readChange } from "@/app/_server/frames/shown-result";
import { readAll, withFreshSession } from "@/app/_server/gate/actor";
import type { UserActor } from "@/app/_server/gate/gate";
import { readConsultantViews } from "@/app/(firm)/firms/[firmId]/results/[assessmentId]/consultant-views";
import { measuresInPlan } from "@/components/plan/measures-in-plan";
import { Report } from "@/components/results/report";
import { ExportLinks, OtherResults, ResultPlace, WhoSees } from "@/components/results/result-links";
import { PrintButton } from "@/components/ui/print-button";
import { SoftLink } from "@/components/ui/soft-link";
import { listOwnAnswers } from "@/db/assessments/answers";
import { listFirmFigures } from "@/db/fields/firm-figures";
import { listMembers } from "@/db/people/members";
import { listPlans } from "@/db/plans/plans";
import { findFirmPulse } from "@/db/pulse/pulse";
import { findResult, listResults } from "@/db/results/results";
import type { OwnAnswer } from "@/lib/assessments";
import type { Firm } from "@/lib/firms";
import { CELLS, type Level } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import type { Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { dayAt } from "@/lib/view/time/calendar";
import { benchmarkWords, dateInWords, levelsLaterWords, resultPageWords, say, stepsWords } from "@/lib/words";
import { takeIn } from "../../plan/library/actions";

type Props = PageProps<"firmId" | "assessmentId">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { actor, locale, firmId } = await requireFirm(params);
  if ((await readLevelsLater(actor, firmId)) !== undefined) return { title: levelsLaterWords.title[locale] };
  const { shown } = await requireShown(actor, { firmId, assessmentId: (await params).assessmentId }, undefined);
  return { title: say(resultPageWords.title, locale, { year: shown.figures.cycle }) };
}

/**
 * One final result; `?revision=` selects an earlier one, `?why=` explains another of the sixteen parts,
 * `?specialists=open` shows the part for specialists.
 */
export default async function ResultPage({ params, searchParams }: Props) {
  const { actor, locale, firmId, firm, assessment } = await requireFirm(params);
  const [{ assessmentId }, query] = await Promise.all([params, onceEach(searchParams)]);
  const later = await levelsLaterPage(actor, { firmId, current: "results" });
  if (later !== undefined) return later;
  const { shown, latest, all } = await requireShown(actor, { firmId, assessmentId }, query.revision);
  const { rating, frozenAt } = await requireFound(() => findResult(actor, { assessmentId, revision: shown.revision }));
  const [change, pulse, consultants, answers] = await readAll(() => [
    readFirmChange(actor, firmId, { shown, rating, all }),
    findFirmPulse(actor, { firmId, before: frozenAt }),
    readConsultantViews(actor, { assessmentId, rating, timeZone: firm.timeZone, locale }),
    shown.revision === latest.revision ? listOwnAnswers(actor, { assessmentId }) : [],
  ]);
  const others = all.filter((row) => row !== shown);
  const base = `/firms/${firmId}/results/${assessmentId}`;
  const isLatest = shown.revision === latest.revision;
  const isNewest = isLatest && others.every(({ figures }) => figures.cycle <= shown.figures.cycle);
  const year = String(shown.figures.cycle);
  const frozenOn = dateInWords(dayAt(firm.timeZone, frozenAt), locale);
  const open =
    isNewest && assessment !== undefined && assessment.cycle > shown.figures.cycle ? assessment.cycle : undefined;
  return (
    <FirmFrame
      firmId={firmId}
      current="results"
      place={<ResultPlace locale={locale} year={year} frozenOn={frozenOn} revision={shown.revision} open={open} />}
      actions={
        <>
          {can(actor, "input.export", firm) ? (
            <ExportLinks locale={locale} base={base} revision={shown.revision} />
          ) : null}
          <SoftLink className="button button-compact" href={firmPaths.participants(firmId)}>
            {benchmarkWords.open[locale]}
          </SoftLink>
          <PrintButton label={resultPageWords.print[locale]} />
        </>
      }
    >
      <Report
        locale={locale}
        rating={rating}
        firmName={firm.name}
        year={year}
        why={CELLS.find((cell) => cell === query.why)}
        against={query.against === "today" ? "serve" : undefined}
        specialists={query.specialists === "open"}
        href={isLatest ? base : `${base}?revision=${shown.revision}`}
        recordsHref={(item) => firmPaths.records(firmId, assessmentId, item)}
        superseded={isLatest ? undefined : { revision: latest.revision, href: base }}
        change={{
          ...change,
          positionHref: firmPaths.registerOf(firmId, assessmentId, shown.revision),
          figuresHref: can(actor, "profile.edit", firm) ? firmPaths.moves(firmId) : undefined,
        }}
        demo={firm.isDemo}
        pulse={pulse}
        consultants={consultants}
        own={levelsOf(answers)}
        plan={await readInPlan(actor, { firm, assessmentId, frozenAt, isNewest, locale })}
      />
      {can(actor, "sharing.edit", firm) ? <WhoSees locale={locale} firmId={firmId} /> : null}
      <OtherResults locale={locale} firmId={firmId} others={others} />
    </FirmFrame>
  );
}

/** The levels that the reader chose. */
const levelsOf = (answers: readonly OwnAnswer[]): ReadonlyMap<string, Level> =>
  new Map(
    answers.flatMap(({ item, value: { answer } }) =>
      answer !== null && "level" in answer ? [[item, answer.level] as const] : [],
    ),
  );

type Listed = Awaited<ReturnType<typeof listResults>>[number];

/** The requested revision, if it belongs to this firm and the actor may see it; otherwise responds 404. */
async function requireShown(
  actor: UserActor,
  ids: { firmId: string; assessmentId: string },
  asked: string | undefined,
) {
  const all = await withFreshSession(() => listResults(actor, { firmId: ids.firmId }));
  const found = findShown(all, ids.assessmentId, asked);
  if (found === undefined) notFound();
  return { ...found, all };
}

type Shown = { readonly shown: Listed; readonly rating: Rating; readonly all: readonly Listed[] };

const readFirmChange = (actor: UserActor, firmId: string, result: Shown) =>
  readChange(result, {
    findRating: async (assessmentId) => (await findResult(actor, { assessmentId }))?.rating,
    findValueAdded: async (assessmentId) =>
      (await listFirmFigures(actor, { firmId, assessmentId }))["value-added"]?.value ?? null,
  });

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
    take: members === undefined ? undefined : { action: takeIn, members, personId: actor.personId },
    note: mayEdit && !isNewest ? stepsWords.olderResult[locale] : undefined,
    timeZone: firm.timeZone,
    since: frozenAt,
    locale,
  });
}
