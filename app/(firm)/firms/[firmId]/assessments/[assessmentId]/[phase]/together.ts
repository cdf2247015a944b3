import type { Together } from "@/components/questionnaire/together";
import type { Firm, Member } from "@/lib/firms";
import { firmPaths } from "@/lib/paths";
import { can, type UserActor } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { assignWords, colleagueOptions, togetherWords } from "@/lib/view/assessments/assignment-words";
import { handBack, passOn, takeBack } from "../assignments/actions";
import { moveThread, write } from "../comments/actions";

type FrameAt = {
  readonly firm: Firm;
  readonly assessmentId: string;
  readonly members: readonly Member[];
  readonly actor: UserActor;
  readonly writable: boolean;
  readonly locale: Locale;
};

/** What the page needs for comments and assignments: actions and texts, and for a manager the colleagues. */
export function togetherFrame({ firm, assessmentId, members, actor, writable, locale }: FrameAt): Together {
  const isManager = can(actor, "assignment.give", firm);
  return {
    isManager,
    mayAssign: isManager && writable,
    colleagues: isManager ? colleagueOptions(members, actor.personId, locale) : [],
    href: firmPaths.comments(firm.id, assessmentId),
    write,
    move: moveThread,
    passOn,
    takeBack,
    handBack,
    words: togetherWords(isManager, locale),
    assignWords: assignWords(locale),
  };
}
