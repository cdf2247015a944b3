import type { Clock } from "@/lib/view/questionnaire/card";
import type { QuestionnaireWords } from "@/lib/words";
import { SaveState } from "../outbox/save-state";

type CardFootProps = {
  readonly owner: string;
  readonly clock: Clock;
  /** When this card was last saved, if it was answered on an earlier day. */
  readonly savedAt: string | null;
  readonly first: boolean;
  readonly nextLabel: string;
  /** Whether it is the last card: from 640 px the end of the phase is shown under it, so "next" would be redundant. */
  readonly last: boolean;
  readonly cleared: boolean;
  readonly onUndo: () => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly words: QuestionnaireWords;
};

/** Saving state, back and next. On a phone it stays at the bottom of the screen, unless the screen is low. */
export function CardFoot({
  owner,
  clock,
  savedAt,
  first,
  nextLabel,
  last,
  cleared,
  onUndo,
  onBack,
  onNext,
  words,
}: CardFootProps) {
  return (
    <div className="max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-30 max-sm:border-t max-sm:border-line max-sm:bg-surface max-sm:px-5 max-sm:pb-4 max-sm:pt-2 max-sm:low:static max-sm:low:mt-4 max-sm:low:px-0 sm:mt-4 print:hidden">
      <div className="flex min-h-[24px] flex-wrap items-center justify-center gap-x-4 sm:justify-end">
        {cleared ? (
          <span role="status" className="type-small sm:mr-auto">
            {words.cleared}{" "}
            <button type="button" className="link min-h-[24px]" onClick={onUndo}>
              {words.undo}
            </button>
          </span>
        ) : null}
        <SaveState owner={owner} words={words} clock={clock} savedAt={savedAt} />
      </div>
      <div className="mt-2 flex justify-between gap-3">
        <button type="button" className="button max-sm:min-h-[48px] max-sm:basis-1/3" disabled={first} onClick={onBack}>
          <span className="sm:hidden">{words.back}</span>
          <span className="max-sm:hidden">{words.previous}</span>
        </button>
        <button
          type="button"
          className={`button button-primary max-sm:min-h-[48px] max-sm:grow ${last ? "sm:hidden" : ""}`}
          onClick={onNext}
        >
          {nextLabel}
        </button>
      </div>
    </div>
  );
}
