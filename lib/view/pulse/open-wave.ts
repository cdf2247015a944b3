import type { WaitingAddress } from "@/lib/pulse";
import type { Locale } from "@/lib/result";
import { joinNames, say, pulseWords as words } from "@/lib/words";

/** Which e-mails have not been sent yet, and which never will be. */
export function waitingMails(waiting: readonly WaitingAddress[], locale: Locale): string[] {
  const refused = waiting.flatMap(({ email, refused: isRefused }) => (isRefused ? [email] : []));
  const due = waiting.length - refused.length;
  return [
    ...(due === 0 ? [] : [say(words.mailsWaiting, locale, { n: due })]),
    ...(refused.length === 0 ? [] : [say(words.mailsRefused, locale, { list: joinNames(refused, locale) })]),
  ];
}
