import { FirmFrame, requireFirm } from "@/app/_server/frames/firm-frame";
import { levelsLaterPage } from "@/app/_server/frames/levels-later";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { onceEach } from "@/app/_server/frames/query";
import { withFreshSession } from "@/app/_server/gate/actor";
import type { UserActor } from "@/app/_server/gate/gate";
import { AsideCard } from "@/components/plan/aside-card";
import { EfficiencyCard } from "@/components/plan/efficiency-card";
import { ExpectedCard } from "@/components/plan/expected-card";
import { NewResult } from "@/components/plan/new-result";
import { NoPlan } from "@/components/plan/no-plan";
import { OpenCard } from "@/components/plan/open-card";
import { MainActions, PlanLinks, PlanPlace } from "@/components/plan/plan-head";
import { isPlanView, type PlanView, ViewBar, ViewOfPlan } from "@/components/plan/plan-views";
import { PageLink } from "@/components/shell/page-link";
import { EmptyState } from "@/components/ui/empty-state";
import { FindingHeader } from "@/components/ui/finding-header";
import { findResult } from "@/db/results/results";
import { firmPaths } from "@/lib/paths";
import { moverOf, type Plan, type PlanMeasure } from "@/lib/plan";
import { can } from "@/lib/policy";
import type { Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { expectedView } from "@/lib/view/plan/expected";
import { findingOf } from "@/lib/view/plan/finding";
import { titleOf } from "@/lib/view/plan/measure";
import { rowsOf } from "@/lib/view/plan/rows";
import { planWords, shellWords } from "@/lib/words";
import { handOver, move, saveDates, tick } from "./[measureId]/actions";
import { begin, changeLimit } from "./actions";
import { readEfficiency } from "./read-efficiency";
import { type PlanFacts, readPlan, readRatingOf, resultAfter } from "./read-plan";

const words = planWords;

export const generateMetadata = titled(shellWords.plan);

/** The plan for the latest result that has one; `?view=` selects the view, `?open=` the measure shown next to it. */
export default async function PlanPage({ params, searchParams }: PageProps<"firmId">) {
  const { actor, locale, firmId } = await requireFirm(params);
  const query = await onceEach(searchParams);
  const later = await levelsLaterPage(actor, { firmId, current: "plan" });
  if (later !== undefined) return later;
  const facts = await readPlan(actor, firmId);
  const { plan } = facts;
  if (plan === undefined) {
    const { firm, frame, results } = facts;
    const mayEdit = can(actor, "plan.edit", firm);
    const hasCycle = frame.assessment !== undefined;
    return (
      <FirmFrame firmId={firm.id} current="plan">
        <NoPlan firmId={firm.id} latest={results[0]} hasCycle={hasCycle} mayEdit={mayEdit} locale={locale} />
      </FirmFrame>
    );
  }
  return <PlanBody actor={actor} locale={locale} facts={facts} plan={plan} query={query} />;
}

type BodyProps = {
  readonly actor: UserActor;
  readonly locale: Locale;
  readonly facts: PlanFacts;
  readonly plan: Plan;
  readonly query: Readonly<Record<string, string | undefined>>;
};

async function PlanBody({ actor, locale, facts, plan, query }: BodyProps) {
  const { firm, today } = facts;
  const mayEdit = can(actor, "plan.edit", firm);
  const view: PlanView = isPlanView(query.view) ? query.view : "roadmap";
  const [rating, next, efficiency] = await Promise.all([
    readRatingOf(actor, plan),
    readNextRating(actor, facts, plan),
    readEfficiency(actor, facts, locale),
  ]);
  const hrefOf = (id: string) => firmPaths.plan(firm.id, `?view=${view}&open=${id}#open`);
  const rows = rowsOf(plan.measures, { locale, today, rating, next, hrefOf });
  const taken = plan.measures.filter(({ state }) => state !== "set-aside");
  const carried = taken.filter(({ carriedFromId }) => carriedFromId !== null).length;
  const opened =
    taken.find(({ id }) => id === query.open) ??
    taken.find(({ id }) => rows.some((row) => row.id === id && row.late !== undefined)) ??
    taken[0];
  const [latest] = facts.results;
  const place = <PlanPlace plan={plan} timeZone={firm.timeZone} isStale={isStale(facts, plan)} locale={locale} />;
  return (
    <FirmFrame firmId={firm.id} current="plan" place={place} actions={<PlanLinks firmId={firm.id} locale={locale} />}>
      <div className="flex flex-col gap-5">
        <p className="type-caption hidden border-b border-ink pb-2 text-ink-2 print:block">
          {`${firm.name} · `}
          {place}
        </p>
        <FindingHeader
          finding={findingOf(rows, { own: taken.length - carried, carried, today, locale })}
          action={mayEdit ? <MainActions firmId={firm.id} measureId={opened?.id} locale={locale} /> : undefined}
        />
        {latest === undefined || latest.year <= plan.cycle ? null : (
          <NewResult
            firmId={firm.id}
            from={plan.cycle}
            to={latest.year}
            begin={mayEdit ? begin : undefined}
            locale={locale}
          />
        )}
        <ViewBar
          firmId={firm.id}
          plan={plan}
          view={view}
          changeLimit={mayEdit ? changeLimit : undefined}
          locale={locale}
        />
        {rows.length === 0 ? (
          <EmptyState
            title={words.emptyTitle[locale]}
            action={
              <PageLink className="button button-primary" href={firmPaths.resultMeasures(firm.id, plan.assessmentId)}>
                {words.toResult[locale]}
              </PageLink>
            }
          >
            {words.emptyText[locale]}
          </EmptyState>
        ) : (
          <ViewOfPlan rows={rows} measures={taken} view={view} today={today} locale={locale} />
        )}
        <div className="grid items-start gap-5 lg:grid-cols-3 print:grid-cols-2">
          {opened === undefined ? null : (
            <OpenCard
              firmId={firm.id}
              members={facts.members}
              measure={opened}
              mover={moverOf(opened, firm, actor.personId)}
              today={today}
              actions={{ tick, move, saveDates, handOver }}
              locale={locale}
            />
          )}
          <ExpectedCard view={expectedView(plan, rating, locale)} />
          <AsideCard
            title={words.aside[locale]}
            none={words.asideNone[locale]}
            rows={plan.measures
              .filter(({ state }) => state === "set-aside")
              .map((measure) => asideRow(firm.id, measure, locale))}
          />
        </div>
        {efficiency === undefined ? null : <EfficiencyCard {...efficiency} />}
      </div>
    </FirmFrame>
  );
}

/** Whether a later revision of the plan's result is final. */
function isStale({ results }: PlanFacts, plan: Plan): boolean {
  const latest = results.find(({ assessmentId }) => assessmentId === plan.assessmentId);
  return latest !== undefined && latest.revision !== plan.resultRevision;
}

const asideRow = (firmId: string, measure: PlanMeasure, locale: Locale) => ({
  id: measure.id,
  title: titleOf(measure, locale),
  reason: measure.reason,
  href: firmPaths.planMeasure(firmId, measure.id),
});

/** The rating of the next cycle once it is final, which shows what really changed. */
async function readNextRating(actor: UserActor, { results }: PlanFacts, plan: Plan): Promise<Rating | undefined> {
  const after = resultAfter(results, plan);
  return after && (await withFreshSession(() => findResult(actor, after)))?.rating;
}
