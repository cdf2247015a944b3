import { type CohortStanding, countOf, type Weeks } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import { type SnapshotReport, totalOf } from "@/lib/snapshots";
import { say, dashboardWords as w } from "@/lib/words";
import { gapSentence } from "./gap-facts";
import { standingSentences } from "./late";

type AtCycle = { readonly own: Weeks; readonly cycle: number | undefined };
type Facts = AtCycle & {
  readonly report: SnapshotReport | undefined;
  readonly standings: readonly CohortStanding[];
  /** In the cohort's time zone. */
  readonly today: string;
};

/** Progress of the cohort, late firms, and the largest gap to what the position requires. */
export function dashboardHeadline({ own, cycle, report, standings, today }: Facts, locale: Locale): string[] {
  const standing = standingSentences(standings, { today, locale });
  if (cycle === undefined) return [say(w.nobodyStarted, locale), ...standing];
  const joined = countOf(own, { stage: "joined", cycle });
  const invited = countOf(own, { stage: "invited", cycle });
  const n = countOf(own, { stage: "submitted", cycle });
  return [
    invited > joined
      ? say(w.submittedOfInvited, locale, { n, all: invited, year: cycle })
      : say(w.submittedOf, locale, { n, all: joined, year: cycle }),
    ...standing,
    ...(report === undefined ? [] : gapSentence(totalOf(report), locale)),
  ];
}

/** Final progress of a past year. Invitations and figures do not belong to a year, so they are not mentioned. */
export function pastYearHeadline({ own, cycle = 0 }: AtCycle, locale: Locale): string[] {
  const all = countOf(own, { stage: "started", cycle });
  const n = countOf(own, { stage: "submitted", cycle });
  return [say(w.submittedOfStarted, locale, { n, all, year: cycle })];
}
