import type { UserActor } from "./gate";
import { clientKey } from "./limits";
import type { Sharer } from "./shares";

/** The one who asks, with the firm it is for and the place it comes from as far as that can be trusted. */
export async function sharerOf({ personId }: UserActor, firmId?: string): Promise<Sharer> {
  const place = await clientKey();
  return { personId, ...(firmId === undefined ? {} : { firmId }), ...(place === undefined ? {} : { place }) };
}
