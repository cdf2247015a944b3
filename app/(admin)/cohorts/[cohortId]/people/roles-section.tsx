import { COHORT_TIME_ZONE } from "@/app/_server/gate/clock";
import { RoleForm } from "@/components/cohort/role-form";
import { type ListAt, SearchedList } from "@/components/cohort/searched-list";
import { Section } from "@/components/ui/section";
import type { CohortTree } from "@/db/cohorts/administrators";
import {
  PEOPLE_A_PAGE,
  PEOPLE_ROLES,
  type PeopleRole,
  type PeopleRoles,
  type PersonRole,
} from "@/db/cohorts/cohort-roles";
import { listWords, refusalWords, say, speak, roleWords as words } from "@/lib/i18n";
import { cohortPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";
import { endSessions, remove } from "./actions";

type RolesProps = {
  readonly locale: Locale;
  readonly tree: CohortTree;
  readonly list: PeopleRoles;
  readonly at: ListAt<PeopleRole>;
  readonly own: { readonly personId: string; readonly you: string; readonly since: string };
};

/** Everybody with a role here, with a filter and a search; administrators can be changed, each change with its reason. */
export function RolesSection({ locale, tree, list, at, own }: RolesProps) {
  const names = new Map([tree.cohort, ...tree.below].map(({ id, name }) => [id, name[locale]]));
  return (
    <Section id="roles" title={words.title[locale]} reading={words.reading[locale]}>
      <SearchedList
        locale={locale}
        path={cohortPaths.people(tree.cohort.id)}
        anchor="roles"
        filterName="role"
        at={at}
        filters={filtersOf(list.counts, at.filter, locale)}
        search={{ id: "role-search", label: words.search[locale] }}
        pages={{ total: list.total, size: PEOPLE_A_PAGE, range: rangeOf(list.total, at.page, locale) }}
      >
        {list.people.length === 0 ? (
          <p role="status">{words.none[locale]}</p>
        ) : (
          <ul className="divide-y divide-line border-y border-line">
            {list.people.map((person, place) => (
              <Person
                key={`${person.role} ${person.personId ?? place} ${person.cohortId ?? ""}`}
                locale={locale}
                person={person}
                place={person.cohortId === null ? person.firm : (names.get(person.cohortId) ?? "")}
                own={own}
              />
            ))}
          </ul>
        )}
      </SearchedList>
    </Section>
  );
}

function filtersOf(counts: PeopleRoles["counts"], now: PeopleRole | "all", locale: Locale) {
  const all = PEOPLE_ROLES.reduce((sum, role) => sum + counts[role], 0);
  const shown = PEOPLE_ROLES.filter((role) => role === now || counts[role] > 0);
  return [
    { filter: "all", label: listWords.all[locale], count: all },
    ...shown.map((role) => ({ filter: role, label: words[`role-${role}`][locale], count: counts[role] })),
  ];
}

function rangeOf(total: number, page: number, locale: Locale): string {
  const from = page * PEOPLE_A_PAGE;
  return say(words.rows, locale, { from: from + 1, to: Math.min(total, from + PEOPLE_A_PAGE), all: total });
}

type PersonProps = Pick<RolesProps, "locale" | "own"> & { readonly person: PersonRole; readonly place: string };

function Person({ locale, person, place, own }: PersonProps) {
  const { personId, cohortId, role, name, organisation, firms, since } = person;
  const facts = [
    organisation,
    place === "" && firms > 1 ? say(words.openFirms, locale, { n: firms }) : place,
    since === null ? "" : own.since.replace("{date}", dayInWords(since, COHORT_TIME_ZONE, locale)),
    personId !== null && personId === own.personId ? own.you : "",
  ].filter(Boolean);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-2.5">
      <div className="min-w-0">
        <span className="font-medium [overflow-wrap:anywhere]">{name}</span>{" "}
        <span className="type-caption rounded-tag border border-line px-1.5 py-0.5 whitespace-nowrap">
          {words[`role-${role}`][locale]}
        </span>
        <p className="type-small text-ink-2 [overflow-wrap:anywhere]">{facts.join(" · ")}</p>
      </div>
      {personId === null || cohortId === null ? null : (
        <Change locale={locale} name={name} hidden={{ cohortId, personId }} />
      )}
    </li>
  );
}

type ChangeProps = {
  readonly locale: Locale;
  readonly name: string;
  readonly hidden: { readonly cohortId: string; readonly personId: string };
};

function Change({ locale, name, hidden }: ChangeProps) {
  const refusals = speak(refusalWords, locale);
  const said = { reason: words.reason[locale], reasonNeeded: words.reasonNeeded[locale] };
  const id = `${hidden.cohortId}-${hidden.personId}`;
  return (
    <details className="no-print max-sm:w-full">
      <summary className="link type-small inline-block py-1" aria-label={say(words.changeOf, locale, { name })}>
        {words.change[locale]}
      </summary>
      <div className="mt-2 flex max-w-[26rem] flex-col gap-5 rounded-tag bg-sunken p-4">
        <RoleForm
          action={endSessions}
          id={`out-${id}`}
          hidden={hidden}
          submit={words.signOut[locale]}
          hint={words.signOutHint[locale]}
          done={words.signedOut[locale]}
          words={said}
          refusals={refusals}
        />
        <RoleForm
          action={remove}
          id={`off-${id}`}
          hidden={hidden}
          submit={words.remove[locale]}
          words={said}
          refusals={refusals}
        />
      </div>
    </details>
  );
}
