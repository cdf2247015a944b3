import type { CohortStanding } from "@/lib/cohort";
import { cohortPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { lateLines } from "@/lib/view/cohort/late";
import { lateWords as w } from "@/lib/words";
import { PageLink } from "../../shell/page-link";
import { Section } from "../../ui/section";

type LateSectionProps = {
  readonly locale: Locale;
  readonly cohortId: string;
  readonly standings: readonly CohortStanding[];
  /** Today's date in the cohort's time zone. */
  readonly today: string;
};

/** Which groups are late and since when, and what can be done; renders nothing if none is late. */
export function LateSection({ locale, cohortId, standings, today }: LateSectionProps) {
  const lines = lateLines(standings, { today, locale });
  if (lines.length === 0) return null;
  return (
    <Section id="late" title={w.whoTitle[locale]}>
      <ul className="flex flex-col gap-1">
        {lines.map(({ id, name, text }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3">
            <PageLink className="link font-medium" href={cohortPaths.late(id)}>
              {name}
            </PageLink>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <p className="no-print mt-3 flex flex-wrap gap-2">
        <PageLink className="button" href={cohortPaths.late(cohortId)}>
          {w.see[locale]}
        </PageLink>
        <PageLink className="button" href={cohortPaths.deadlines(cohortId)}>
          {w.move[locale]}
        </PageLink>
      </p>
    </Section>
  );
}
