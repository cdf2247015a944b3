import { covers, isLiveAssignment } from "@/lib/assessments";
import type { Member } from "@/lib/firms";
import type { Phase } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { reviewWords, say } from "@/lib/words";
import type { CycleFacts } from "./facts";

/** Maximum number of colleagues listed by name. */
const NAMES_SHOWN = 8;

type Facts = Pick<CycleFacts, "instrument" | "input" | "members" | "progress" | "assignments">;

/** The phases in question, and the current user. */
type At = { readonly phases: readonly Phase[]; readonly personId: string };

type Part = { readonly name: string; readonly answered: number; readonly all: number };

/** People who were asked but have no answers, or have answered only part of their assignments. */
type Unheard = { readonly silent: readonly string[]; readonly partly: readonly Part[] };

/**
 * Colleagues who were asked about these phases and have answered nothing, or not all of their assignments.
 *
 * A manager without assignments was not asked, and neither was someone who returned all of them.
 */
export function listUnheard(facts: Facts, at: At): Unheard {
  const all = facts.members.flatMap((member) =>
    member.personId === at.personId ? [] : leftOf(facts, member, at.phases),
  );
  return {
    silent: all.filter(({ answered }) => answered === 0).map(({ name }) => name),
    partly: all.filter(({ answered }) => answered > 0),
  };
}

/** The names of everyone whose answers are missing in any of these phases. */
export const listAwaited = (facts: Facts, at: At): readonly string[] =>
  facts.members
    .filter((member) => member.personId !== at.personId)
    .filter((member) => at.phases.some((phase) => leftOf(facts, member, [phase]).length > 0))
    .map(({ displayName }) => displayName);

/**
 * What a member was asked in these phases and has not answered; a member who never got assignments is asked the whole
 * questionnaire.
 */
function leftOf(facts: Facts, member: Member, phases: readonly Phase[]): readonly Part[] {
  const asked = askedOf(facts, member.personId, phases);
  if (asked.length > 0) {
    const answered = asked.reduce((sum, one) => sum + one.answered, 0);
    const items = asked.reduce((sum, one) => sum + one.items, 0);
    return answered >= items ? [] : [{ name: member.displayName, answered, all: items }];
  }
  const wasAsked =
    member.role === "contributor" && !facts.assignments.some(({ assigneeId }) => assigneeId === member.personId);
  const answered = facts.progress
    .filter(({ personId, phase }) => personId === member.personId && phases.includes(phase))
    .reduce((sum, one) => sum + one.answered, 0);
  return wasAsked && answered === 0 ? [{ name: member.displayName, answered, all: 0 }] : [];
}

/** A colleague's open assignments in these phases; an item that also belongs to an assigned section counts once. */
function askedOf({ instrument, input, assignments }: Facts, personId: string, phases: readonly Phase[]) {
  const own = assignments.filter((one) => one.assigneeId === personId && isLiveAssignment(one.state));
  return own
    .filter(({ scope }) => phases.some((phase) => scope.startsWith(`${phase}.`)))
    .filter(({ scope }) => !own.some((other) => other.scope !== scope && scope.startsWith(`${other.scope}.`)))
    .map(({ scope, answered }) => ({
      answered,
      items: instrument.items.filter((item) => covers(scope, item.id) && !(item.id in input.notApplicable)).length,
    }));
}

type UnheardFacts = {
  readonly unheard: Unheard;
  readonly phases: readonly Phase[];
  readonly invited: readonly string[];
  readonly locale: Locale;
};

/** Sentences about colleagues without answers and about open invitations; empty if everyone asked has answered. */
export function unheardInWords({ unheard: { silent, partly }, phases, invited, locale }: UnheardFacts): string[] {
  const silentIn = phases.length === 1 ? reviewWords.unheardSilent : reviewWords.unheardSilentAll;
  const parts = partly.map(({ name, answered, all }) => say(reviewWords.unheardOf, locale, { name, n: answered, all }));
  return [
    ...(silent.length === 0 ? [] : [say(silentIn, locale, { n: silent.length, names: listed(silent, locale) })]),
    ...(parts.length === 0
      ? []
      : [say(reviewWords.unheardPartly, locale, { n: parts.length, names: listed(parts, locale) })]),
    ...(invited.length === 0
      ? []
      : [say(reviewWords.unheardInvited, locale, { n: invited.length, names: listed(invited, locale) })]),
  ];
}

type HeardAt = { readonly phase: Phase; readonly personId: string; readonly locale: Locale };

/** Who has answered anything in a phase, for a manager: the current user first, then the colleagues by name. */
export function heardInWords({ members, progress }: Facts, { phase, personId, locale }: HeardAt): string {
  // one row per person and phase; people whose data were erased have rows without an id
  const heard = progress.filter((row) => row.phase === phase && row.answered > 0).map((row) => row.personId);
  const own = heard.includes(personId);
  if (heard.length === 0) return reviewWords.heardNobody[locale];
  if (heard.length === 1 && own) return reviewWords.heardOnlyYou[locale];
  const others = heard
    .filter((id) => id !== personId)
    .map((id) => members.find((member) => member.personId === id)?.displayName)
    .map((name) => name ?? reviewWords.formerColleague[locale]);
  const names = [...(own ? [reviewWords.you[locale]] : []), ...others];
  return say(reviewWords.heard, locale, { n: heard.length, names: listed(names, locale) });
}

function listed(names: readonly string[], locale: Locale): string {
  const shown = names.slice(0, NAMES_SHOWN).join(locale === "zh" ? "、" : ", ");
  const more = names.length - NAMES_SHOWN;
  return more <= 0 ? shown : `${shown}${say(reviewWords.unheardMore, locale, { n: more })}`;
}
