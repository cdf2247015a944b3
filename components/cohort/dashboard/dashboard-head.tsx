import { cohortPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { deadlineInWords } from "@/lib/view/cohort/late";
import { say, dashboardWords as w } from "@/lib/words";
import { PageLink } from "../../shell/page-link";

type PlaceProps = {
  readonly locale: Locale;
  readonly dashboard: {
    readonly cycle: number | undefined;
    readonly cycles: readonly number[];
    readonly closesOn: string | null;
  };
  readonly cohortId: string;
  /** Today's date in the cohort's time zone. */
  readonly today: string;
};

/** The cycle shown, its deadline, and links to the others. */
export function DashboardPlace({ locale, dashboard: { cycle, cycles, closesOn }, cohortId, today }: PlaceProps) {
  return (
    <span className="flex flex-wrap items-baseline gap-x-4">
      <span className="font-medium text-ink">
        {cycle === undefined ? say(w.title, locale) : say(w.cycle, locale, { year: cycle })}
      </span>
      {closesOn === null || cycle !== cycles[0] ? null : <span>{deadlineInWords(closesOn, { today, locale })}</span>}
      {cycles
        .filter((each) => each !== cycle)
        .map((each) => (
          <PageLink key={each} href={cohortPaths.dashboard(cohortId, { cycle: each })}>
            {each}
          </PageLink>
        ))}
    </span>
  );
}

type ActionsProps = {
  readonly locale: Locale;
  readonly cohortId: string;
  readonly reminders: { readonly due: number } | "uncounted" | undefined;
};

/** Actions from here. The reminder page shows who gets one and who does not before anything is sent. */
export function DashboardActions({ locale, cohortId, reminders }: ActionsProps) {
  const due = reminders === "uncounted" ? say(w.remindSee, locale) : dueInWords(reminders?.due, locale);
  return (
    <div className="no-print flex flex-wrap gap-2 sm:justify-end">
      <PageLink className="button" href={cohortPaths.invite(cohortId)}>
        {say(w.invite, locale)}
      </PageLink>
      {due === undefined ? null : (
        <PageLink className="button" href={cohortPaths.remind(cohortId, "not-submitted")}>
          {due}
        </PageLink>
      )}
      <a className="button button-primary" href={cohortPaths.weeklyFile(cohortId, "xlsx")} download>
        {say(w.weeklyExcel, locale)}
      </a>
    </div>
  );
}

const dueInWords = (n = 0, locale: Locale): string | undefined =>
  n === 0 ? undefined : say(w.remindOpen, locale, { n });
