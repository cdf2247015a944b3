import { PEOPLE_A_PAGE, PEOPLE_ROLES, type PeopleRole, type PeopleRoles } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import { listWords, say, roleWords as words } from "@/lib/words";

export function roleFilters(counts: PeopleRoles["counts"], now: PeopleRole | "all", locale: Locale) {
  const all = PEOPLE_ROLES.reduce((sum, role) => sum + counts[role], 0);
  const shown = PEOPLE_ROLES.filter((role) => role === now || counts[role] > 0);
  return [
    { filter: "all", label: listWords.all[locale], count: all },
    ...shown.map((role) => ({ filter: role, label: words[`role-${role}`][locale], count: counts[role] })),
  ];
}

export function rangeOf(total: number, page: number, locale: Locale): string {
  const from = page * PEOPLE_A_PAGE;
  return say(words.rows, locale, { from: from + 1, to: Math.min(total, from + PEOPLE_A_PAGE), all: total });
}
