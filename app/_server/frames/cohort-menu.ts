import type { Destination } from "@/components/shell/firm-shell";
import { cohortPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import {
  auditWords,
  cohortFirmWords,
  cohortSettingWords,
  dashboardWords,
  instrumentWords,
  networkWords,
  say,
  shellWords,
} from "@/lib/words";

export type CohortPlace =
  | "cohort"
  | "figures"
  | "firms"
  | "instrument"
  | "log"
  | "network"
  | "people"
  | "settings"
  | "weekly";

type CohortFacts = {
  readonly cohort: { readonly id: string };
  /** The other cohorts that this person may open. */
  readonly others: readonly unknown[];
};

/** The menu of a cohort. */
export function cohortMenu({ cohort }: CohortFacts, current: CohortPlace, locale: Locale): Destination[] {
  const cohortId = cohort.id;
  return [
    {
      href: cohortPaths.dashboard(cohortId),
      label: say(dashboardWords.title, locale),
      current: current === "cohort",
    },
    {
      href: cohortPaths.firms(cohortId),
      label: say(cohortFirmWords.title, locale),
      current: current === "firms",
    },
    {
      href: cohortPaths.network(cohortId),
      label: say(networkWords.title, locale),
      current: current === "network",
    },
    {
      href: cohortPaths.instrument(cohortId),
      label: say(instrumentWords.title, locale),
      current: current === "instrument",
    },
    {
      href: cohortPaths.weekly(cohortId),
      label: say(dashboardWords.weeklyTitle, locale),
      current: current === "weekly",
    },
    {
      href: cohortPaths.figures(cohortId),
      label: say(dashboardWords.figuresTitle, locale),
      current: current === "figures",
    },
  ];
}

/** Below the menu: people and settings, the log, other cohorts, method and help. */
export function cohortLowerMenu({ cohort, others }: CohortFacts, current: CohortPlace, locale: Locale): Destination[] {
  const cohortId = cohort.id;
  return [
    {
      href: cohortPaths.people(cohortId),
      label: say(cohortSettingWords.people, locale),
      current: current === "people",
    },
    {
      href: cohortPaths.settings(cohortId),
      label: say(cohortSettingWords.title, locale),
      current: current === "settings",
    },
    { href: cohortPaths.log(cohortId), label: say(auditWords.title, locale), current: current === "log" },
    ...(others.length > 0
      ? [{ href: "/firms?all=1", label: say(networkWords.otherCohorts, locale), current: false }]
      : []),
    { href: "/method", label: say(shellWords.method, locale), current: false },
    { href: "/help", label: say(shellWords.help, locale), current: false },
  ];
}
