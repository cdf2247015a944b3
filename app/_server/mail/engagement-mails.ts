import { listEngagementManagers } from "@/db/consultants/consultant-mails";
import { clientPaths, firmPaths } from "@/lib/paths";
import { composeTold } from "@/lib/view/mail/consultant";
import { composeOffer, type OfferFacts } from "@/lib/view/mail/engagement";
import type { UserActor } from "../gate/gate";
import { allowTry } from "../gate/limits";
import { publicAddress } from "../gate/public-address";
import { sendMail } from "./mail";

/** Tells a consultant that a firm offers access. Returns whether the e-mail was sent. */
export async function mailOffer({ email, ...offer }: OfferFacts & { readonly email: string }): Promise<boolean> {
  const url = `${await publicAddress()}${clientPaths.consents}`;
  return sendMail({ to: email, ...composeOffer({ ...offer, url }) });
}

type Told = { readonly engagementId: string; readonly event: "asked" | "left" };

/**
 * Tells the managers of a firm that the consultant asks for access, or has ended it. Their page shows it too, so a
 * failed e-mail is not retried, and repeated requests and withdrawals send only a few a day.
 */
export async function tellManagers(actor: UserActor, { engagementId, event }: Told): Promise<void> {
  const managers = await listEngagementManagers(engagementId);
  const [first] = managers;
  if (first === undefined || !(await allowTry("toldManagers", `${actor.personId} ${first.firmId}`))) return;
  const url = `${await publicAddress()}${firmPaths.people(first.firmId)}#consultants`;
  for (const { email, ...names } of managers) await sendMail({ to: email, ...composeTold({ event, url, ...names }) });
}
