import type { Locale } from "@/lib/result";
import { askWords, partnerWords } from "@/lib/words";

/** Messages after an action about the partner of a link; `{email}` is filled in when shown. */
export const partnerReplies = (locale: Locale) => ({
  asked: askWords.sent[locale],
  askedHeld: askWords.sentHeld[locale],
  reminded: askWords.reminded[locale],
  withdrawn: askWords.withdrawn[locale],
  revoked: partnerWords.revoked[locale],
  waits: partnerWords.waits[locale],
  merged: partnerWords.nowMerged[locale],
  takenBack: partnerWords.takenBack[locale],
  ended: partnerWords.ended[locale],
});
