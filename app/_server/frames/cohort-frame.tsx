import { notFound } from "next/navigation";
import { cache, type ReactNode } from "react";
import { FirmShell } from "@/components/shell/firm-shell";
import { type CohortFrameFacts, findCohort } from "@/db/cohorts/administrators";
import { cohortPaths } from "@/lib/paths";
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
import { withFreshSession } from "../gate/actor";
import type { UserActor } from "../gate/gate";
import { currentLocale } from "../gate/locale";
import { requireId } from "../gate/path-id";
import { languageSwitch } from "../gate/words";

/** Facts of the frame, once a request. A cohort that somebody does not administer does not exist. */
export const requireCohort = cache(async (actor: UserActor, cohortId: string): Promise<CohortFrameFacts> => {
  const facts = await withFreshSession(() => findCohort(actor, { cohortId: requireId(cohortId) }));
  if (facts === undefined) notFound();
  return facts;
});

type CohortFrameProps = {
  readonly actor: UserActor;
  readonly cohortId: string;
  readonly current:
    | "cohort"
    | "figures"
    | "firms"
    | "instrument"
    | "log"
    | "network"
    | "people"
    | "settings"
    | "weekly";
  readonly place?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** The frame around every page of a cohort, with the destinations that exist. */
export async function CohortFrame({ actor, cohortId, current, place, actions, children }: CohortFrameProps) {
  const [facts, locale] = await Promise.all([requireCohort(actor, cohortId), currentLocale()]);
  const { cohort, displayName, firms, others } = facts;
  const demo = cohort.isDemo ? [say(networkWords.demoCohort, locale)] : [];
  return (
    <FirmShell
      firmName={cohort.name[locale]}
      subtitle={[...demo, say(dashboardWords.joinedCount, locale, { n: firms })].join(" · ")}
      destinations={[
        {
          href: cohortPaths.dashboard(cohortId),
          label: say(dashboardWords.title, locale),
          current: current === "cohort",
        },
        {
          href: cohortPaths.firms(cohortId),
          label: say(cohortFirmWords.title, locale),
          count: String(firms),
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
      ]}
      lower={[
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
      ]}
      person={{ name: displayName, href: "/account" }}
      words={{ menu: say(shellWords.menu, locale), mainNav: say(shellWords.mainNav, locale) }}
      language={await languageSwitch(locale)}
      place={place}
      actions={actions}
    >
      {children}
    </FirmShell>
  );
}
