import { and, eq } from "drizzle-orm";
import type { Assessment } from "@/lib/assessments";
import type { Actor, FirmRole, UserActor } from "@/lib/policy";
import { holdAssessmentsIn } from "../assessments/assessments";
import { inTurn, type Tx } from "../core/scope";
import { firm } from "../schema/firms";
import { membership } from "../schema/people";
import { firmDay } from "./field-days";
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
  /** The firm's latest, to whose Preparation profile and links belong. A firm without one edits freely. */
  readonly latest: Assessment | undefined;
  /** Those that were named and are the firm's. */
  readonly named: ReadonlyMap<string, Assessment>;
};

/**
 * Asks all of it at once; undefined if the firm is not the actor's to see. Whether he is its member is asked when all is held:
 * he may have been removed while he waited.
 */
export async function holdForFieldsIn(tx: Tx, actor: Actor, at: Places): Promise<HeldForFields | undefined> {
  if (actor.kind !== "user") return undefined;
  const [, { locked }, member] = await inTurn(
    () => holdRegisterIn(tx, at.firmId, at.register),
    () => holdAssessmentsIn(tx, at),
    () => findMemberIn(tx, actor, at.firmId),
  );
  if (member === undefined) return undefined;
  const named = new Map(locked.filter(({ id }) => at.assessmentIds.includes(id)).map((one) => [one.id, one]));
  return { id: at.firmId, actor, ...member, latest: locked[0], named };
}

/** What somebody is in the firm, and its calendar day. */
async function findMemberIn(tx: Tx, { personId }: UserActor, firmId: string) {
  const [found] = await tx
    .select({ role: membership.role, today: firmDay })
    .from(membership)
    .innerJoin(firm, eq(firm.id, membership.firmId))
    .where(and(eq(membership.firmId, firmId), eq(membership.personId, personId)));
  return found;
}
