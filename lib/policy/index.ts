import type { JobKind } from "@/lib/jobs";
import type { Locale } from "@/lib/result";

/** Who makes a request. Only `app/_server/gate` creates actors, from tokens. */
export type Actor =
  /**
   * `session` is the hash of the session; the actor has access only while its row exists. `locale` is the reader's
   * language, which decides the names shown; without it, names are shown as first typed.
   */
  | {
      readonly kind: "user";
      readonly personId: string;
      readonly session?: string | undefined;
      readonly locale?: Locale | undefined;
    }
  | { readonly kind: "visitor"; readonly visitorId: string }
  /** A person at a customer who was asked to confirm one link; has a key and no account. */
  | { readonly kind: "confirmer"; readonly confirmationId: string }
  /** A person with a link or code of the short employee questionnaire: known only as a unit in a wave. */
  | { readonly kind: "pulse"; readonly waveId: string; readonly unitId: string }
  /** `cohortId`: the cohort of a job; it can read no other cohort. */
  | { readonly kind: "worker"; readonly job: JobKind | "keeper"; readonly cohortId?: string | undefined };

/** A person who is signed in. */
export type UserActor = Extract<Actor, { kind: "user" }>;

/** A person's role in one firm. A firm always has at least one manager. */
export const FIRM_ROLES = ["manager", "contributor"] as const;
export type FirmRole = (typeof FIRM_ROLES)[number];

const MANAGER: readonly FirmRole[] = ["manager"];
const MEMBERS: readonly FirmRole[] = ["manager", "contributor"];

/**
 * Every verb within a firm and who may do it. An unknown verb is a type error; a non-member has no role and may do
 * nothing.
 */
const FIRM_VERBS = {
  "firm.read": MEMBERS,
  "firm.leave": MEMBERS,
  "profile.edit": MANAGER,
  "shares.edit": MANAGER,
  "aim.edit": MANAGER,
  "not-applicable.edit": MANAGER,
  "link.edit": MEMBERS,
  "link.confirm": MANAGER,
  "link.match": MANAGER,
  "context.edit": MEMBERS,
  "evidence.edit": MEMBERS,
  "answer.save": MEMBERS,
  "assignment.give": MANAGER,
  "assignment.remind": MANAGER,
  "assignment.hand-back": MEMBERS,
  "comment.write": MEMBERS,
  "comment.process": MANAGER,
  "assessment.open": MANAGER,
  "assessment.upgrade": MANAGER,
  "phase.submit": MANAGER,
  "phase.accept": MANAGER,
  "phase.return": MANAGER,
  "phase.reopen": MANAGER,
  "result.read": MEMBERS,
  "plan.read": MEMBERS,
  "plan.work": MEMBERS,
  "plan.edit": MANAGER,
  "input.export": MANAGER,
  "pulse.read": MANAGER,
  "pulse.manage": MANAGER,
  "people.read": MANAGER,
  "log.read": MANAGER,
  "people.invite": MANAGER,
  "people.name": MANAGER,
  "people.remove": MANAGER,
  "sharing.edit": MANAGER,
  "engagement.read": MANAGER,
  "engagement.grant": MANAGER,
} as const satisfies Readonly<Record<string, readonly FirmRole[]>>;
export type FirmVerb = keyof typeof FIRM_VERBS;

/** A person's role in a cohort, which also applies to every cohort below it. */
const COHORT_ROLES = ["administrator"] as const;
export type CohortRole = (typeof COHORT_ROLES)[number];

/** Every verb within a cohort and who may do it. */
const COHORT_VERBS = {
  "cohort.read": COHORT_ROLES,
  "cohort.log": COHORT_ROLES,
  "network.read": COHORT_ROLES,
  "network.compute": COHORT_ROLES,
  "instrument.read": COHORT_ROLES,
  "instrument.choose": COHORT_ROLES,
  "instrument.edit": COHORT_ROLES,
  "firms.read": COHORT_ROLES,
  "firms.invite": COHORT_ROLES,
  "firms.remind": COHORT_ROLES,
  "cohort.edit": COHORT_ROLES,
  "administrator.edit": COHORT_ROLES,
  "figures.read": COHORT_ROLES,
  "figures.publish": COHORT_ROLES,
} as const satisfies Readonly<Record<string, readonly CohortRole[]>>;
type CohortVerb = keyof typeof COHORT_VERBS;

