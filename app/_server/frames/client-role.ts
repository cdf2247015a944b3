import { findActiveIn } from "@/db/consultants/clients";
import { asActor } from "@/db/core/scope";
import type { Subject } from "@/lib/policy";
import type { UserActor } from "../gate/gate";

/** What the acting person is to a client now, for policy; a client that is not open does not exist. Reads nothing of it. */
export async function findClientRole(
  actor: UserActor,
  { firmId }: { readonly firmId: string },
): Promise<Subject | undefined> {
  const active = await asActor(actor, (tx) => findActiveIn(tx, firmId));
  return active === undefined ? undefined : { engagement: active.mayReview ? "reviewer" : "consultant" };
}
