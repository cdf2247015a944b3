import { type Names, nameFor, namesInMail } from "@/lib/name-rules";
import type { Locale } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";
import { sayNamed, confirmationWords as words } from "@/lib/words";
import type { MailText } from "./mail-text";

export type RequestFacts = {
  readonly kind: "request" | "reminder";
  readonly firm: { readonly names: Names; readonly timeZone: string };
  readonly locale: Locale;
  /** The person who asks, named in the language of the request. */
  readonly askedBy: string;
  readonly product: string;
  /**
   * True for a firm that nobody has verified. Its e-mail leaves out the name of the product in question, so that it
   * cannot carry advertising; the confirmation page shows it.
   */
  readonly isUnproven: boolean;
  readonly expiresAt: Date;
};

/** The e-mail that asks a customer to confirm answers, or reminds them, in the language chosen for them. */
export function composeRequest({ url, ...facts }: RequestFacts & { readonly url: string }): MailText {
  const { kind, firm, locale } = facts;
  const names = namesInMail({ firm: nameFor(locale, firm.names), name: facts.askedBy, product: facts.product });
  const about = facts.isUnproven ? words.mailAboutHeld : words.mailAbout;
  return {
    subject: sayNamed(words[kind === "request" ? "mailSubject" : "reminderSubject"], locale, names),
    text: sayNamed(words.mailBody, locale, {
      ...names,
      about: sayNamed(about, locale, names),
      url,
      until: dayInWords(facts.expiresAt, firm.timeZone, locale),
    }),
  };
}
