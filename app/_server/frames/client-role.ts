import { findActiveIn } from "@/db/consultants/clients";
import { asActor } from "@/db/core/scope";
import type { Subject } from "@/lib/policy";
import type { UserActor } from "../gate/gate";

/**
 * The current user's role towards a client, for the permission check; responds 404 if the user has no access to the client.
 * Reads no data of the client.
 */
export async function findClientRole(
  actor: UserActor,
  { firmId }: { readonly firmId: string },
): Promise<Subject | undefined> {
  const active = await asActor(actor, (tx) => findActiveIn(tx, firmId));
  return active === undefined ? undefined : { engagement: active.mayReview ? "reviewer" : "consultant" };
}
