import type { Member } from "@/lib/firms";
import type { Locale } from "@/lib/result";
import { assignmentWords, commentWords, say, speak, speakOnly, stratumNames } from "@/lib/words";

/** The texts of the form for assigning an item to a colleague. */
export function assignWords(locale: Locale) {
  const w = speak(assignmentWords, locale);
  return {
    title: w.title,
    you: w.you,
    takeBack: w.takeBack,
    what: w.what,
    thisItem: w.thisItem,
    wholeSection: w.wholeSection,
    noColleague: w.noColleague,
    managerPasses: w.managerPasses,
    colleague: w.colleague,
    chooseColleague: w.chooseColleague,
    note: w.note,
    noteHint: w.noteHint,
    give: w.passOn,
    chooseBoth: w.chooseBoth,
    reason: w.reason,
    reasonHint: say(assignmentWords.reasonHint, locale, { name: w.aManager }),
    handBack: w.handBack,
  };
}

/** The texts of the form in which colleagues discuss an item. */
export function togetherWords(isManager: boolean, locale: Locale) {
  const send = (isManager ? commentWords.sendMembers : commentWords.sendManagers)[locale];
  const keys = ["sendReply", "newOne", "noLevel", "notSent", "reply", "process", "reopen"] as const;
  return { send, ...speakOnly(commentWords, locale, keys) };
}

/** The other members of the firm as options. */
export const colleagueOptions = (members: readonly Member[], personId: string, locale: Locale) =>
  members
    .filter((one) => one.personId !== personId)
    .map((one) => ({ id: one.personId, name: one.displayName, group: stratumNames[one.stratum][locale] }));
