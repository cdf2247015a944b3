import { rateEarly, readCycle } from "@/app/_server/frames/cycle-facts";
import type { ClaimedScreening } from "@/app/_server/frames/screening-offer";
import { yearIn } from "@/app/_server/gate/clock";
import type { UserActor } from "@/app/_server/gate/gate";
import { CycleList, ScreeningRecord } from "@/components/assessments/cycle-list";
import { CycleTrack } from "@/components/assessments/cycle-track";
import { TaskList } from "@/components/assessments/task-list";
import { LevelsLaterNote } from "@/components/results/levels-later-note";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import { listInvitations } from "@/db/people/invitations";
import type { LevelsLater } from "@/db/results/levels-later";
import { isComplete } from "@/lib/assessments";
import type { Firm } from "@/lib/firms";
import type { Locale } from "@/lib/result";
import { findingOf } from "@/lib/view/assessments/finding";
import { postsOf } from "@/lib/view/assessments/posts";
import { frozenRow, openRow, screeningRecord } from "@/lib/view/assessments/rows";
import { nextCycleTask, tasksOf } from "@/lib/view/assessments/tasks";
import { offeredAnswers } from "@/lib/view/screening/offer";
import { say, firmOverviewWords as words } from "@/lib/words";
import { LatestResult } from "./latest-result";
import { Primary } from "./primary";
import type { Cycle } from "./read-cycles";

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

/** The cycle under way: its posts, what is to be done, and the cycles before it. */
export async function Overview({ actor, firm, current, cycles, screening, later, locale }: OverviewProps) {
  const facts = await readCycle(actor, firm, current.assessment);
  const offered = offeredAnswers(facts, screening, cycles.length === 1).length;
  const invitations = firm.role === "manager" ? (await listInvitations(actor, { firmId: firm.id })).length : 0;
  const complete = isComplete(current.assessment.states);
  const tasks = complete
    ? nextCycleTask(facts, yearIn(firm.timeZone), locale)
    : tasksOf(facts, { locale, screening: offered, invitations });
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
          posts={postsOf(facts, () => rateEarly(facts), locale)}
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
