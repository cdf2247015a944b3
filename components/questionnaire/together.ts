import type { AssignmentAction, AssignmentReplies, Colleague } from "../assessments/assignment-forms";
import type { FormAction } from "../ui/form-state";

/** What colleagues do together on the page: discuss items, and assign them. */
export type Together = {
  readonly isManager: boolean;
  /** True for a manager while the phase is open. */
  readonly mayAssign: boolean;
  readonly colleagues: readonly Colleague[];
  /** The page of all conversations. */
  readonly href: string;
  readonly write: FormAction;
  readonly move: FormAction;
  readonly passOn: AssignmentAction;
  readonly takeBack: AssignmentAction;
  readonly handBack: AssignmentAction;
  readonly words: Readonly<
    Record<"send" | "sendReply" | "newOne" | "noLevel" | "notSent" | "reply" | "process" | "reopen", string>
  >;
  readonly assignWords: Readonly<
    Record<
      | "title"
      | "you"
      | "takeBack"
      | "what"
      | "thisItem"
      | "wholeSection"
      | "noColleague"
      | "managerPasses"
      | "colleague"
      | "chooseColleague"
      | "note"
      | "noteHint"
      | "give"
      | "chooseBoth"
      | "reason"
      | "reasonHint"
      | "handBack",
      string
    >
  >;
  readonly said: AssignmentReplies;
};
