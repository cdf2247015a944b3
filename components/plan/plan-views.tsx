import { firmPaths } from "@/lib/paths";
import type { Plan, PlanMeasure } from "@/lib/plan";
import type { Locale } from "@/lib/result";
import { type PlanRow, scaleOf } from "@/lib/view/plan/plan";
import { planReplies } from "@/lib/view/plan/replies";
import { roadmapTwin } from "@/lib/view/plan/rows";
import { dateInWords, planFormWords, planStateWords, planWords, say } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { Board } from "./board";
import { EffortBoxes } from "./effort-boxes";
import { type PlanAction, PlanForm } from "./plan-form";
import { Roadmap } from "./roadmap";

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
