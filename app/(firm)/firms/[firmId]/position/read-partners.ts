import type { Preparation } from "@/app/_server/frames/preparation";
import { withFreshSession } from "@/app/_server/gate/actor";
import { listConfirmations } from "@/db/position/confirmations";
import { listPartners } from "@/db/position/matches";
import { type PartnerStates, partnerStates } from "@/lib/view/position/partner-states";

/** The state of each link's partner for the page. */
export async function readPartnerStates(
  { actor, firm, locale }: Preparation,
  links: readonly { readonly id: string }[],
): Promise<PartnerStates> {
  const [asked, partners] = await withFreshSession(() =>
    Promise.all([listConfirmations(actor, { firmId: firm.id }), listPartners(actor, { firmId: firm.id })]),
  );
  return partnerStates({ links, asked, partners }, { timeZone: firm.timeZone, locale });
}
