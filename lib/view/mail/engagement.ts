import type { Terms } from "@/lib/engagement";
import type { Firm } from "@/lib/firms";
import { nameFor, namesInMail } from "@/lib/name-rules";
import { lastDayInWords } from "@/lib/view/consultants/engagement-days";
import { joinNames, say, sayNamed, scopeWords, engagementWords as words } from "@/lib/words";
import type { MailText } from "./mail-text";

export type OfferFacts = {
  readonly firm: Pick<Firm, "names" | "ownNames" | "timeZone" | "locale">;
  /** The manager's message; empty if the message is only shown on the page. */
  readonly message: string;
  readonly terms: Terms;
};

/** The e-mail that tells a consultant that a firm offers access, in the firm's language. */
export function composeOffer({ firm, message, terms, url }: OfferFacts & { readonly url: string }): MailText {
  const { locale } = firm;
  const scope = terms.scope.map((one) => scopeWords[one][locale]);
  const names = namesInMail({ inviter: nameFor(locale, firm.ownNames), firm: nameFor(locale, firm.names) });
  return {
    subject: sayNamed(words.mailSubject, locale, names),
    text: sayNamed(words.mailBody, locale, {
      ...names,
      until: lastDayInWords(terms.endsAt, firm.timeZone, locale),
      scope: scope.length === 0 ? say(words.nothingOpen, locale) : joinNames(scope, locale),
      url,
      message,
    }).trim(),
  };
}
