import { namesInMail } from "@/lib/name-rules";
import type { Locale } from "@/lib/result";
import { dateInWords, sayNamed, pulseMailWords as words } from "@/lib/words";
import type { MailText } from "./mail-text";

type Link = {
  readonly firmName: string;
  readonly locale: Locale;
  readonly lastDay: string;
  readonly url: string;
};

/**
 * The e-mail with one person's link for the short employee questionnaire. It contains the firm's name but no other text
 * typed by the firm, and no unit.
 */
export function composePulse({ firmName, locale, lastDay, url }: Link): MailText {
  const names = namesInMail({ firm: firmName });
  return {
    subject: sayNamed(words.subject, locale, names),
    text: sayNamed(words.body, locale, { ...names, until: dateInWords(lastDay, locale), url }),
  };
}
