import { withFreshSession } from "@/app/_server/gate/actor";
import type { UserActor } from "@/app/_server/gate/gate";
import { findFirmScreening } from "@/db/screening/screenings";

type ClaimedScreening = NonNullable<Awaited<ReturnType<typeof findFirmScreening>>>;

export const readScreening = (actor: UserActor, firmId: string): Promise<ClaimedScreening | undefined> =>
  withFreshSession(() => findFirmScreening(actor, { firmId }));
