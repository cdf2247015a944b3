import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { levelsLaterPage } from "@/app/_server/frames/levels-later";
import { type PlanFacts, readPlan, readRatingOf } from "@/app/_server/frames/plan-facts";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import type { UserActor } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { onceEach } from "@/app/_server/gate/query";
import { AsideCard } from "@/components/plan/aside-card";
import { EfficiencyCard } from "@/components/plan/efficiency-card";
import { ExpectedCard } from "@/components/plan/expected-card";
import { PrintButton } from "@/components/results/print-button";
import { EmptyState } from "@/components/ui/empty-state";
import { FindingHeader } from "@/components/ui/finding-header";
import { findResult } from "@/db/results/results";
import { firmPaths } from "@/lib/paths";
import type { Plan } from "@/lib/plan";
import { can } from "@/lib/policy";
import type { Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { expectedView } from "@/lib/view/plan/expected";
import { findingOf } from "@/lib/view/plan/finding";
import { titleOf } from "@/lib/view/plan/measure";
import { rowsOf } from "@/lib/view/plan/rows";
import { dayInWords } from "@/lib/view/time/firm-time";
import { planWords, say, shellWords } from "@/lib/words";
import { readEfficiency } from "./efficiency";
import { NewResult } from "./new-result";
import { NoPlan } from "./no-plan";
import { OpenCard } from "./open-card";
import { isPlanView, type PlanView, ViewBar, ViewOfPlan } from "./views";

const words = planWords;
type Query = Readonly<Record<string, string | string[] | undefined>>;
type Props = { readonly params: Promise<{ firmId: string }>; readonly searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(shellWords.plan, await currentLocale()) };
}

/** The plan made from the latest result that has one; `?view=` chooses how, `?open=` which measure stands beside. */
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
  if (plan === undefined) return <NoPlan actor={actor} facts={facts} locale={locale} />;
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

/** The result of the next cycle, once it is frozen: it tells the move that was found. */
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
  return (
    <FirmFrame
      actor={actor}
      firmId={firm.id}
      current="plan"
      place={<Place facts={facts} plan={plan} locale={locale} />}
      actions={<PageActions firmId={firm.id} locale={locale} />}
    >
      <div className="flex flex-col gap-5">
        <p className="type-caption hidden border-b border-ink pb-2 text-ink-2 print:block">
          {`${firm.name} · `}
          <Place facts={facts} plan={plan} locale={locale} />
        </p>
        <FindingHeader
          finding={findingOf(rows, { own: taken.length - carried, carried, today, locale })}
          action={mayEdit ? <MainActions firmId={firm.id} measureId={opened?.id} locale={locale} /> : undefined}
        />
        <NewResult facts={facts} plan={plan} mayEdit={mayEdit} locale={locale} />
        <ViewBar facts={facts} plan={plan} view={view} mayEdit={mayEdit} locale={locale} />
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
          {opened === undefined ? null : <OpenCard actor={actor} facts={facts} measure={opened} locale={locale} />}
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

function Place({ facts, plan, locale }: { facts: PlanFacts; plan: Plan; locale: Locale }) {
  const year = plan.cycle + 1;
  const date = dayInWords(plan.frozenAt, facts.firm.timeZone, locale);
  const latest = facts.results.find(({ assessmentId }) => assessmentId === plan.assessmentId);
  const stale = latest !== undefined && latest.revision !== plan.resultRevision;
  return (
    <>
      <strong className="font-semibold text-ink">{say(words.ofYear, locale, { year })}</strong>{" "}
      {say(words.from, locale, { date, year })}
      {stale ? ` ${say(words.fromRevision, locale, { n: plan.resultRevision })}` : ""}
    </>
  );
}

function PageActions({ firmId, locale }: { firmId: string; locale: Locale }): ReactNode {
  return (
    <>
      <Link href={firmPaths.planLog(firmId)} prefetch={false} className="link">
        {words.log[locale]}
      </Link>
      <PrintButton label={words.print[locale]} />
      <a href={firmPaths.planExport(firmId)} download className="button button-compact">
        {words.excel[locale]}
      </a>
    </>
  );
}

type MainProps = { readonly firmId: string; readonly measureId: string | undefined; readonly locale: Locale };

function MainActions({ firmId, measureId, locale }: MainProps) {
  return (
    <div className="no-print flex flex-wrap gap-3">
      <Link href={firmPaths.planLibrary(firmId)} prefetch={false} className="button">
        {words.library[locale]}
      </Link>
      {measureId === undefined ? null : (
        <Link
          href={`${firmPaths.planMeasure(firmId, measureId)}#record`}
          prefetch={false}
          className="button button-primary"
        >
          {words.addRecord[locale]}
        </Link>
      )}
    </div>
  );
}
