import { STRATA } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { cardWords, speak, stratumNames, peopleWords as words } from "@/lib/words";

export const strataOptions = (locale: Locale) =>
  STRATA.map((stratum) => ({ value: stratum, label: stratumNames[stratum][locale] }));

/** Messages after an action succeeded or was refused. */
export function repliesOf(locale: Locale) {
  const { sent, notSent, revoked, removed, named, groupSaved } = speak(words, locale);
  const { cardMade, cardEnded } = speak(cardWords, locale);
  return { sent, notSent, revoked, removed, named, groupSaved, cardMade, cardEnded };
}
