import { notFound } from "next/navigation";
import { CohortFrame, requireCohort } from "@/app/_server/frames/cohort-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { onceEach, pageAsked, searchAsked } from "@/app/_server/frames/query";
import { readAll } from "@/app/_server/gate/actor";
import { AskAdministrator } from "@/components/cohort/administrator-forms";
import { RolesSection } from "@/components/cohort/roles-section";
import { FindingHeader } from "@/components/ui/finding-header";
import { PressForm } from "@/components/ui/press-form";
import type { ListAt } from "@/components/ui/searched-list";
import { Section } from "@/components/ui/section";
import { listAdministrators } from "@/db/cohorts/administration";
import { findCohortTree, listAdministered } from "@/db/cohorts/administrators";
import { listPeopleRoles } from "@/db/cohorts/cohort-roles";
import { COHORT_TIME_ZONE, PEOPLE_ROLES, type PeopleRole } from "@/lib/cohort";
import { LOCALES } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";
import { languageNames, roleWords, say, sayNamed, speak, cohortSettingWords as words } from "@/lib/words";
import { ask, endSessions, remove, takeBack } from "./actions";

export const generateMetadata = titled(words.people);

/** The administrators of a cohort, open requests, and asking a new person. */
export default async function PeoplePage({ params, searchParams }: PageProps<"cohortId">) {
  const { actor, locale, cohortId, cohort } = await requireCohort(params);
  const query = await onceEach(searchParams);
  const input: ListAt<PeopleRole> = {
    filter: PEOPLE_ROLES.find((one) => one === query.role) ?? "all",
    search: searchAsked(query.q),
    page: pageAsked(query.page),
  };
  const [{ administrators, asked }, all, tree, list] = await readAll(() => [
    listAdministrators(actor, { cohortId }),
    listAdministered(actor),
    findCohortTree(actor, { cohortId }),
    listPeopleRoles(actor, { cohortId, role: input.filter, search: input.search, page: input.page }),
  ]);
  if (tree === undefined) notFound();
  const above = all.find(({ id }) => id === cohort.parentId);
  const w = speak(words, locale);
  const day = (at: Date) => dayInWords(at, COHORT_TIME_ZONE, locale);
  return (
    <CohortFrame cohortId={cohortId} current="people" place={w.people}>
      <div className="flex max-w-[60rem] flex-col gap-5">
        <FindingHeader
          finding={[sayNamed(words.peopleFinding, locale, { n: administrators.length, cohort: cohort.name[locale] })]}
          lede={w.peopleLede}
        />
        {above === undefined ? null : (
          <p className="text-ink-2">{say(words.above, locale, { cohort: above.name[locale] })}</p>
        )}
        <RolesSection
          locale={locale}
          tree={tree}
          list={list}
          at={input}
          actions={{ endSessions, remove }}
          own={{ personId: actor.personId, you: w.you, since: w.since }}
        />
        {asked.length === 0 ? null : (
          <Section id="asked" title={w.open}>
            <ul className="divide-y divide-line">
              {asked.map(({ id, email, expiresAt }) => (
                <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
                  <span className="[overflow-wrap:anywhere]">
                    {email}{" "}
                    <span className="type-small text-ink-2">{say(words.until, locale, { date: day(expiresAt) })}</span>
                  </span>
                  <PressForm action={takeBack} hidden={{ cohortId, invitationId: id }} label={w.revoke} />
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Section id="ask" title={w.inviteAdministrator} reading={w.inviteReading}>
          <AskAdministrator
            action={ask}
            cohortId={cohortId}
            languages={LOCALES.map((one) => ({ value: one, label: languageNames[one][locale] }))}
            language={locale}
            words={{ ...w, reason: roleWords.reason[locale] }}
          />
        </Section>
      </div>
    </CohortFrame>
  );
}
