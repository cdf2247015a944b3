import { cohortPaths } from "@/app/_server/cohort-paths";
import { dayInWords } from "@/app/_server/firm-time";
import { RoleForm } from "@/components/cohort/role-form";
import { TextField } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import type { CohortTree } from "@/db/administrators";
import { PEOPLE_A_PAGE, PEOPLE_ROLES, type PeopleRole, type PeopleRoles, type PersonRole } from "@/db/cohort-roles";
import { refusalWords, say, speak, roleWords as words } from "@/lib/i18n";
import type { Locale } from "@/lib/result";
import { endSessions, remove } from "./actions";

/** Administrators sit in one country and may sit in any; days are those of the founding one. */
const TIME_ZONE = "Asia/Shanghai";

export type RolesAt = { readonly role: PeopleRole | "all"; readonly search: string; readonly page: number };
type RolesProps = {
  readonly locale: Locale;
  readonly tree: CohortTree;
  readonly list: PeopleRoles;
  readonly at: RolesAt;
  readonly own: { readonly personId: string; readonly you: string; readonly since: string };
};

/** Everybody with a role here, with a filter and a search; administrators can be changed, each change with its reason. */
export function RolesSection({ locale, tree, list, at, own }: RolesProps) {
  const cohortId = tree.cohort.id;
  const names = new Map([tree.cohort, ...tree.below].map(({ id, name }) => [id, name[locale]]));
  return (
    <Section id="roles" title={words.title[locale]} reading={words.reading[locale]}>
      <div className="flex flex-col gap-4">
        <Filters locale={locale} cohortId={cohortId} counts={list.counts} at={at} />
        <form method="get" className="flex flex-wrap items-end gap-3 print:hidden">
          {at.role === "all" ? null : <input type="hidden" name="role" value={at.role} />}
          <TextField id="role-search" name="q" type="search" label={words.search[locale]} defaultValue={at.search} />
          <button type="submit" className="button">
            {words.find[locale]}
          </button>
        </form>
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
        <Pages locale={locale} cohortId={cohortId} total={list.total} at={at} />
      </div>
    </Section>
  );
}

type PersonProps = Pick<RolesProps, "locale" | "own"> & { readonly person: PersonRole; readonly place: string };

function Person({ locale, person, place, own }: PersonProps) {
  const { personId, cohortId, role, name, organisation, firms, since } = person;
  const facts = [
    organisation,
    place === "" && firms > 1 ? say(words.openFirms, locale, { n: firms }) : place,
    since === null ? "" : own.since.replace("{date}", dayInWords(since, TIME_ZONE, locale)),
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

function hrefOf(cohortId: string, { role, search, page }: RolesAt): string {
  const query = new URLSearchParams({
    ...(role === "all" ? {} : { role }),
    ...(search === "" ? {} : { q: search }),
    ...(page === 0 ? {} : { page: String(page + 1) }),
  });
  return `${cohortPaths.people(cohortId)}${query.size > 0 ? `?${query}` : ""}#roles`;
}

type Common = { readonly locale: Locale; readonly cohortId: string; readonly at: RolesAt };

function Filters({ locale, cohortId, counts, at }: Common & { readonly counts: PeopleRoles["counts"] }) {
  const all = PEOPLE_ROLES.reduce((sum, role) => sum + counts[role], 0);
  const shown = PEOPLE_ROLES.filter((role) => role === at.role || counts[role] > 0);
  return (
    <nav aria-label={words.show[locale]} className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {(["all", ...shown] as const).map((role) => (
          <li key={role}>
            <a
              className={`button button-compact ${role === at.role ? "border-ink font-semibold" : ""}`}
              aria-current={role === at.role ? "true" : undefined}
              href={hrefOf(cohortId, { ...at, role, page: 0 })}
            >
              {role === "all" ? words.all[locale] : words[`role-${role}`][locale]}{" "}
              <span className="numeric">{role === "all" ? all : counts[role]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Pages({ locale, cohortId, total, at }: Common & { readonly total: number }) {
  const last = Math.max(0, Math.ceil(total / PEOPLE_A_PAGE) - 1);
  if (last === 0 && at.page === 0) return null;
  const from = at.page * PEOPLE_A_PAGE;
  return (
    <p className="type-small flex gap-5 print:hidden">
      <span className="numeric text-ink-2">
        {say(words.rows, locale, { from: from + 1, to: Math.min(total, from + PEOPLE_A_PAGE), all: total })}
      </span>
      {at.page > 0 ? (
        <a className="link" href={hrefOf(cohortId, { ...at, page: Math.min(at.page - 1, last) })}>
          {words.before[locale]}
        </a>
      ) : null}
      {at.page < last ? (
        <a className="link" href={hrefOf(cohortId, { ...at, page: at.page + 1 })}>
          {words.after[locale]}
        </a>
      ) : null}
    </p>
  );
}
