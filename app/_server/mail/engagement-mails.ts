import { clientPaths } from "@/lib/paths";
import { composeOffer, type OfferFacts } from "@/lib/view/mail/engagement";
import { publicAddress } from "../gate/public-address";
import { sendMail } from "./mail";

/** Tells a consultant that a firm offers access. Returns whether the mail went out. */
export async function mailOffer({ email, ...offer }: OfferFacts & { readonly email: string }): Promise<boolean> {
  const url = `${await publicAddress()}${clientPaths.consents}`;
  return sendMail({ to: email, ...composeOffer({ ...offer, url }) });
}
