import type { Locale } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";
import { say, partnerWords as words } from "@/lib/words";

type Made = {
  readonly code: string;
  readonly url: string;
  readonly expiresAt: Date;
  readonly timeZone: string;
  readonly locale: Locale;
};

/** The texts that show a partner code for reading and passing on. */
export function sayLinkCode({ code, url, expiresAt, timeZone, locale }: Made) {
  const until = dayInWords(expiresAt, timeZone, locale);
  const spaced = `${code.slice(0, 5)}-${code.slice(5)}`;
  return {
    code: spaced,
    until,
    qrLabel: say(words.qrLabel, locale, { url }),
    text: say(words.copyText, locale, { code: spaced, url, until }),
  };
}
