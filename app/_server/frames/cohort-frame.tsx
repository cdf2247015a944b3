import { cache, type ReactNode } from "react";
import { FirmShell } from "@/components/shell/firm-shell";
import { type CohortFrameFacts, findCohort } from "@/db/cohorts/administrators";
import { COHORT_TIME_ZONE } from "@/lib/cohort";
import { dayAt } from "@/lib/view/time/calendar";
import { dashboardWords, dateInWords, networkWords, say, sayNamed, shellWords } from "@/lib/words";
import { requireActor } from "../gate/actor";
import type { UserActor } from "../gate/gate";
import { currentLocale } from "../gate/locale";
import { requireId } from "../gate/path-id";
import { type CohortPlace, cohortMenu } from "./cohort-menu";
import { languageSwitch } from "./language-switch";
import { requireFound } from "./page";

/** Reads what the frame shows, once per request. Responds 404 for a cohort that the user does not administer. */
const readFrame = cache(
  async (actor: UserActor, cohortId: string): Promise<CohortFrameFacts> =>
    requireFound(() => findCohort(actor, { cohortId: requireId(cohortId) })),
);

type CohortFrameProps = {
  readonly cohortId: string;
  readonly current: CohortPlace;
  readonly place?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** The person and the cohort of a page, from its path; responds 404 if they do not administer it. */
export async function requireCohort(params: Promise<{ readonly cohortId: string }>) {
  const [actor, locale, { cohortId }] = await Promise.all([requireActor(), currentLocale(), params]);
  const { cohort } = await readFrame(actor, cohortId);
  return { actor, locale, cohortId: cohort.id, cohort };
}

/** The frame around every page of a cohort, with its navigation. */
export async function CohortFrame({ cohortId, current, place, actions, children }: CohortFrameProps) {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const facts = await readFrame(actor, cohortId);
  const { cohort, displayName, firms } = facts;
  const menu = cohortMenu(facts, current, locale);
  const demo = cohort.isDemo ? [say(networkWords.demoCohort, locale)] : [];
  return (
    <FirmShell
      firmName={cohort.name[locale]}
      subtitle={[...demo, say(dashboardWords.joinedCount, locale, { n: firms })].join(" · ")}
      {...menu}
      person={{ id: actor.personId, name: displayName, href: "/account" }}
      words={{ menu: say(shellWords.menu, locale), mainNav: say(shellWords.mainNav, locale) }}
      language={await languageSwitch(locale)}
      place={place}
      actions={actions}
    >
      <p className="type-small mb-3 hidden border-b border-line pb-2 print:block">
        {sayNamed(dashboardWords.printed, locale, {
          cohort: cohort.name[locale],
          page: [...menu.destinations, ...menu.lower].find((one) => one.current)?.label ?? "",
          date: dateInWords(dayAt(COHORT_TIME_ZONE, new Date()), locale),
        })}
      </p>
      {children}
    </FirmShell>
  );
}
