import { firmPaths } from "@/lib/paths";
import type { Plan, PlanMeasure } from "@/lib/plan";
import type { Locale } from "@/lib/result";
import { type PlanRow, scaleOf } from "@/lib/view/plan/plan";
import { planReplies } from "@/lib/view/plan/replies";
import { roadmapTwin } from "@/lib/view/plan/rows";
import { dateInWords, planFormWords, planStateWords, planWords, say } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { type PlanAction, PlanForm } from "./plan-form";
import { Roadmap } from "./roadmap";
import { StateMark, StateTag } from "./state-mark";

const words = planWords;
const VIEWS = ["roadmap", "board", "owners"] as const;
export type PlanView = (typeof VIEWS)[number];
export const isPlanView = (view: unknown): view is PlanView => VIEWS.some((own) => own === view);

type BarProps = {
  readonly firmId: string;
  readonly plan: Plan;
  readonly view: PlanView;
  /** Undefined if the person may not change the limit. */
  readonly changeLimit: PlanAction | undefined;
  readonly locale: Locale;
};

/** Links to the three views, and this year's effort against the firm's limit. */
export function ViewBar({ firmId, plan, view, changeLimit, locale }: BarProps) {
  const points = plan.measures
    .filter(({ state, carriedFromId }) => state !== "set-aside" && carriedFromId === null)
    .reduce((sum, { effort }) => sum + effort, 0);
  const over = points > plan.effortLimit;
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
      <nav aria-label={words.views[locale]} className="no-print">
        <ul className="flex flex-wrap gap-2">
          {VIEWS.map((own) => (
            <li key={own}>
              <PageLink
                href={firmPaths.plan(firmId, `?view=${own}`)}
                aria-current={own === view ? "page" : undefined}
                className={`button button-compact ${own === view ? "border-transparent bg-accent-soft text-accent" : ""}`}
              >
                {words[own][locale]}
              </PageLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="type-small text-ink-2">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>
            {say(words.effort, locale, { n: points, limit: plan.effortLimit })}
            {over ? (
              <strong className="font-medium text-hot">{`${locale === "zh" ? "，" : ", "}${words.effortOver[locale]}`}</strong>
            ) : null}
          </span>
          <EffortBoxes points={points} limit={plan.effortLimit} />
        </p>
        {changeLimit === undefined ? null : (
          <details className="no-print mt-1 text-ink">
            <summary className="link inline-block min-h-6">{words.setLimit[locale]}</summary>
            <div className="section mt-2 max-w-[26rem]">
              <PlanForm
                action={changeLimit}
                hidden={{ firmId, planId: plan.id }}
                fields={[
                  {
                    name: "limit",
                    label: words.limit[locale],
                    hint: words.limitHint[locale],
                    kind: "number",
                    maxLength: 2,
                    value: String(plan.effortLimit),
                  },
                ]}
                submit={planFormWords.save[locale]}
                said={planReplies(locale)}
              />
            </div>
          </details>
        )}
      </div>
    </div>
  );
}

type ViewProps = {
  readonly rows: readonly PlanRow[];
  readonly measures: readonly PlanMeasure[];
  readonly view: PlanView;
  readonly today: string;
  readonly locale: Locale;
};

/** The plan on a timeline, by state, or by owner. */
export function ViewOfPlan({ rows, measures, view, today, locale }: ViewProps) {
  if (view === "board") {
    const states = ["not-started", "running", "done", "verified"] as const;
    const groups = states.map((state) => ({
      key: state,
      name: planStateWords[state][locale],
      rows: rows.filter((row) => row.state === state),
    }));
    return <Board groups={groups} empty="–" showOwner />;
  }
  if (view === "owners") {
    const owners = [...new Set(rows.map(({ owner }) => owner))].toSorted((a, b) => a.localeCompare(b));
    const groups = owners.map((owner, index) => ({
      key: String(index),
      name: owner,
      rows: rows.filter((row) => row.owner === owner),
    }));
    return <Board groups={groups} empty="–" showOwner={false} />;
  }
  return (
    <section id="roadmap" aria-label={words.roadmap[locale]} className="section print:break-inside-auto">
      <Roadmap
        rows={rows}
        scale={scaleOf(rows, today)}
        today={today}
        todaySaid={dayAlone(today, locale)}
        twin={roadmapTwin(rows, measures, locale)}
        words={{
          caption: words.roadmap[locale],
          measure: words.measure[locale],
          ownerState: words.ownerState[locale],
          timeline: words.timeline[locale],
          effect: words.effectHead[locale],
          proof: words.proofHead[locale],
          keyFirstStep: words.keyFirstStep[locale],
          keyRecord: words.keyRecord[locale],
          keyRequired: words.keyRequired[locale],
          keyExpected: words.keyExpected[locale],
          table: words.table[locale],
        }}
      />
    </section>
  );
}

/** A date without its year: "17 Dec", "12 月 17 日". */
function dayAlone(day: string, locale: Locale): string {
  const said = dateInWords(day, locale);
  return locale === "zh" ? said.replace(/^\d+ 年 /, "") : said.replace(/ \d+$/, "");
}

type BoardGroup = { readonly key: string; readonly name: string; readonly rows: readonly PlanRow[] };

/** Measures in columns, by state or by owner. */
function Board({ groups, empty, showOwner }: { groups: readonly BoardGroup[]; empty: string; showOwner: boolean }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4 print:grid-cols-2">
      {groups.map((group) => (
        <section key={group.key} aria-labelledby={`group-${group.key}`} className="section p-4">
          <h2 id={`group-${group.key}`} className="type-h3 flex items-center justify-between gap-2">
            <span className="break-words">{group.name}</span>
            <span className="type-caption numeric font-normal text-ink-3">{group.rows.length}</span>
          </h2>
          {group.rows.length === 0 ? <p className="type-small mt-3 text-ink-3">{empty}</p> : null}
          <ul className="mt-3 flex flex-col gap-3">
            {group.rows.map((row) => (
              <li key={row.id} className="rounded-control border border-line p-3 break-inside-avoid">
                <PageLink href={row.openHref} className="link-name font-medium">
                  {row.title}
                </PageLink>
                <p className="type-caption mt-0.5 text-ink-3">{row.serves}</p>
                <p className="type-small mt-2">
                  {showOwner && row.late === undefined ? (
                    <span className="inline-flex items-center gap-2">
                      <StateMark state={row.state} />
                      {row.owner}
                    </span>
                  ) : (
                    <StateTag state={row.state} late={row.late} said={row.stateSaid} />
                  )}
                </p>
                {showOwner && row.late !== undefined ? <p className="type-small mt-0.5">{row.owner}</p> : null}
                <p className="type-small mt-0.5 text-ink-2">{row.datesSaid}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Points of effort against the limit, one box per point: used, free, or beyond the limit. */
function EffortBoxes({ points, limit }: { points: number; limit: number }) {
  const boxes = Math.min(24, Math.max(points, limit));
  return (
    <svg width={boxes * 8} height={14} viewBox={`0 0 ${boxes * 8} 14`} aria-hidden="true" className="shrink-0">
      {Array.from({ length: boxes }, (_, index) => index).map((index) => {
        const [taken, beyond] = [index < points, index >= limit];
        const look = taken ? (beyond ? "fill-hot stroke-hot" : "fill-ink stroke-ink") : "fill-none stroke-line-strong";
        return <rect key={index} x={index * 8 + 1} y={1} width={5.5} height={12} strokeWidth={1} className={look} />;
      })}
    </svg>
  );
}
