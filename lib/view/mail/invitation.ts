import { type Names, nameFor, namesInMail } from "@/lib/name-rules";
import type { FirmRole } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";
import { peopleWords, say, sayNamed, authWords as words } from "@/lib/words";
import type { MailText } from "./mail-text";

export type InvitationFacts = {
  readonly firm: { readonly names: Names; readonly ownNames: Names; readonly timeZone: string };
  readonly role: FirmRole;
  readonly locale: Locale;
};

/** The e-mail that invites a person to a firm, in the language chosen for them. */
export function composeInvitation({
  firm,
  role,
  locale,
  url,
  expiresAt,
}: InvitationFacts & { readonly url: string; readonly expiresAt: Date }): MailText {
  const names = namesInMail({ inviter: nameFor(locale, firm.ownNames), firm: nameFor(locale, firm.names) });
  const name = say(peopleWords[role], locale);
  return {
    subject: sayNamed(words.invitationSubject, locale, names),
    text: sayNamed(words.invitationBody, locale, {
      ...names,
      role: locale === "en" ? name.toLowerCase() : name,
      url,
      until: dayInWords(expiresAt, firm.timeZone, locale),
    }),
  };
}
