import type { assignWords, togetherWords } from "@/lib/view/assessments/assignment-words";
import type { Colleague } from "../assessments/assignment-forms";
import type { FormAction, NoticeAction } from "../ui/form-state";

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
  readonly passOn: NoticeAction;
  readonly takeBack: NoticeAction;
  readonly handBack: NoticeAction;
  readonly words: ReturnType<typeof togetherWords>;
  readonly assignWords: ReturnType<typeof assignWords>;
};
