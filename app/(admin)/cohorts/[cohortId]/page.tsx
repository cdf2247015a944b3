import { notFound } from "next/navigation";
import { CohortFrame, requireCohort } from "@/app/_server/frames/cohort-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { onceEach } from "@/app/_server/frames/query";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { requireId } from "@/app/_server/gate/path-id";
import { DashboardActions, DashboardPlace } from "@/components/cohort/dashboard/dashboard-head";
import { FiguresPart } from "@/components/cohort/dashboard/figures-part";
import { FunnelSection } from "@/components/cohort/dashboard/funnel-section";
import { GapsSection } from "@/components/cohort/dashboard/gaps-section";
import { governanceCards } from "@/components/cohort/dashboard/governance-cards";
import { HeatSection } from "@/components/cohort/dashboard/heat-section";
import { ItemsSection } from "@/components/cohort/dashboard/items-section";
import { LateSection } from "@/components/cohort/dashboard/late-section";
import { WeeksSection } from "@/components/cohort/dashboard/weeks-section";
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { type CurrentFacts, type Dashboard, findDashboard, HEAT_COLUMNS_MAX } from "@/db/cohorts/dashboard";
import { COHORT_TIME_ZONE, countOf } from "@/lib/cohort";
import { cohortPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { dashboardHeadline, pastYearHeadline } from "@/lib/view/cohort/gap-headline";
import { dayAt } from "@/lib/view/time/calendar";
import { bulletinWords, say, dashboardWords as w } from "@/lib/words";

export const generateMetadata = titled(w.title);

/**
 * The dashboard of a cohort: exact progress counts, the firms that agreed to be visible, and the latest published
 * figures.
 */
export default async function CohortPage({ params, searchParams }: PageProps<"cohortId">) {
  const [{ cohortId: raw }, query, actor] = await Promise.all([params, onceEach(searchParams), requireActor()]);
  const input = { cohortId: requireId(raw), cycle: wholeOf(query.cycle), page: wholeOf(query.page) ?? 0 };
  const [{ locale, cohortId }, dashboard] = await Promise.all([
    requireCohort(params),
    withFreshSession(() => findDashboard(actor, input)),
  ]);
  if (dashboard === undefined) notFound();
  const { current } = dashboard;
  const today = dayAt(COHORT_TIME_ZONE, new Date());
  const { page } = input;
  const tablesAt =
    query.tables === undefined
      ? cohortPaths.dashboard(cohortId, { cycle: input.cycle, ...(page > 0 && { page }), tables: true })
      : undefined;
  return (
    <CohortFrame
      cohortId={cohortId}
      current="cohort"
      place={<DashboardPlace locale={locale} dashboard={dashboard} cohortId={cohortId} today={today} />}
    >
      <div className="flex flex-col gap-5">
        {current === undefined ? (
          <PastYear locale={locale} dashboard={dashboard} cohortId={cohortId} />
        ) : (
          <UnderWay locale={locale} dashboard={dashboard} current={current} cohortId={cohortId} today={today} />
        )}
        <Heat locale={locale} dashboard={dashboard} page={page} tablesAt={tablesAt} />
        <ItemsSection
          locale={locale}
          items={dashboard.items}
          year={dashboard.cycle ?? 0}
          started={countOf(dashboard.own, { stage: "started", cycle: dashboard.cycle ?? 0 })}
          k={dashboard.minimumK}
          tablesAt={tablesAt}
        />
        {current === undefined ? null : (
          <Figures locale={locale} dashboard={dashboard} current={current} cohortId={cohortId} />
        )}
      </div>
    </CohortFrame>
  );
}

type PartProps = { readonly locale: Locale; readonly dashboard: Dashboard; readonly cohortId: string };
type CurrentProps = PartProps & { readonly current: CurrentFacts };

/** Progress of a past year, without the parts that only concern the present, such as this week's counts. */
function PastYear({ locale, dashboard: { own, cycle = 0, cycles, items }, cohortId }: PartProps) {
  const [latest = cycle] = cycles;
  return (
    <>
      <FindingHeader
        finding={pastYearHeadline({ own, cycle }, locale)}
        lede={
          <>
            {say(w.pastYear, locale, { year: cycle, latest })}
            {locale === "zh" ? "" : " "}
            <PageLink href={cohortPaths.cohort(cohortId)}>{say(w.toLatest, locale, { year: latest })}</PageLink>
          </>
        }
      />
      <FunnelSection locale={locale} own={own} cycle={cycle} isPast optedOut={0} items={items} />
    </>
  );
}

/**
 * Progress of the latest year and of this week, and where firms of all years fall short of the level that they need.
 */
function UnderWay({ locale, dashboard, current, cohortId, today }: CurrentProps & { readonly today: string }) {
  const { own, parts, cycle, items } = dashboard;
  const { snapshot, optedOut, reminders, standings } = current;
  return (
    <>
      <FindingHeader
        finding={dashboardHeadline({ own, cycle, report: snapshot?.report, standings, today }, locale)}
        action={<DashboardActions locale={locale} cohortId={cohortId} reminders={reminders} />}
      />
      <LateSection locale={locale} cohortId={cohortId} standings={standings} today={today} />
      <div className="grid grid-cols-1 gap-5 xl:grid-cols-[minmax(0,49fr)_minmax(0,51fr)]">
        <FunnelSection
          locale={locale}
          own={own}
          cycle={cycle ?? 0}
          optedOut={optedOut}
          reminders={reminders}
          items={items}
        />
        <WeeksSection
          locale={locale}
          own={own}
          parts={parts}
          cycle={cycle ?? 0}
          day={today}
          hrefOf={cohortPaths.cohort}
          action={
            <PageLink className="link type-small no-print" href={`${cohortPaths.weekly(cohortId)}#bulletin`}>
              {say(bulletinWords.title, locale)}
            </PageLink>
          }
        />
      </div>
      {snapshot === undefined ? null : <GapsSection locale={locale} report={snapshot.report} />}
    </>
  );
}

/** The latest published figures, computed from each firm's latest result, whatever its year. */
function Figures({ locale, dashboard: { parts, minimumK }, current, cohortId }: CurrentProps) {
  const { snapshot, silence, governance } = current;
  return (
    <FiguresPart
      locale={locale}
      snapshot={snapshot && { report: snapshot.report, day: dayAt(COHORT_TIME_ZONE, snapshot.at) }}
      silence={silence}
      parts={new Map(parts.map(({ id, name }) => [id, { name: name[locale], href: cohortPaths.dashboard(id) }]))}
      k={minimumK}
      figuresHref={cohortPaths.figures(cohortId)}
      cards={governanceCards({ locale, report: governance, networkHref: `${cohortPaths.network(cohortId)}#modes` })}
    />
  );
}

/** An integer from the query; undefined for anything else. */
const wholeOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;

type HeatProps = {
  readonly locale: Locale;
  readonly dashboard: Dashboard;
  readonly page: number;
  readonly tablesAt: string | undefined;
};

function Heat({ locale, dashboard: { own, parts, columns, cycle, cycles, minimumK }, page, tablesAt }: HeatProps) {
  const joined = countOf(own, { stage: "joined", cycle: 0 });
  const from = page * HEAT_COLUMNS_MAX;
  const isLast = columns.length < HEAT_COLUMNS_MAX;
  const input = {
    ...(cycle !== cycles[0] && { cycle }),
    ...(tablesAt === undefined && { tables: true }),
  };
  return (
    <HeatSection
      locale={locale}
      columns={columns}
      tablesAt={tablesAt}
      parts={
        new Map(
          parts.map((part) => [
            part.id,
            { name: part.name[locale], joined: countOf(part, { stage: "joined", cycle: 0 }) },
          ]),
        )
      }
      joined={joined}
      least={minimumK}
      hidden={isLast && (from === 0 || columns.length > 0) ? Math.max(0, joined - from - columns.length) : 0}
      from={from}
      before={page > 0 ? cohortPaths.dashboard(own.id, { ...input, page: page - 1 }) : undefined}
      after={
        !isLast && from + columns.length < joined
          ? cohortPaths.dashboard(own.id, { ...input, page: page + 1 })
          : undefined
      }
    />
  );
}
