import type { Verb } from "@/lib/policy";
import type { Text } from "@/lib/result";

/** Acts that leave an entry in the audit log. A code is never used again for another act. */
export const AUDIT_ACTS = [
  "firm.create",
  "firm.erase",
  "firm.export",
  "person.erase",
  "cohort.join",
  "administrator.add",
  "people.invite",
  "people.withdraw",
  "people.join",
  "people.remove",
  "people.leave",
  "people.name",
  "card.make",
  "card.end",
  "assessment.open",
  "phase.submit",
  "phase.accept",
  "phase.return",
  "phase.reopen",
  "phase.unlock",
  "result.export",
  "answers.export",
  "register.export",
  "log.export",
  "plan.export",
  "weekly.export",
  "file.download",
  "confirmation.ask",
  "confirmation.withdraw",
  "confirmation.give",
  "code.make",
  "code.revoke",
  "match.join",
  "match.end",
  "merge.agree",
  "merge.withdraw",
  "pulse.open",
  "pulse.close",
  "engagement.offer",
  "engagement.ask",
  "engagement.grant",
  "engagement.change",
  "engagement.decline",
  "engagement.accept",
  "engagement.end",
  "engagement.leave",
  "network.compute",
  "figures.publish",
  "figures.schedule",
  "instrument.import",
  "instrument.export",
  "instrument.publish",
  "instrument.retire",
  "instrument.discard",
  "instrument.choose",
  "assessment.upgrade",
  "cohort.change",
  "cohort.leave",
  "cohort.make",
  "consent.change",
  "firms.invite",
  "firms.remind",
  "firms.revoke",
  "firms.correct",
  "administrator.invite",
  "administrator.remove",
  "administrator.sign-out",
  "errors.adopt",
  "account.sign-up",
  "account.sign-in-code",
  "account.sign-in-password",
  "account.sign-in-demo",
  "account.sign-out",
  "account.set-password",
  "account.export",
] as const;
export type AuditAct = (typeof AUDIT_ACTS)[number];

/** What an act is done to. */
export const AUDIT_OBJECTS = [
  "firm",
  "person",
  "cohort",
  "invitation",
  "card",
  "assessment",
  "phase",
  "result",
  "link",
  "confirmation",
  "pulse",
  "engagement",
  "instrument",
  "log",
  "plan",
  "file",
  "error-model",
] as const;
export type AuditObject = (typeof AUDIT_OBJECTS)[number];

/** Who acts: a person, the operator at the machine, or one who has no account. */
export const AUDIT_KINDS = ["person", "operator", "visitor", "confirmer", "pulse", "worker"] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/**
 * What each verb leaves in the audit log. `[]` is a decision too: reading leaves nothing but where a
 * file is handed out, and what is typed into a record
 * or an answer has its own history with values, which the log has not. A verb that is not here is a type error.
 */
export const AUDITED: Readonly<Record<Verb, readonly AuditAct[]>> = {
  "firm.read": ["register.export", "file.download", "answers.export"],
  "firm.leave": ["people.leave"],
  "profile.edit": [],
  "shares.edit": [],
  "aim.edit": [],
  "not-applicable.edit": [],
  "link.edit": [],
  "link.confirm": ["confirmation.ask", "confirmation.withdraw"],
  "link.match": ["code.make", "code.revoke", "match.join", "match.end", "merge.agree", "merge.withdraw"],
  "context.edit": [],
  "evidence.edit": [],
  "answer.save": [],
  "assignment.give": [],
  "assignment.remind": [],
  "assignment.hand-back": [],
  "comment.write": [],
  "comment.process": [],
  "assessment.upgrade": ["assessment.upgrade"],
  "assessment.open": ["assessment.open"],
  "phase.submit": ["phase.submit"],
  "phase.accept": ["phase.accept"],
  "phase.return": ["phase.return"],
  "phase.reopen": ["phase.reopen"],
  "result.read": [],
  "plan.read": ["plan.export"],
  "plan.work": [],
  "plan.edit": [],
  "input.export": ["result.export", "firm.export"],
  "pulse.read": [],
  "pulse.manage": ["pulse.open", "pulse.close"],
  "people.read": [],
  "log.read": ["log.export"],
  "people.invite": ["people.invite", "people.withdraw", "card.make", "card.end"],
  "people.name": ["people.name"],
  "people.remove": ["people.remove"],
  "engagement.read": [],
  "engagement.grant": [
    "engagement.offer",
    "engagement.grant",
    "engagement.change",
    "engagement.decline",
    "engagement.end",
  ],
  "engagement.ask": ["engagement.ask"],
  "engagement.answer": ["engagement.accept", "engagement.leave"],
  "client.read": ["result.export", "file.download"],
  "client.rate": [],
  "client.note": [],
  "client.review": ["phase.accept", "phase.return"],
  "cohort.read": ["weekly.export"],
  "cohort.log": ["log.export"],
  "network.read": [],
  "instrument.read": ["instrument.export"],
  "instrument.choose": ["instrument.choose"],
  "instrument.edit": ["instrument.import", "instrument.publish", "instrument.retire", "instrument.discard"],
  "network.compute": ["network.compute"],
  "sharing.edit": ["cohort.join", "consent.change", "cohort.leave"],
  "firms.read": [],
  "firms.invite": ["firms.invite", "firms.revoke", "firms.correct"],
  "firms.remind": ["firms.remind"],
  "cohort.edit": ["cohort.make", "cohort.change"],
  "administrator.edit": ["administrator.invite", "administrator.add", "administrator.remove", "administrator.sign-out"],
  "figures.read": [],
  "figures.publish": ["figures.publish", "figures.schedule"],
  "firm.create": ["firm.create"],
  "account.edit": ["account.sign-out", "account.set-password", "account.export"],
  "invitation.accept": ["people.join"],
  "screening.claim": [],
  "screening.save": [],
  "screening.read": [],
  "confirmation.save": [],
  "confirmation.give": ["confirmation.give"],
};

export type AuditRow = {
  readonly id: string;
  readonly at: Date;
  readonly byKind: AuditKind;
  readonly byRole: string | null;
  readonly byName: string;
  readonly act: AuditAct;
  readonly objectKind: AuditObject;
  readonly objectId: string;
  readonly reason: string;
  /** In the log of a cohort, what the entry is about; null in that of a firm. */
  readonly about: AuditAbout | null;
};

export type AuditAbout = {
  /** The cohort that it was done in. */
  readonly cohort: Text | null;
  /** The firm, where it is open to the cohort or was invited by that name; else empty. */
  readonly firm: string;
  /** What was changed of the cohort, where the entry leads to it. */
  readonly changed: AuditChange | null;
  /** The firms that were invited or reminded in one go, by the names in their invitations; not all of many. */
  readonly firms: readonly string[] | null;
};

export type AuditChange = {
  readonly event: string;
  /** From what to what, by the name of the field. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The cohort that a moved one is below now, where it is the reader's to see. */
  readonly below: Text | null;
};

/** Which entries of a log are asked for. */
export type AuditFilter = {
  /** First and last moment, both included. */
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  readonly personId?: string | undefined;
  readonly act?: AuditAct | undefined;
  /** Only entries that follow this place. */
  readonly before?: AuditPlace | undefined;
};

/** Where an entry stands in its log, by time first: two ids of one millisecond have no order. The entry itself may be gone. */
export type AuditPlace = {
  /** Microseconds since 1970, as the database keeps them. */
  readonly micros: number;
  readonly id: string;
};
