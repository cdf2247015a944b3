import type { Locale } from "@/lib/result";
import { assignmentWords, say, speak } from "@/lib/words";

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
