import { sql } from "drizzle-orm";
import type { Assessment } from "@/lib/assessments";
import type { Actor, FirmRole, UserActor } from "@/lib/policy";
import { holdAssessmentsIn } from "../assessments/assessments";
import { inTurn, type Tx } from "../core/scope";
import { firm } from "../schema/firms";
import { firmDay } from "./firm-day";
import { holdRegisterIn, type RegisterHold } from "./hold-register";

/** The firm whose fields are saved, the assessments that they name, and how they hold the register of links. */
export type Places = {
  readonly firmId: string;
  readonly assessmentIds: readonly string[];
  readonly register: RegisterHold | undefined;
};

/** What a save of fields has to know: who saves in which firm, and the assessments whose phases decide, held against moves. */
export type HeldForFields = {
  readonly id: string;
  readonly actor: UserActor;
  readonly role: FirmRole;
  /** The firm's calendar day. */
  readonly today: string;
  /** When it was locked, by the database clock. */
  readonly heldAt: string;
  /** The firm's latest, to whose Preparation profile and links belong. A firm without one edits freely. */
  readonly latest: Assessment | undefined;
  /** Those that were named and are the firm's. */
  readonly named: ReadonlyMap<string, Assessment>;
};

/**
 * Asks all of it at once; undefined if the firm is not the actor's to see. Whether he is its member is asked when all else is
 * held, since he may have been removed while he waited, and he stays one until the save is over.
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

/** Locks the actor's membership and returns its role, the time and the firm's calendar day; undefined if there is none. */
export async function holdMemberIn(tx: Tx, firmId: string) {
  const [found] = await tx.execute<{ role: FirmRole; today: string; held_at: string }>(
    sql`select m.role, ${firmDay} as today, clock_timestamp() as held_at
      from app.hold_own_membership(${firmId}) m join ${firm} on ${firm.id} = ${firmId}`,
  );
  return found && { role: found.role, today: found.today, heldAt: new Date(found.held_at).toISOString() };
}
