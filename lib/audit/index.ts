import type { Verb } from "@/lib/policy";
import type { Text } from "@/lib/result";

/** Acts that the audit log records. A code is never reused for another act. */
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

/** Who acts: a person, the operator on the server, or someone without an account. */
export const AUDIT_KINDS = ["person", "operator", "visitor", "confirmer", "pulse", "worker"] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/**
 * The audit log entries that each permitted action (`Verb`) writes. An empty list is deliberate: reading is not logged
 * unless a file is downloaded, and edits of records and answers have their own history with values, which the log does
 * not store. TypeScript rejects a missing verb.
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
  /** What an entry in a cohort's log is about; null in a firm's log. */
  readonly about: AuditAbout | null;
};

export type AuditAbout = {
  /** The cohort in which it happened. */
  readonly cohort: Text | null;
  /** The firm's name, if it is open to the cohort or was invited by that name; otherwise empty. */
  readonly firm: string;
  /** Which part of the cohort was changed, if the entry links to it. */
  readonly changed: AuditChange | null;
  /**
   * Names of the firms that were invited or reminded together, as written in their invitations; cut off for a long
   * list.
   */
  readonly firms: readonly string[] | null;
};

export type AuditChange = {
  readonly event: string;
  /** Old and new value, by the name of the field. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The new parent of a moved cohort, if the reader may see it. */
  readonly below: Text | null;
};

export type AuditFilter = {
  /** Earliest and latest time, both inclusive. */
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  readonly personId?: string | undefined;
  readonly act?: AuditAct | undefined;
  /** Only entries after this position, that is, older ones. */
  readonly before?: AuditPlace | undefined;
};

/**
 * The position of an entry in its log: time first, then id, because ids of the same millisecond are not ordered. The
 * entry itself may have been deleted.
 */
export type AuditPlace = {
  /** Microseconds since 1970, the resolution of the database. */
  readonly micros: number;
  readonly id: string;
};
