import type { Together } from "@/components/questionnaire/together";
import { stratumNames } from "@/lib/catalog";
import type { Firm, Member } from "@/lib/firms";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { saidOf } from "@/lib/view/assessments/assignment-said";
import { assignWords } from "@/lib/view/questionnaire/assign-words";
import { commentWords, speak } from "@/lib/words";
import { handBack, passOn, takeBack } from "../assignments/actions";
import { moveThread, write } from "../comments/actions";

type FrameAt = {
  readonly firm: Firm;
  readonly assessmentId: string;
  readonly members: readonly Member[];
  readonly personId: string;
  readonly writable: boolean;
  readonly locale: Locale;
};

/** What the page needs for talking about items and passing them on: actions and words, and colleagues for a manager. */
export function togetherFrame({ firm, assessmentId, members, personId, writable, locale }: FrameAt): Together {
  const isManager = can({ kind: "user", personId }, "assignment.give", firm);
  const { sendReply, newOne, noLevel, notSent, reply, process, reopen } = speak(commentWords, locale);
  const send = (isManager ? commentWords.sendMembers : commentWords.sendManagers)[locale];
  return {
    isManager,
    mayAssign: isManager && writable,
    colleagues: isManager
      ? members
          .filter((one) => one.personId !== personId)
          .map((one) => ({ id: one.personId, name: one.displayName, group: stratumNames[one.stratum][locale] }))
      : [],
    href: firmPaths.comments(firm.id, assessmentId),
    write,
    move: moveThread,
    passOn,
    takeBack,
    handBack,
    words: { send, sendReply, newOne, noLevel, notSent, reply, process, reopen },
    assignWords: assignWords(locale),
    ...saidOf(locale),
  };
}
