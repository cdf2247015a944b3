import type { Clock } from "@/lib/view/questionnaire/card";
import type { QuestionnaireWords } from "@/lib/words";
import { SaveState } from "../outbox/save-state";

type CardFootProps = {
  readonly owner: string;
  readonly clock: Clock;
  /** When this card was last saved, for a card that was answered on another day. */
  readonly savedAt: string | null;
  readonly first: boolean;
  readonly nextLabel: string;
  /** Nothing follows: from 640 px the end of the phase stands under the card, so the button would say it twice. */
  readonly last: boolean;
  readonly cleared: boolean;
  readonly onUndo: () => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly words: QuestionnaireWords;
};

/** State of saving, back and next; on a phone that is not low it stays at the lower edge. */
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
