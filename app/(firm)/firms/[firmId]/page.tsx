import type { Metadata } from "next";
import Link from "next/link";
import { cache, type ReactNode } from "react";
import { type CycleFacts, readCycle } from "@/app/_server/frames/cycle-facts";
import { FirmFrame, requireFirmFrame } from "@/app/_server/frames/firm-frame";
import { firmPaths } from "@/app/_server/frames/firm-paths";
import { LevelsLaterNote, readLevelsLater } from "@/app/_server/frames/levels-later";
import { type ClaimedScreening, offeredAnswers, readScreening } from "@/app/_server/frames/screening-offer";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { yearIn } from "@/app/_server/gate/clock";
import type { UserActor } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { LatticeMini, LatticeTabs } from "@/components/charts/lattice-rows";
import { CycleList, ScreeningRecord } from "@/components/cycle/cycle-list";
import { CycleTrack } from "@/components/cycle/cycle-track";
import { OpenCycleForm } from "@/components/cycle/open-cycle-form";
import { type Task, TaskList } from "@/components/cycle/task-list";
import { EmptyState } from "@/components/ui/empty-state";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import { type Assessment, listAssessments } from "@/db/assessments/assessments";
import type { Firm } from "@/db/firms/firms";
import { listInvitations } from "@/db/people/members";
import type { LevelsLater } from "@/db/results/levels-later";
import { type FrozenResult, findResult } from "@/db/results/results";
import { cycleWords, refusalWords, say, shellWords, speak, firmOverviewWords as words } from "@/lib/i18n";
import { can } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { latticeReadings } from "@/lib/view/report/facts";
import { isComplete } from "@/lib/workflow";
import { openCycle } from "./assessments/actions";
import { frozenRow, levelAttained, moveLetters, openRow, screeningRecord, serveLetters } from "./cycles";
import { findingOf } from "./finding";
import { postsOf } from "./posts";
import { nextItemOf, tasksOf } from "./tasks";

