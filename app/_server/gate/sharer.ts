import type { UserActor } from "./gate";
import { clientKey } from "./limits";
import type { Sharer } from "./shares";

/** The person who asks, with the firm, and the IP address if it can be trusted. */
export async function sharerOf({ personId }: UserActor, firmId?: string): Promise<Sharer> {
  const place = await clientKey();
  return { personId, ...(firmId === undefined ? {} : { firmId }), ...(place === undefined ? {} : { place }) };
}
