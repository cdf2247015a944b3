import type { Member } from "@/lib/firms";
import type { Locale } from "@/lib/result";
import { speak, stratumNames, commentWords as words } from "@/lib/words";

/** What the form says by which colleagues talk about an item. */
export function togetherWords(isManager: boolean, locale: Locale) {
  const { sendReply, newOne, noLevel, notSent, reply, process, reopen } = speak(words, locale);
  const send = (isManager ? words.sendMembers : words.sendManagers)[locale];
  return { send, sendReply, newOne, noLevel, notSent, reply, process, reopen };
}

/** The others of a firm, to choose from. */
export const colleagueOptions = (members: readonly Member[], personId: string, locale: Locale) =>
  members
    .filter((one) => one.personId !== personId)
    .map((one) => ({ id: one.personId, name: one.displayName, group: stratumNames[one.stratum][locale] }));
