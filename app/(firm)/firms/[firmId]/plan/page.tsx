import type { Metadata } from "next";
import Link from "next/link";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { levelsLaterPage } from "@/app/_server/frames/levels-later";
import { onceEach } from "@/app/_server/frames/query";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import type { UserActor } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { AsideCard } from "@/components/plan/aside-card";
import { EfficiencyCard } from "@/components/plan/efficiency-card";
import { ExpectedCard } from "@/components/plan/expected-card";
import { NewResult } from "@/components/plan/new-result";
import { NoPlan } from "@/components/plan/no-plan";
import { OpenCard } from "@/components/plan/open-card";
import { MainActions, PlanLinks, PlanPlace } from "@/components/plan/plan-head";
import { isPlanView, type PlanView, ViewBar, ViewOfPlan } from "@/components/plan/plan-views";
import { EmptyState } from "@/components/ui/empty-state";
import { FindingHeader } from "@/components/ui/finding-header";
import { findResult } from "@/db/results/results";
import { firmPaths } from "@/lib/paths";
import { moverOf, type Plan } from "@/lib/plan";
import { can } from "@/lib/policy";
import type { Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { expectedView } from "@/lib/view/plan/expected";
import { findingOf } from "@/lib/view/plan/finding";
import { titleOf } from "@/lib/view/plan/measure";
import { rowsOf } from "@/lib/view/plan/rows";
import { planWords, say, shellWords } from "@/lib/words";
import { handOver, move, saveDates, tick } from "./[measureId]/actions";
import { begin, changeLimit } from "./actions";
import { readEfficiency } from "./read-efficiency";
import { type PlanFacts, readPlan, readRatingOf } from "./read-plan";

const words = planWords;
type Query = Readonly<Record<string, string | string[] | undefined>>;
type Props = { readonly params: Promise<{ firmId: string }>; readonly searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(shellWords.plan, await currentLocale()) };
}

/** The plan for the latest result that has one; `?view=` selects the view, `?open=` the measure shown next to it. */
export default async function PlanPage({ params, searchParams }: Props) {
  const [actor, { firmId }, query, locale] = await Promise.all([
    requireActor(),
    params,
    onceEach(searchParams),
    currentLocale(),
  ]);
  const later = await levelsLaterPage(actor, { firmId, current: "plan" });
  if (later !== undefined) return later;
  const facts = await readPlan(actor, firmId);
  const { plan } = facts;
  if (plan === undefined) {
    const { firm, frame, results } = facts;
    const mayEdit = can(actor, "plan.edit", firm);
    const hasCycle = frame.assessment !== undefined;
    return (
      <FirmFrame actor={actor} firmId={firm.id} current="plan">
        <NoPlan firmId={firm.id} latest={results[0]} hasCycle={hasCycle} mayEdit={mayEdit} locale={locale} />
      </FirmFrame>
    );
  }
  const [rating, next] = await Promise.all([readRatingOf(actor, plan), readNext(actor, facts, plan)]);
  const view: PlanView = isPlanView(query.view) ? query.view : "roadmap";
  return (
    <PlanBody
      actor={actor}
      locale={locale}
      facts={facts}
      plan={plan}
      rating={rating}
      next={next}
      view={view}
      open={query.open}
    />
  );
}

/** The result of the next cycle, once it is frozen: it shows the actual change. */
async function readNext(actor: UserActor, { results }: PlanFacts, plan: Plan): Promise<Rating | undefined> {
  const after = results.findLast(({ year }) => year > plan.cycle);
  if (after === undefined) return undefined;
  const { assessmentId, revision } = after;
  return (await withFreshSession(() => findResult(actor, { assessmentId, revision })))?.rating;
}

type BodyProps = {
  readonly actor: UserActor;
  readonly locale: Locale;
  readonly facts: PlanFacts;
  readonly plan: Plan;
  readonly rating: Rating;
  readonly next: Rating | undefined;
  readonly view: PlanView;
  readonly open: Query[string];
};

async function PlanBody({ actor, locale, facts, plan, rating, next, view, open }: BodyProps) {
  const { firm, today } = facts;
  const mayEdit = can(actor, "plan.edit", firm);
  const hrefOf = (id: string) => firmPaths.plan(firm.id, `?view=${view}&open=${id}#open`);
  const rows = rowsOf(plan.measures, { locale, today, rating, next, hrefOf });
  const taken = plan.measures.filter(({ state }) => state !== "set-aside");
  const carried = taken.filter(({ carriedFromId }) => carriedFromId !== null).length;
  const efficiency = await readEfficiency(actor, facts, locale);
  const opened =
    taken.find(({ id }) => id === open) ??
    taken.find(({ id }) => rows.some((row) => row.id === id && row.late !== undefined)) ??
    taken[0];
  const [latest] = facts.results;
  const place = <PlanPlace plan={plan} timeZone={firm.timeZone} isStale={isStale(facts, plan)} locale={locale} />;
  return (
    <FirmFrame
      actor={actor}
      firmId={firm.id}
      current="plan"
      place={place}
      actions={<PlanLinks firmId={firm.id} locale={locale} />}
    >
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
              <Link
                href={firmPaths.resultMeasures(firm.id, plan.assessmentId)}
                prefetch={false}
                className="button button-primary"
              >
                {words.toResult[locale]}
              </Link>
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
            rows={plan.measures.flatMap(({ state, ...measure }) =>
              state === "set-aside"
                ? [
                    {
                      id: measure.id,
                      title: titleOf(measure, locale),
                      reason: measure.reason,
                      href: firmPaths.planMeasure(firm.id, measure.id),
                    },
                  ]
                : [],
            )}
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
