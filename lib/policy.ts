/** Whose request this is. Tokens become actors in the gatehouse; nothing else makes one. */
export type Actor =
  /** `sessionVersion` is what the session was signed with; a raised version in the database ends the session. */
  | { readonly kind: "user"; readonly personId: string; readonly sessionVersion?: number | undefined }
  | { readonly kind: "visitor"; readonly visitorId: string }
  /** Somebody at a customer who was asked to confirm one link; holds its key and no account. */
  | { readonly kind: "confirmer"; readonly confirmationId: string }
  | { readonly kind: "worker"; readonly job: string };

/** What a person is in one firm. A firm keeps at least one manager. */
export const FIRM_ROLES = ["manager", "contributor"] as const;
export type FirmRole = (typeof FIRM_ROLES)[number];

const MANAGER: readonly FirmRole[] = ["manager"];
const MEMBERS: readonly FirmRole[] = ["manager", "contributor"];

/** Every verb inside a firm and who may do it. Unknown is a type error; a stranger has no role and may nothing. */
const FIRM_VERBS = {
  "firm.read": MEMBERS,
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
  "assignment.hand-back": MEMBERS,
  "comment.write": MEMBERS,
  "comment.process": MANAGER,
  "assessment.open": MANAGER,
  "phase.submit": MANAGER,
  "phase.accept": MANAGER,
  "phase.return": MANAGER,
  "phase.reopen": MANAGER,
  "result.read": MEMBERS,
  "input.export": MANAGER,
  "people.read": MANAGER,
  "people.invite": MANAGER,
  "people.remove": MANAGER,
} as const satisfies Readonly<Record<string, readonly FirmRole[]>>;
export type FirmVerb = keyof typeof FIRM_VERBS;

/** Verbs that need no firm: a person with a session may do them for himself. */
const OWN_VERBS = ["firm.create", "account.edit", "invitation.accept", "screening.claim"] as const;
export type OwnVerb = (typeof OWN_VERBS)[number];

/** A visitor without an account may answer the screening, and nothing else. */
const VISITOR_VERBS = ["screening.save", "screening.read"] as const;
export type VisitorVerb = (typeof VISITOR_VERBS)[number];

/** A customer may answer about one link and give the answers, and nothing else. */
const CONFIRMER_VERBS = ["confirmation.save", "confirmation.give"] as const;
export type ConfirmerVerb = (typeof CONFIRMER_VERBS)[number];

export type Verb = FirmVerb | OwnVerb | VisitorVerb | ConfirmerVerb;

/** What policy needs to know of the thing acted on: the actor's role in the firm it belongs to, if any. */
export type Subject = { readonly role?: FirmRole | undefined };

const isFirmVerb = (verb: Verb): verb is FirmVerb => Object.hasOwn(FIRM_VERBS, verb);
const isVisitorVerb = (verb: Verb): verb is VisitorVerb => VISITOR_VERBS.some((own) => own === verb);
const isConfirmerVerb = (verb: Verb): verb is ConfirmerVerb => CONFIRMER_VERBS.some((own) => own === verb);

/** May this actor do this to that? The row rule of the database decides first what can be seen at all. */
export function can(actor: Actor, verb: Verb, subject: Subject): boolean {
  if (actor.kind === "worker") return false;
  if (isConfirmerVerb(verb) || actor.kind === "confirmer") return isConfirmerVerb(verb) && actor.kind === "confirmer";
  if (isVisitorVerb(verb)) return true;
  if (actor.kind === "visitor") return false;
  if (!isFirmVerb(verb)) return true;
  const roles: readonly FirmRole[] = FIRM_VERBS[verb];
  return subject.role !== undefined && roles.includes(subject.role);
}

/** The verbs of a firm with who may do them, for the help page and for tests that walk all of them. */
export const firmVerbs: Readonly<Record<FirmVerb, readonly FirmRole[]>> = FIRM_VERBS;
