import { COHORT_TIME_ZONE, PEOPLE_A_PAGE, type PeopleRole, type PeopleRoles, type PersonRole } from "@/lib/cohort";
import { cohortPaths } from "@/lib/paths";
import type { Locale, Text } from "@/lib/result";
import { rangeOf, roleFilters } from "@/lib/view/cohort/role-rows";
import { dayInWords } from "@/lib/view/time/firm-time";
import { say, roleWords as words } from "@/lib/words";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormText } from "../ui/form-fields";
import type { FormAction } from "../ui/form-state";
import { type ListAt, SearchedList } from "../ui/searched-list";
import { Section } from "../ui/section";

type Named = { readonly id: string; readonly name: Text };
type RolesProps = {
  readonly locale: Locale;
  readonly tree: { readonly cohort: Named; readonly below: readonly Named[] };
  readonly list: PeopleRoles;
  readonly at: ListAt<PeopleRole>;
  readonly actions: Readonly<Record<"endSessions" | "remove", FormAction>>;
  readonly own: { readonly personId: string; readonly you: string; readonly since: string };
};

/** Everyone with a role here, with filter and search; administrators can be changed, each change with a reason. */
export function RolesSection({ locale, tree, list, at, actions, own }: RolesProps) {
  const names = new Map([tree.cohort, ...tree.below].map(({ id, name }) => [id, name[locale]]));
  return (
    <Section id="roles" title={words.title[locale]} reading={words.reading[locale]}>
      <SearchedList
        locale={locale}
        path={cohortPaths.people(tree.cohort.id)}
        anchor="roles"
        filterName="role"
        at={at}
        filters={roleFilters(list.counts, at.filter, locale)}
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
                actions={actions}
                own={own}
              />
            ))}
          </ul>
        )}
      </SearchedList>
    </Section>
  );
}

type PersonProps = Pick<RolesProps, "locale" | "actions" | "own"> & {
  readonly person: PersonRole;
  readonly place: string;
};

function Person({ locale, person, place, actions, own }: PersonProps) {
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
        <Change locale={locale} name={name} actions={actions} hidden={{ cohortId, personId }} />
      )}
    </li>
  );
}

type ChangeProps = {
  readonly locale: Locale;
  readonly name: string;
  readonly actions: RolesProps["actions"];
  readonly hidden: { readonly cohortId: string; readonly personId: string };
};

function Change({ locale, name, actions, hidden }: ChangeProps) {
  const id = `${hidden.cohortId}-${hidden.personId}`;
  const reason = { name: "reason", maxLength: 500, autoComplete: "off", label: words.reason[locale] };
  const wrong = words.reasonNeeded[locale];
  const form = { hidden, className: "flex flex-col items-start gap-3" };
  return (
    <details className="no-print max-sm:w-full">
      <summary className="link type-small inline-block py-1" aria-label={say(words.changeOf, locale, { name })}>
        {words.change[locale]}
      </summary>
      <div className="mt-2 flex max-w-[26rem] flex-col gap-5 rounded-tag bg-sunken p-4">
        <ActionForm {...form} action={actions.endSessions} done={words.signedOut[locale]}>
          <FormText {...reason} id={`out-${id}-reason`} hint={words.signOutHint[locale]} wrong={wrong} />
          <FormButton>{words.signOut[locale]}</FormButton>
        </ActionForm>
        <ActionForm {...form} action={actions.remove}>
          <FormText {...reason} id={`off-${id}-reason`} wrong={wrong} />
          <FormButton>{words.remove[locale]}</FormButton>
        </ActionForm>
      </div>
    </details>
  );
}
