import { findFirmScreening } from "@/db/screening/screenings";
import { withFreshSession } from "../gate/actor";
import type { UserActor } from "../gate/gate";

type ClaimedScreening = NonNullable<Awaited<ReturnType<typeof findFirmScreening>>>;

/** The screening that a firm has claimed; undefined without one. */
export const readScreening = (actor: UserActor, firmId: string): Promise<ClaimedScreening | undefined> =>
  withFreshSession(() => findFirmScreening(actor, { firmId }));
