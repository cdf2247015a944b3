import type { Member } from "@/lib/firms";
import type { Locale } from "@/lib/result";
import { speak, stratumNames, commentWords as words } from "@/lib/words";

/** The texts of the form in which colleagues discuss an item. */
export function togetherWords(isManager: boolean, locale: Locale) {
  const { sendReply, newOne, noLevel, notSent, reply, process, reopen } = speak(words, locale);
  const send = (isManager ? words.sendMembers : words.sendManagers)[locale];
  return { send, sendReply, newOne, noLevel, notSent, reply, process, reopen };
}

/** The other members of the firm as options. */
export const colleagueOptions = (members: readonly Member[], personId: string, locale: Locale) =>
  members
    .filter((one) => one.personId !== personId)
    .map((one) => ({ id: one.personId, name: one.displayName, group: stratumNames[one.stratum][locale] }));
