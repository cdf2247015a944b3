import { sql } from "drizzle-orm";
import type { Assessment } from "@/lib/assessments";
import type { Actor, FirmRole, UserActor } from "@/lib/policy";
import { holdAssessmentsIn } from "../assessments/assessments";
import { askRows } from "../core/ask";
import { inTurn, type Tx } from "../core/scope";
import { firm } from "../schema/firms";
import { firmDay } from "./firm-day";
import { holdRegisterIn, type RegisterHold } from "./hold-register";

/** The firm whose fields are saved, the named assessments, and how the register of links is locked. */
export type Places = {
  readonly firmId: string;
  readonly assessmentIds: readonly string[];
  readonly register: RegisterHold | undefined;
};

/** Who saves fields in which firm, and its assessments, locked so that no phase changes its state meanwhile. */
export type HeldForFields = {
  readonly id: string;
  readonly actor: UserActor;
  readonly role: FirmRole;
  /** The firm's calendar day. */
  readonly today: string;
  /** When it was locked, by the database clock. */
  readonly heldAt: string;
  /** The firm's latest assessment. Profile and links belong to its Preparation; without one they can always change. */
  readonly latest: Assessment | undefined;
  /** The named assessments that belong to the firm, by id. */
  readonly named: ReadonlyMap<string, Assessment>;
};

/**
 * Locks what a save of fields needs, in one round trip. Undefined if the actor may not see the firm. The membership is
 * locked last, because the actor may be removed while this transaction waits for the other locks.
 */
export async function holdForFieldsIn(tx: Tx, actor: Actor, at: Places): Promise<HeldForFields | undefined> {
  if (actor.kind !== "user") return undefined;
  const [, { locked }, member] = await inTurn(
    () => holdRegisterIn(tx, at.firmId, at.register),
    () => holdAssessmentsIn(tx, at),
    () => holdMemberIn(tx, at.firmId),
  );
  if (member === undefined) return undefined;
  const named = new Map(locked.filter(({ id }) => at.assessmentIds.includes(id)).map((one) => [one.id, one]));
  return { id: at.firmId, actor, ...member, latest: locked[0], named };
}

/** Locks the actor's membership; returns its role, the time and the firm's calendar day. Undefined without one. */
export async function holdMemberIn(tx: Tx, firmId: string) {
  const [found] = await askRows<{ role: FirmRole; today: string; heldAt: string }>(
    tx,
    sql`select m.role, ${firmDay} as today, clock_timestamp() as held_at
      from app.hold_own_membership(${firmId}) m join ${firm} on ${firm.id} = ${firmId}`,
  );
  return found && { ...found, heldAt: new Date(found.heldAt).toISOString() };
}
