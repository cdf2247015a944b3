import type { Destination } from "@/components/shell/firm-shell";
import { cohortPaths } from "@/lib/paths";
import type { Locale, Text } from "@/lib/result";
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

/** A page in the menu of a cohort; its address has the same name in `cohortPaths`. */
export type CohortPlace = Extract<
  keyof typeof cohortPaths,
  "cohort" | "figures" | "firms" | "instrument" | "log" | "network" | "people" | "settings" | "weekly"
>;

type CohortFacts = {
  readonly cohort: { readonly id: string };
  /** The other cohorts that this person may open. */
  readonly others: readonly unknown[];
};

export const cohortMenu = ({ cohort }: CohortFacts, current: CohortPlace, locale: Locale): Destination[] => {
  const to = destinationsIn(cohort.id, current, locale);
  return [
    to("cohort", dashboardWords.title),
    to("firms", cohortFirmWords.title),
    to("network", networkWords.title),
    to("instrument", instrumentWords.title),
    to("weekly", dashboardWords.weeklyTitle),
    to("figures", dashboardWords.figuresTitle),
  ];
};

/** The links below the menu: people and settings, the log, other cohorts, method and help. */
export function cohortLowerMenu({ cohort, others }: CohortFacts, current: CohortPlace, locale: Locale): Destination[] {
  const to = destinationsIn(cohort.id, current, locale);
  const elsewhere = (href: string, label: Text) => ({ href, label: say(label, locale), current: false });
  return [
    to("people", cohortSettingWords.people),
    to("settings", cohortSettingWords.title),
    to("log", auditWords.title),
    ...(others.length > 0 ? [elsewhere("/firms?all=1", networkWords.otherCohorts)] : []),
    elsewhere("/method", shellWords.method),
    elsewhere("/help", shellWords.help),
  ];
}

const destinationsIn =
  (cohortId: string, current: CohortPlace, locale: Locale) =>
  (place: CohortPlace, label: Text): Destination => ({
    href: cohortPaths[place](cohortId),
    label: say(label, locale),
    current: place === current,
  });
