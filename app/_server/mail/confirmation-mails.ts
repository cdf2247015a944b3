import { composeRequest, type RequestFacts } from "@/lib/view/mail/confirmation";
import { publicAddress } from "../gate/public-address";
import { confirmationToken } from "../gate/tokens";
import { sendMail } from "./mail";

type Mailing = RequestFacts & { readonly confirmationId: string; readonly email: string };

/** E-mails the link to a customer and returns whether it was sent; the link is neither shown nor logged. */
export async function mailRequest({ confirmationId, email, ...request }: Mailing): Promise<boolean> {
  const url = `${await publicAddress()}/confirm/${confirmationToken({ confirmationId, email })}/open`;
  return sendMail({ to: email, ...composeRequest({ ...request, url }) });
}
