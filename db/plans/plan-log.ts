import type { PlanChange } from "@/lib/plan";
import type { Actor } from "@/lib/policy";
import type { Tx } from "../core/scope";
import { planEvent } from "../schema/plans";

type LoggedChange = {
  readonly firmId: string;
  readonly planId: string;
  readonly measureId: string | null;
  readonly change: PlanChange;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
};

/** Writes an entry of a plan's log, in the transaction of the change. */
export async function logChangeIn(tx: Tx, actor: Actor, change: LoggedChange): Promise<void> {
  if (actor.kind !== "user") throw new Error("a plan is changed by persons alone");
  await tx.insert(planEvent).values({ ...change, byPersonId: actor.personId });
}
