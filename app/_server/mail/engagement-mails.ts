import type { Terms } from "@/lib/engagement";
import type { Firm } from "@/lib/firms";
import { nameFor, namesInMail } from "@/lib/name-rules";
import { lastDayInWords } from "@/lib/view/consultants/engagement-days";
import { joinNames, say, sayNamed, scopeWords, engagementWords as words } from "@/lib/words";
import { publicAddress } from "../gate/public-address";
import { type Mail, sendMail } from "./mail";

type Offer = {
  readonly firm: Pick<Firm, "names" | "ownNames" | "timeZone" | "locale">;
  readonly email: string;
  /** What the manager typed; empty where it waits on the page alone. */
  readonly message: string;
  readonly terms: Terms;
};

/** Tells a consultant that a firm offers access, in the language of the firm. Returns whether the mail went out. */
export const mailOffer = async (offer: Offer): Promise<boolean> => sendMail(composeOffer(offer, await publicAddress()));

export function composeOffer({ firm, email, message, terms }: Offer, address: string): Mail {
  const { locale } = firm;
  const scope = terms.scope.map((one) => scopeWords[one][locale]);
  const names = namesInMail({ inviter: nameFor(locale, firm.ownNames), firm: nameFor(locale, firm.names) });
  return {
    to: email,
    subject: sayNamed(words.mailSubject, locale, names),
    text: sayNamed(words.mailBody, locale, {
      ...names,
      until: lastDayInWords(terms.endsAt, firm.timeZone, locale),
      scope: scope.length === 0 ? say(words.nothingOpen, locale) : joinNames(scope, locale),
      url: `${address}/clients/consents`,
      message,
    }).trim(),
  };
}
