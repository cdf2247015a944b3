import type { ReactNode } from "react";
import { type Assessment, isComplete } from "@/lib/assessments";
import type { Firm } from "@/lib/firms";
import { firmPaths } from "@/lib/paths";
import type { FrozenResult, KeptScreening, Rating } from "@/lib/rating";
import type { Locale, Text } from "@/lib/result";
import type { CycleFacts } from "@/lib/view/assessments/facts";
import { findingOf } from "@/lib/view/assessments/finding";
import type { LeftToDo } from "@/lib/view/assessments/levels-later";
import { postsOf } from "@/lib/view/assessments/posts";
import { frozenRow, openRow, screeningRecord } from "@/lib/view/assessments/rows";
import {
  consentTasks,
  nextCycleTask,
  nextItemOf,
  planDueTask,
  planTask,
  type Task,
  tasksOf,
} from "@/lib/view/assessments/tasks";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { offeredAnswers } from "@/lib/view/screening/screening-offer";
import { firmOverviewWords, say, firmOverviewWords as words } from "@/lib/words";
import { LevelsLaterNote } from "../results/levels-later-note";
import { PageLink } from "../shell/page-link";
import { FindingHeader } from "../ui/finding-header";
import { Section } from "../ui/section";
import { CycleList, ScreeningRecord } from "./cycle-list";
import { CycleTrack } from "./cycle-track";
import { LatestResult } from "./latest-result";

type Cycle = { readonly assessment: Assessment; readonly result: FrozenResult | undefined };

type OverviewProps = {
  readonly firm: Firm;
  /** The current user. */
  readonly personId: string;
  readonly facts: CycleFacts;
  /** Computes the rating so far; called only where it is shown. */
  readonly rate: () => Rating | undefined;
  readonly current: Cycle;
  readonly cycles: readonly Cycle[];
  readonly screening: KeptScreening | undefined;
  /** Number of open invitations. */
  readonly invitations: number;
  /** Cohorts whose consent text has changed since the firm agreed to it. */
  readonly changedConsents: readonly Text[];
  readonly thisYear: number;
  /** Why the firm's levels are hidden from the current user. */
  readonly later: LeftToDo | undefined;
  /** Whether the current user may choose measures and the firm has no plan yet. */
  readonly lacksPlan: boolean;
  /** What is late or due next in the firm's newest plan, in words. */
  readonly planDue: string | undefined;
  readonly locale: Locale;
};

/** The current cycle: its phases, the tasks, and earlier cycles. */
export function Overview(props: OverviewProps) {
  const { firm, personId, facts, rate, current, cycles, screening, invitations, thisYear, later, locale } = props;
  const offered = offeredAnswers(facts, screening, cycles.length === 1).map(({ item }) => item);
  const complete = isComplete(current.assessment.states);
  const tasks = [
    ...(complete
      ? [...(props.lacksPlan ? [planTask(firm.id, locale)] : []), ...nextCycleTask(facts, thisYear, locale)]
      : tasksOf(facts, { locale, screening: offered, invitations })),
    ...(props.planDue === undefined ? [] : [planDueTask(firm.id, props.planDue, locale)]),
    ...consentTasks(props.changedConsents, firm.id, locale),
  ];
  const latest = cycles.find((one) => one.result !== undefined);
  const record =
    screening === undefined ? null : (
      <ScreeningRecord {...screeningRecord(screening, { timeZone: firm.timeZone, locale })} />
    );
  return (
    <div className="flex flex-col gap-6">
      <FindingHeader
        finding={findingOf(facts, locale, { screening: offered.length, personId })}
        lede={
          (complete ? words.ledeComplete : firm.role === "manager" ? words.ledeOpen : words.ledeContributor)[locale]
        }
        action={<Primary facts={facts} complete={complete} tasks={tasks} locale={locale} />}
      />
      {offered.length === 0 ? null : record}
      <section className="section">
        <h2 className="sr-only">{say(words.cycle, locale, { year: current.assessment.cycle })}</h2>
        <CycleTrack
          locale={locale}
          title={say(words.cycle, locale, { year: current.assessment.cycle })}
          posts={postsOf(facts, rate, locale)}
        />
        {latest?.result === undefined ? null : (
          <LatestResult
            firm={firm}
            cycle={latest.assessment}
            result={latest.result}
            open={complete ? undefined : current.assessment}
            locale={locale}
          />
        )}
      </section>
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <Section title={words.tasks[locale]}>
          <TaskList locale={locale} tasks={tasks} />
        </Section>
        <Section title={words.cycles[locale]}>
          <CycleList
            locale={locale}
            cycles={cycles.flatMap((one) => {
              if (!isComplete(one.assessment.states) && one === current) return [openRow(facts, locale)];
              return one.result === undefined ? [] : [frozenRow(firm, one.assessment, one.result, locale)];
            })}
          />
          {offered.length === 0 ? record : null}
        </Section>
      </div>
      {later === undefined || cycles.length < 2 ? null : (
        <LevelsLaterNote firmId={firm.id} later={later} locale={locale} />
      )}
    </div>
  );
}

function TaskList({ locale, tasks }: { locale: Locale; tasks: readonly Task[] }) {
  if (tasks.length === 0) return <p className="text-ink-2">{firmOverviewWords.noTasks[locale]}</p>;
  return (
    <ul className="-my-2 divide-y divide-line">
      {tasks.map((task) => (
        <li key={task.key}>
          <PageLink
            href={task.href}
            className="flex min-h-11 items-center gap-3 py-2 text-ink no-underline hover:underline"
          >
            <svg aria-hidden="true" viewBox="0 0 16 16" width="16" height="16" className="shrink-0">
              <circle cx="8" cy="8" r="6.8" className="fill-none stroke-line-strong" strokeWidth="1.2" />
            </svg>
            <span className="min-w-0 grow">{task.label}</span>
            {task.minutes === undefined ? null : (
              <span className="type-small numeric shrink-0 text-ink-2">
                {say(firmOverviewWords.minutes, locale, { n: task.minutes })}
              </span>
            )}
          </PageLink>
        </li>
      ))}
    </ul>
  );
}

type PrimaryProps = {
  readonly facts: CycleFacts;
  readonly complete: boolean;
  readonly tasks: readonly Task[];
  readonly locale: Locale;
};

/** The primary action: the result, the next item, or the first task. */
function Primary({ facts, complete, tasks, locale }: PrimaryProps): ReactNode {
  const { firm, assessment } = facts;
  if (complete) {
    return <PrimaryLink href={firmPaths.result(firm.id, assessment.id)} label={words.openResult[locale]} />;
  }
  const [first] = tasks;
  if (first === undefined) return undefined;
  const next = nextItemOf(facts);
  if (first.key !== "items" || next === undefined) {
    const note = first.minutes === undefined ? undefined : say(words.aboutMinutes, locale, { minutes: first.minutes });
    return <PrimaryLink href={first.href} label={first.press ?? first.label} note={note} />;
  }
  const begun = [...facts.own.values()].some((row) => row.value.answer !== null);
  return (
    <PrimaryLink
      href={first.href}
      label={say(begun ? words.continueAt : words.beginAt, locale, { cell: nameCell(next.item.cell, locale) })}
      note={say(words.ownLeft, locale, { n: next.left, minutes: next.minutes })}
    />
  );
}

function PrimaryLink({ href, label, note }: { href: string; label: string; note?: string | undefined }) {
  return (
    <>
      <PageLink href={href} className="button button-primary">
        {label}
      </PageLink>
      {note === undefined ? null : <span className="type-small text-ink-2">{note}</span>}
    </>
  );
}
