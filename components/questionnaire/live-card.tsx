import type { ReactNode } from "react";
import { describeAnswer } from "@/lib/view/questionnaire/answer-in-words";
import type { Clock } from "@/lib/view/questionnaire/card";
import type { QuestionnaireWords } from "@/lib/words";
import { SaveState } from "../outbox/save-state";
import type { CardFrame } from "./card-props";
import { ItemCard } from "./item-card";
import { KeyHints } from "./keys/key-hints";
import type { Conduct } from "./keys/use-conduct";
import type { CardState, CardStore } from "./use-card-store";

type LiveCardProps = CardFrame & {
  readonly owner: string;
  readonly state: CardState;
  readonly store: CardStore;
  readonly conduct: Conduct;
  readonly hints: boolean;
  readonly onHints: (shown: boolean) => void;
  /** Shown after the last card of the phase. */
  readonly end: ReactNode;
  readonly endShown: boolean;
};

/** The current card between its collapsed neighbours, with everything that needs JavaScript. */
export function LiveCard({ owner, conduct, hints, onHints, end, endShown, ...card }: LiveCardProps) {
  const { state, words, clock } = card;
  const { at, before, after } = conduct;
  const nextLabel = conduct.isLast ? words.review : after === undefined ? words.nextOpen : words.next;
  return (
    <ItemCard
      {...card}
      live={{
        onPanel: conduct.setPanel,
        openPanel: conduct.openPanel,
        onAssign: () => conduct.setLayer("assign"),
      }}
      panel={conduct.panel}
      onChoose={(answer) => conduct.choose(state, answer)}
      before={
        before === undefined ? null : (
          <Stub state={before} number={at} before onGo={() => conduct.move(before.card.id)} words={words} />
        )
      }
      after={
        <>
          {after === undefined ? null : (
            <Stub state={after} number={at + 2} before={false} onGo={() => conduct.move(after.card.id)} words={words} />
          )}
          {endShown ? end : null}
        </>
      }
      foot={
        <CardFoot
          owner={owner}
          clock={clock}
          words={words}
          savedAt={state.answer.savedAt}
          first={before === undefined}
          last={conduct.isLast}
          nextLabel={nextLabel}
          cleared={conduct.isCleared}
          onUndo={conduct.undo}
          onBack={() => conduct.move(before?.card.id)}
          onNext={conduct.isLast ? conduct.review : conduct.next}
        />
      }
      hints={<KeyHints shown={hints} onShow={onHints} onAll={() => conduct.setLayer("help")} words={words} />}
    />
  );
}

type StubProps = {
  readonly state: CardState;
  readonly number: number;
  readonly before: boolean;
  readonly onGo: () => void;
  readonly words: QuestionnaireWords;
};

/** The previous or next card, collapsed to one line. */
function Stub({ state, number, before, onGo, words }: StubProps) {
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
function CardFoot({
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