/** A person's role towards a client firm during an active engagement; a reviewer also accepts and returns phases. */
export const ENGAGEMENT_ROLES = ["consultant", "reviewer"] as const;
export type EngagementRole = (typeof ENGAGEMENT_ROLES)[number];

const REVIEWER: readonly EngagementRole[] = ["reviewer"];

/**
 * Every verb of a consultant towards a client and who may do it; the scope of the engagement further limits what can be
 * read.
 */
const CLIENT_VERBS = {
  "client.read": ENGAGEMENT_ROLES,
  "client.rate": ENGAGEMENT_ROLES,
  "client.note": ENGAGEMENT_ROLES,
  "client.review": REVIEWER,
} as const satisfies Readonly<Record<string, readonly EngagementRole[]>>;
export type ClientVerb = keyof typeof CLIENT_VERBS;

/** Verbs without a firm: anyone signed in may do them for themselves. */
const OWN_VERBS = [
  "firm.create",
  "account.edit",
  "invitation.accept",
  "screening.claim",
  "engagement.ask",
  "engagement.answer",
] as const;
type OwnVerb = (typeof OWN_VERBS)[number];

/** A visitor without an account may answer the screening, and nothing else. */
const VISITOR_VERBS = ["screening.save", "screening.read"] as const;
type VisitorVerb = (typeof VISITOR_VERBS)[number];

/** A customer may answer the questions about one link and submit the answers, and nothing else. */
const CONFIRMER_VERBS = ["confirmation.save", "confirmation.give"] as const;
type ConfirmerVerb = (typeof CONFIRMER_VERBS)[number];

export type Verb = FirmVerb | CohortVerb | ClientVerb | OwnVerb | VisitorVerb | ConfirmerVerb;

/** What policy needs to know about the target of a verb: the actor's role in its firm or cohort, if any. */
export type Subject = {
  readonly role?: FirmRole | undefined;
  readonly cohortRole?: CohortRole | undefined;
  /** From an active engagement. */
  readonly engagement?: EngagementRole | undefined;
};

const isFirmVerb = (verb: Verb): verb is FirmVerb => Object.hasOwn(FIRM_VERBS, verb);
const isCohortVerb = (verb: Verb): verb is CohortVerb => Object.hasOwn(COHORT_VERBS, verb);
const isClientVerb = (verb: Verb): verb is ClientVerb => Object.hasOwn(CLIENT_VERBS, verb);
const isVisitorVerb = (verb: Verb): verb is VisitorVerb => VISITOR_VERBS.some((own) => own === verb);
const isConfirmerVerb = (verb: Verb): verb is ConfirmerVerb => CONFIRMER_VERBS.some((own) => own === verb);

/**
 * Whether this actor may do this to the subject. Row policies in the database already limit what can be seen at all.
 */
export function can(actor: Actor, verb: Verb, subject: Subject): boolean {
  if (actor.kind === "worker" || actor.kind === "pulse") return false;
  if (isConfirmerVerb(verb) || actor.kind === "confirmer") return isConfirmerVerb(verb) && actor.kind === "confirmer";
  if (isVisitorVerb(verb)) return true;
  if (actor.kind === "visitor") return false;
  if (isCohortVerb(verb)) {
    const allowed: readonly CohortRole[] = COHORT_VERBS[verb];
    return subject.cohortRole !== undefined && allowed.includes(subject.cohortRole);
  }
  if (isClientVerb(verb)) {
    const allowed: readonly EngagementRole[] = CLIENT_VERBS[verb];
    return subject.engagement !== undefined && allowed.includes(subject.engagement);
  }
  if (!isFirmVerb(verb)) return true;
  const roles: readonly FirmRole[] = FIRM_VERBS[verb];
  return subject.role !== undefined && roles.includes(subject.role);
}

/** The verbs of a cohort with who may do them, for tests that walk all of them. */
export const cohortVerbs: Readonly<Record<CohortVerb, readonly CohortRole[]>> = COHORT_VERBS;

/** The verbs of a consultant at a client with who may do them, for the help page and for tests that walk all of them. */
export const clientVerbs: Readonly<Record<ClientVerb, readonly EngagementRole[]>> = CLIENT_VERBS;

/** The verbs of a firm with who may do them, for the help page and for tests that walk all of them. */
export const firmVerbs: Readonly<Record<FirmVerb, readonly FirmRole[]>> = FIRM_VERBS;
