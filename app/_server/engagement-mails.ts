import type { Terms } from "@/db/engagements";
import type { Firm } from "@/db/firms";
import { joinNames, say, sayNamed, scopeWords, engagementWords as words } from "@/lib/i18n";
import { lastDayInWords } from "./engagement-days";
import { sendMail } from "./mail";
import { publicAddress } from "./public-address";

type Offer = {
  readonly firm: Pick<Firm, "name" | "displayName" | "timeZone" | "locale">;
  readonly email: string;
  readonly message: string;
  readonly terms: Terms;
};

/** Tells a consultant that a firm offers access, in the language of the firm. Returns whether the mail went out. */
export async function mailOffer({ firm, email, message, terms }: Offer): Promise<boolean> {
  const { locale } = firm;
  const scope = terms.scope.map((one) => scopeWords[one][locale]);
  return sendMail({
    to: email,
    subject: sayNamed(words.mailSubject, locale, { firm: firm.name }),
    text: sayNamed(words.mailBody, locale, {
      inviter: firm.displayName,
      firm: firm.name,
      until: lastDayInWords(terms.endsAt, firm.timeZone, locale),
      scope: scope.length === 0 ? say(words.nothingOpen, locale) : joinNames(scope, locale),
      url: `${await publicAddress()}/clients/consents`,
      message,
    }).trim(),
  });
}
