import { cohortPaths } from "@/lib/paths";
import type { Locale, Text } from "@/lib/result";
import {
  auditWords,
  cohortFirmWords,
  cohortSettingWords,
  dashboardWords,
  instrumentWords,
  networkWords,
} from "@/lib/words";
import { lastLinks, linksOf, type Menu } from "./menu";

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

/** The menu of a cohort; below it people and settings, the log, other cohorts, method and help. */
export function cohortMenu({ cohort, others }: CohortFacts, current: CohortPlace, locale: Locale): Menu {
  const link = linksOf(current, locale);
  const to = (place: CohortPlace, label: Text) => link(cohortPaths[place](cohort.id), label, place);
  return {
    destinations: [
      to("cohort", dashboardWords.title),
      to("firms", cohortFirmWords.title),
      to("network", networkWords.title),
      to("instrument", instrumentWords.title),
      to("weekly", dashboardWords.weeklyTitle),
      to("figures", dashboardWords.figuresTitle),
    ],
    lower: [
      to("people", cohortSettingWords.people),
      to("settings", cohortSettingWords.title),
      to("log", auditWords.title),
      ...(others.length > 0 ? [link("/firms?all=1", networkWords.otherCohorts)] : []),
      ...lastLinks(locale),
    ],
  };
}
