import { countOf, type ItemProgress, type NotReminded, type Weeks } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import { PROGRESS_STAGES, type ProgressStage } from "@/lib/snapshots";
import { mostStop } from "@/lib/view/cohort/items";
import { notRemindedInWords } from "@/lib/view/cohort/reminders";
import { say, dashboardWords as w } from "@/lib/words";
import { shareInPercent } from "@/lib/words/levels";
import { Section } from "../../ui/section";
import { FunnelTable } from "./funnel-table";

type FunnelProps = {
  readonly locale: Locale;
  readonly own: Weeks;
  readonly cycle: number;
  /** Whether the year is over; then counts that belong to no year are left out. */
  readonly isPast?: boolean;
  /** Invited firms that want no e-mails and have not joined. */
  readonly optedOut: number;
  /** Which firms would get a reminder now and which not; undefined if no reminder is offered. */
  readonly reminders?: { readonly due: number; readonly notDue: NotReminded } | "uncounted" | undefined;
  readonly items?: readonly ItemProgress[];
};

/** Exact progress counts, each as a bar and as a share of the previous one. */
export function FunnelSection({ locale, own, cycle, isPast = false, optedOut, reminders, items = [] }: FunnelProps) {
  const stages = stagesOf(own, cycle).filter(({ stage }) => !isPast || (stage !== "invited" && stage !== "joined"));
  const hasInvited = stages[0]?.stage === "invited";
  const reminded = remindersInWords(reminders, locale);
  const title = isPast ? say(w.funnelPast, locale, { year: cycle }) : say(w.funnel, locale);
  return (
    <Section id="funnel" title={title} reading={say(w.funnelReading, locale)}>
      <FunnelTable
        caption={title}
        head={[w.stage, w.firms, w.rate].map((word) => say(word, locale))}
        rows={stages.map(({ stage, firms }, at) => ({
          id: stage,
          name: say(w[stage], locale),
          firms,
          rate: rateOf(stages[at - 1]?.firms, firms, locale),
        }))}
      />
      <p className="type-small mt-3 text-ink-2">
        {[
          mostStop(items, locale),
          ...(hasInvited ? [say(w.funnelInvited, locale)] : []),
          ...reminded,
          ...(hasInvited && reminded.length === 0 && optedOut > 0 ? [say(w.optedOut, locale, { n: optedOut })] : []),
          say(w.funnelShares, locale),
          say(w.funnelNote, locale),
          ...(cycle > 0 && !isPast ? [say(w.funnelCycle, locale, { year: cycle })] : []),
        ]
          .filter(Boolean)
          .join(locale === "zh" ? "" : " ")}
      </p>
    </Section>
  );
}

/** The number on the reminder button, and all other firms that are asked; together they are all firms. */
const remindersInWords = (reminders: FunnelProps["reminders"], locale: Locale): string[] =>
  reminders === undefined || reminders === "uncounted" || reminders.due === 0
    ? []
    : [say(w.remindable, locale, { n: reminders.due }), notRemindedInWords(reminders.notDue, locale)];

/** Firms may join without an invitation from here; then the number of invitations is meaningless and left out. */
function stagesOf(own: Weeks, cycle: number): { readonly stage: ProgressStage; readonly firms: number }[] {
  const stages = PROGRESS_STAGES.map((stage) => ({ stage, firms: countOf(own, { stage, cycle }) }));
  const joined = stages.find(({ stage }) => stage === "joined")?.firms ?? 0;
  return stages.filter(({ stage, firms }) => stage !== "invited" || (firms > 0 && firms >= joined));
}

function rateOf(previous: number | undefined, firms: number, locale: Locale): string {
  if (previous === undefined || previous === 0) return "";
  return say(w.ofPrevious, locale, { share: shareInPercent(firms / previous) });
}
