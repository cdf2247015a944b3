import type { EngagementScope } from "@/lib/engagement";
import {
  type CohortRole,
  can,
  clientVerbs,
  cohortVerbs,
  type EngagementRole,
  firmVerbs,
  type Verb,
} from "@/lib/policy";

/** The roles a person can have in the firm and the cohort that all tested pages, handlers and actions belong to. */
export type Standing = {
  readonly session: boolean;
  readonly role?: "manager" | "contributor";
  readonly engagement?: { readonly role: EngagementRole; readonly scope: readonly EngagementScope[] };
  readonly cohortRole?: CohortRole;
};

const ALL = [
  "position",
  "answers",
  "results",
  "records",
  "plan",
  "compare",
] as const satisfies readonly EngagementScope[];
const consultant = (...scope: readonly EngagementScope[]): Standing => ({
  session: true,
  engagement: { role: "consultant", scope },
});
const nothing: Standing = { session: true };

/** The people who try every page, handler and action. Former members, and members of other firms, have no role here. */
export const STANDINGS = {
  nobody: { session: false },
  visitor: { session: false },
  confirmer: { session: false },
  stranger: nothing,
  manager: { session: true, role: "manager" },
  contributor: { session: true, role: "contributor" },
  "other-manager": nothing,
  "other-contributor": nothing,
  consultant: consultant(...ALL),
  reviewer: { session: true, engagement: { role: "reviewer", scope: ALL } },
  "position-only": consultant("position"),
  "answers-only": consultant("answers"),
  "results-only": consultant("results"),
  "records-only": consultant("records"),
  "plan-only": consultant("plan"),
  "compare-only": consultant("compare"),
  expired: nothing,
  revoked: nothing,
  offered: nothing,
  administrator: { session: true, cohortRole: "administrator" },
  "administrator-above": { session: true, cohortRole: "administrator" },
  "administrator-beside": nothing,
  "former-administrator": nothing,
} as const satisfies Readonly<Record<string, Standing>>;
export type Role = keyof typeof STANDINGS;
export const ROLES = Object.keys(STANDINGS).filter((name): name is Role => Object.hasOwn(STANDINGS, name));

export type Verdict = "may" | "refused" | "not found" | "sign in";

/**
 * What a page, handler or action requires: a verb of the policy and, for a consultant, a scope; or only a session; or
 * nothing.
 */
export type Need = {
  readonly verb: Verb | "signed-in" | "everybody";
  readonly scope?: EngagementScope;
  /** The object belongs to these people alone: others do not find it, although no verb is involved. */
  readonly only?: readonly Role[];
};

/** The policy's verdict, computed from its tables and never from the code under test. */
export function verdictOf({ verb, scope, only }: Need, role: Role): Verdict {
  const standing: Standing = STANDINGS[role];
  if (verb === "everybody") return "may";
  if (!standing.session) return "sign in";
  if (only !== undefined && !only.includes(role)) return "not found";
  if (verb === "signed-in") return "may";
  const { engagement } = standing;
  const is = Object.hasOwn(firmVerbs, verb)
    ? standing.role
    : Object.hasOwn(cohortVerbs, verb)
      ? standing.cohortRole
      : Object.hasOwn(clientVerbs, verb)
        ? engagement?.role
        : "person";
  if (is === undefined) return "not found";
  if (scope !== undefined && engagement?.scope.includes(scope) !== true) return "not found";
  const subject = { role: standing.role, cohortRole: standing.cohortRole, engagement: engagement?.role };
  return can({ kind: "user", personId: "" }, verb, subject) ? "may" : "refused";
}
