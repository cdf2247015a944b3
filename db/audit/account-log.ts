import { randomUUIDv7 } from "node:crypto";
import { and, desc, eq, like, sql } from "drizzle-orm";
import type { AuditAct } from "@/lib/audit";
import type { Actor } from "@/lib/policy";
import { asActor, type Tx } from "../core/scope";
import { auditEntry } from "../schema/audit";

export type AccountAct = Extract<AuditAct, `account.${string}`>;

type AccountNote = {
  readonly personId: string;
  readonly act: AccountAct;
  /** The browser that acted, or that was affected. */
  readonly device?: string | undefined;
};

/** Writes one audit entry about an account, within the sign-in transaction. The account's owner can read it. */
export async function noteAccountIn(tx: Tx, { personId, act, device = "" }: AccountNote): Promise<void> {
  await tx.execute(sql`select app.note_account(${randomUUIDv7()}, ${personId}, ${act}, ${device})`);
}

type AccountEvent = {
  readonly id: string;
  readonly at: Date;
  readonly act: AuditAct;
  readonly device: string;
};

/** Recent events of the actor's account, newest first. */
export async function listAccountEvents(actor: Actor, max: number): Promise<AccountEvent[]> {
  if (actor.kind !== "user") return [];
  return asActor(actor, (tx) =>
    tx
      .select({ id: auditEntry.id, at: auditEntry.at, act: auditEntry.act, device: auditEntry.reason })
      .from(auditEntry)
      .where(and(eq(auditEntry.byPersonId, actor.personId), like(auditEntry.act, "account.%")))
      .orderBy(desc(auditEntry.at), desc(auditEntry.id))
      .limit(max),
  );
}
