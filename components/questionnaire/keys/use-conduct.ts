import { useState } from "react";
import { flushSync } from "react-dom";
import type { ItemAnswer, ItemId } from "@/lib/instrument";
import type { CardFrame, Panel } from "../card-props";
import type { PhaseLinks } from "../phase-end";
import type { NavProgress } from "../sections/progress";
import type { CardState, CardStore } from "../use-card-store";
import { focusOn } from "./focus";

type Layer = "help" | "commands" | "assign" | null;

type ConductAt = AnsweringAt & {
  readonly states: readonly CardState[];
  readonly current: ItemId | undefined;
  readonly progress: NavProgress;
  readonly links: PhaseLinks;
  readonly go: (id: ItemId | undefined) => void;
};

export type Conduct = ReturnType<typeof useConduct>;

/** The actions on the page, shared by keyboard, mouse and command list. */
export function useConduct({ states, current, store, progress, access, links, go, onAnswered }: ConductAt) {
  const [panel, setPanel] = useState<Panel>(null);
  const [layer, setLayer] = useState<Layer>(null);
  const { choose, clear, cleared, setCleared } = useAnswering({ store, access, onAnswered });
  const { at, shown, openHere, following } = placeAmong(states, current);

  const move = (to: ItemId | undefined): void => {
    setPanel(null);
    setCleared(null);
    go(to);
  };
  const next = (): void => {
    if (following === undefined) focusOn("phase-review");
    else move(following);
  };
  const goAnywhere = (id: ItemId, href: string): void => {
    if (states.some(({ card }) => card.id === id)) move(id);
    else location.assign(`${href}#${id}`);
  };
  const nextOpen = (): void => {
    const elsewhere = openElsewhere(progress);
    if (openHere !== undefined) move(openHere);
    else if (elsewhere !== undefined) goAnywhere(elsewhere.id, elsewhere.href);
    else focusOn("phase-review");
  };
  const openPanel = (which: "comment" | "records", state: CardState): void => {
    // Synchronously, so that the next key goes into the field and not to the page's shortcuts.
    flushSync(() => setPanel(which));
    focusOn(`${which}-field-${state.card.id}`);
  };

  return {
    at,
    shown,
    before: states[at - 1],
    after: states[at + 1],
    panel,
    setPanel,
    openPanel,
    layer,
    setLayer,
    move,
    choose,
    clear,
    next,
    nextOpen,
    goAnywhere,
    isLast: following === undefined,
    isCleared: cleared !== null && cleared.id === current,
    undo: () => {
      if (cleared !== null && shown !== undefined) choose(shown, cleared.answer);
    },
    review: () => location.assign(links.review),
  };
}

type AnsweringAt = {
  readonly store: CardStore;
  readonly access: CardFrame["access"];
  /** Called when a card is answered for the first time. */
  readonly onAnswered: () => void;
};

/** Choosing and clearing an answer. `cleared` is the last answer that was cleared, which can be restored. */
function useAnswering({ store, access, onAnswered }: AnsweringAt) {
  const [cleared, setCleared] = useState<{ readonly id: ItemId; readonly answer: ItemAnswer } | null>(null);
  const choose = (state: CardState, answer: ItemAnswer | null): void => {
    if (!access.writable || state.na.value !== null) return;
    if (!state.done && answer !== null) onAnswered();
    setCleared(null);
    store.answer(state.card, answer);
  };
  const clear = (state: CardState): void => {
    const { answer } = state.answer.value;
    if (answer === null || !access.writable) return;
    choose(state, null);
    setCleared({ id: state.card.id, answer });
  };
  return { choose, clear, cleared, setCleared };
}

/** The card that is shown, and where "next" and "next open" lead from it on this page. */
function placeAmong(states: readonly CardState[], current: ItemId | undefined) {
  const at = states.findIndex(({ card }) => card.id === current);
  const others = [...states.slice(at + 1), ...states.slice(0, Math.max(at, 0))];
  const openHere = others.find((state) => !state.done && state.card.mine)?.card.id;
  // The next card, else one that is still open; undefined at the end of a fully answered phase.
  const following = states[at + 1]?.card.id ?? openHere;
  return { at, shown: states[at], openHere, following };
}

/** The first open item of the other phases. */
const openElsewhere = ({ phases, phase }: NavProgress) =>
  phases
    .filter((one) => one.phase !== phase)
    .flatMap(({ sections, href }) => sections.flatMap(({ items }) => items.map((item) => ({ ...item, href }))))
    .find((item) => item.mine && !item.answered && item.applies);