type Props = { readonly params: Promise<{ firmId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [actor, { firmId }, locale] = await Promise.all([requireActor(), params, currentLocale()]);
  const { firm } = await requireFirmFrame(actor, requireId(firmId));
  return { title: `${say(shellWords.overview, locale)} · ${firm.name}` };
}

type Cycle = { readonly assessment: Assessment; readonly result: FrozenResult | undefined };

/** Every cycle of the firm with its latest frozen revision, latest first. */
const readCycles = cache(
  (actor: UserActor, firmId: string): Promise<Cycle[]> =>
    withFreshSession(async () => {
      const all = await listAssessments(actor, { firmId });
      return Promise.all(
        all.map(async (assessment) => ({
          assessment,
          result: await findResult(actor, { assessmentId: assessment.id }),
        })),
      );
    }),
);

/** Where the cycle stands, and the one thing to do next. */
export default async function OverviewPage({ params }: Props) {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const firmId = requireId((await params).firmId);
  const { firm, assessment } = await requireFirmFrame(actor, firmId);
  const [cycles, claimed, later] = await Promise.all([
    readCycles(actor, firmId),
    readScreening(actor, firmId),
    readLevelsLater(actor, firmId),
  ]);
  // a result of an earlier cycle is not read for whom it is closed; nor is the screening shown
  const screening = later === undefined ? claimed : undefined;
  const current = cycles.find((one) => one.assessment.id === assessment?.id);
  const mayInvite = can(actor, "people.invite", firm);
  return (
    <FirmFrame
      actor={actor}
      firmId={firmId}
      current="overview"
      place={
        current === undefined ? undefined : (
          <strong className="font-semibold text-ink">
            {say(words.cycle, locale, { year: current.assessment.cycle })}
          </strong>
        )
      }
      actions={
        mayInvite ? (
          <Link className="button button-compact" prefetch={false} href={firmPaths.people(firmId)}>
            {words.invite[locale]}
          </Link>
        ) : undefined
      }
    >
      {current === undefined ? (
        <NoCycle firm={firm} screening={screening} mayOpen={can(actor, "assessment.open", firm)} locale={locale} />
      ) : (
        <Overview
          actor={actor}
          firm={firm}
          current={current}
          cycles={cycles}
          screening={screening}
          later={later}
          locale={locale}
        />
      )}
    </FirmFrame>
  );
}

type NoCycleProps = {
  readonly firm: Firm;
  readonly screening: ClaimedScreening | undefined;
  readonly mayOpen: boolean;
  readonly locale: Locale;
};

function NoCycle({ firm, screening, mayOpen, locale }: NoCycleProps) {
  const year = yearIn(firm.timeZone);
  return (
    <div className="flex flex-col gap-5">
      <h1 className="type-finding">{firm.name}</h1>
      <EmptyState
        title={words.emptyTitle[locale]}
        action={
          mayOpen ? (
            <OpenCycleForm
              action={openCycle}
              firmId={firm.id}
              submit={say(cycleWords.openFirst, locale, { year })}
              refusals={speak(refusalWords, locale)}
            />
          ) : undefined
        }
      >
        {(mayOpen ? words.emptyText : words.emptyContributor)[locale]}
      </EmptyState>
      {screening === undefined ? null : (
        <Section title={words.cycles[locale]}>
          <ScreeningRecord {...screeningRecord(screening, locale)} />
        </Section>
      )}
    </div>
  );
}

type OverviewProps = {
  readonly actor: UserActor;
  readonly firm: Firm;
  readonly current: Cycle;
  readonly cycles: readonly Cycle[];
  readonly screening: ClaimedScreening | undefined;
  /** Why levels of the firm are closed to the acting person. */
  readonly later: LevelsLater | undefined;
  readonly locale: Locale;
};

async function Overview({ actor, firm, current, cycles, screening, later, locale }: OverviewProps) {
  const facts = await readCycle(actor, firm, current.assessment);
  const offered = offeredAnswers(facts, screening, cycles.length === 1).length;
  const invitations = firm.role === "manager" ? (await listInvitations(actor, { firmId: firm.id })).length : 0;
  const complete = isComplete(current.assessment.states);
  const tasks = complete ? nextCycleTask(facts, locale) : tasksOf(facts, { locale, screening: offered, invitations });
  const latest = cycles.find((one) => one.result !== undefined);
  return (
    <div className="flex flex-col gap-6">
      <FindingHeader
        finding={findingOf(facts, locale)}
        lede={
          (complete ? words.ledeComplete : firm.role === "manager" ? words.ledeOpen : words.ledeContributor)[locale]
        }
        action={<Primary facts={facts} complete={complete} tasks={tasks} locale={locale} />}
      />
      <section className="section">
        <h2 className="sr-only">{say(words.cycle, locale, { year: current.assessment.cycle })}</h2>
        <CycleTrack
          locale={locale}
          title={say(words.cycle, locale, { year: current.assessment.cycle })}
          posts={postsOf(facts, locale)}
        />
        {latest?.result === undefined ? null : (
          <LatestResult
            firm={firm}
            cycle={latest}
            result={latest.result}
            open={complete ? undefined : current}
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
          {screening === undefined ? null : <ScreeningRecord {...screeningRecord(screening, locale)} />}
        </Section>
      </div>
      {later === undefined || cycles.length < 2 ? null : (
        <LevelsLaterNote firmId={firm.id} later={later} locale={locale} />
      )}
    </div>
  );
}

/** One cycle a year: the next one is a task only when its year has come. */
function nextCycleTask({ firm, assessment }: CycleFacts, locale: Locale): Task[] {
  const year = yearIn(firm.timeZone);
  if (firm.role !== "manager" || year <= assessment.cycle) return [];
  return [{ key: "next", label: say(words.taskNext, locale, { year }), href: firmPaths.assessments(firm.id) }];
}

type PrimaryProps = {
  readonly facts: CycleFacts;
  readonly complete: boolean;
  readonly tasks: readonly Task[];
  readonly locale: Locale;
};

/** The one primary action: the result, the next item by its place, or the first task. */
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
    return <PrimaryLink href={first.href} label={first.label} note={note} />;
  }
  const begun = [...facts.own.values()].some((row) => row.answer !== null);
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
      <Link href={href} prefetch={false} className="button button-primary">
        {label}
      </Link>
      {note === undefined ? null : <span className="type-small text-ink-2">{note}</span>}
    </>
  );
}

type LatestProps = {
  readonly firm: Firm;
  readonly cycle: Cycle;
  readonly result: FrozenResult;
  /** The cycle under way, whose letters are still to come. */
  readonly open: Cycle | undefined;
  readonly locale: Locale;
};

function LatestResult({ firm, cycle, result, open, locale }: LatestProps) {
  const year = cycle.assessment.cycle;
  const href = firmPaths.result(firm.id, cycle.assessment.id);
  const readings = latticeReadings(result.rating);
  const move = moveLetters(result.rating);
  const line = say(move === undefined ? words.latestLineStay : words.latestLine, locale, {
    serve: serveLetters(result.rating, locale),
    move: move ?? "",
    level: levelAttained(result.rating, locale),
  });
  const later =
    open === undefined || open.assessment.id === cycle.assessment.id
      ? ""
      : say(words.lettersLater, locale, { year: open.assessment.cycle });
  return (
    <div className="mt-6 border-t-2 border-line-strong pt-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 pb-2">
        <p>
          <strong className="font-semibold">{say(words.latest, locale, { year })}</strong>{" "}
          <span className="text-ink-2">
            {[line, later].filter((part) => part !== "").join(locale === "zh" ? "" : " ")}
          </span>
        </p>
        <Link href={href} prefetch={false} className="link">
          {say(words.openReport, locale, { year })}
        </Link>
      </div>
      <div className="hidden lg:block [&_table]:table-fixed [&_td]:pr-4">
        <LatticeMini locale={locale} readings={readings.cells} />
      </div>
      <div className="lg:hidden">
        <LatticeTabs locale={locale} readings={readings} name="latest" hrefOf={(cell) => `${href}?why=${cell}#why`} />
      </div>
    </div>
  );
}
