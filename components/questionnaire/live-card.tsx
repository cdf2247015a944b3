import type { ReactNode } from "react";
import { CardFoot } from "./card-foot";
import type { CardFrame } from "./card-props";
import { Stub } from "./collapsed-card";
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
  /** Shown after the twelfth card. */
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
