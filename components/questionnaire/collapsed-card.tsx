import { describeAnswer } from "@/lib/view/questionnaire/answer-in-words";
import type { QuestionnaireWords } from "@/lib/words";
import type { CardState } from "./use-card-store";

type StubProps = {
  readonly state: CardState;
  readonly number: number;
  readonly before: boolean;
  readonly onGo: () => void;
  readonly words: QuestionnaireWords;
};

/** The previous or next card, collapsed to one line. */
export function Stub({ state, number, before, onGo, words }: StubProps) {
  const { card, answer, na, done } = state;
  const said = na.value === null ? describeAnswer(card, answer.value, words) : words.notApplicable;
  return (
    <button
      type="button"
      onClick={onGo}
      className="hidden min-h-[44px] w-full items-center gap-4 rounded-section border border-line bg-surface px-5 py-2 text-left hover:bg-sunken sm:flex"
    >
      <span className="numeric text-ink-3">{number}</span>
      <span className="min-w-0 grow truncate">
        <span className="font-medium">{card.name}</span>
        {done || before ? <span className="type-small text-ink-2">: {said}</span> : null}
      </span>
      <span className={`type-small shrink-0 ${before ? "text-accent" : "text-ink-3"}`}>
        {before ? words.change : words.stubNext}
      </span>
    </button>
  );
}
