import { useState } from "react";
import { flushSync } from "react-dom";
import type { ItemAnswer, ItemId } from "@/lib/instrument";
import { answerOf, optionId } from "@/lib/view/questionnaire/card-value";
import type { CardFrame, Panel } from "../item-card";
import type { PhaseLinks } from "../phase-end";
import type { NavProgress } from "../sections/progress";
import type { CardState, CardStore } from "../use-card-store";
import type { Command } from "./keymap";

type Layer = "help" | "commands" | "assign" | null;

type ConductAt = {
  readonly states: readonly CardState[];
  readonly current: ItemId | undefined;
  readonly store: CardStore;
  readonly progress: NavProgress;
  readonly access: CardFrame["access"];
  readonly links: PhaseLinks;
  readonly go: (id: ItemId | undefined) => void;
  /** Called when a card is answered for the first time. */
  readonly onAnswered: () => void;
};

export type Conduct = ReturnType<typeof useConduct>;

/** The actions on the page, shared by keyboard, mouse and command list. */
export function useConduct({ states, current, store, progress, access, links, go, onAnswered }: ConductAt) {
  const [panel, setPanel] = useState<Panel>(null);
  const [layer, setLayer] = useState<Layer>(null);
  const [cleared, setCleared] = useState<{ readonly id: ItemId; readonly answer: ItemAnswer } | null>(null);
  const at = states.findIndex(({ card }) => card.id === current);
  const shown = states[at];
  const firstOpen = (among: readonly CardState[]) => among.find((state) => !state.done && state.card.mine)?.card.id;
  const openHere = () => firstOpen([...states.slice(at + 1), ...states.slice(0, Math.max(at, 0))]);

  const move = (to: ItemId | undefined): void => {
    setPanel(null);
    setCleared(null);
    go(to);
  };
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
  /** The next card, else one that is still open; undefined at the end of a fully answered phase. */
  const following = (): ItemId | undefined => states[at + 1]?.card.id ?? openHere();
  const next = (): void => {
    const to = following();
    if (to === undefined) focus("phase-review");
    else move(to);
  };
  const goAnywhere = (id: ItemId, href: string): void => {
    if (states.some(({ card }) => card.id === id)) move(id);
    else location.assign(`${href}#${id}`);
  };
  const nextOpen = (): void => {
    const here = openHere();
    const elsewhere = progress.phases
      .filter((phase) => phase.phase !== progress.phase)
      .flatMap((phase) => phase.sections.flatMap(({ items }) => items.map((item) => ({ item, href: phase.href }))))
      .find(({ item }) => item.mine && !item.answered && item.applies);
    if (here !== undefined) move(here);
    else if (elsewhere !== undefined) goAnywhere(elsewhere.item.id, elsewhere.href);
    else focus("phase-review");
  };
  const openPanel = (which: "comment" | "records", state: CardState): void => {
    // Synchronously, so that the next key goes into the field and not to the page's shortcuts.
    flushSync(() => setPanel(which));
    focus(`${which}-field-${state.card.id}`);
  };

  /** Runs a command; true prevents the browser's default action. */
  function run(command: Command): boolean {
    if (shown === undefined) return false;
    switch (command.kind) {
      case "choose":
        choose(shown, answerOf(command.choice));
        focusQuietly(optionId(shown.card.id, command.choice));
        return true;
      case "next":
        next();
        return true;
      case "previous":
        move(states[at - 1]?.card.id);
        return true;
      case "next-open":
        nextOpen();
        return true;
      case "clear":
        clear(shown);
        return true;
      case "mark":
        if (access.writable) store.mark(shown.card, !shown.answer.value.marked);
        return true;
      case "comment":
      case "records":
        openPanel(command.kind, shown);
        return true;
      case "not-applicable":
        if (shown.card.naReason !== null && access.mayNotApply) setPanel("not-applicable");
        return true;
      case "phase": {
        const target = progress.phases.find((one) => one.phase === command.phase);
        if (target !== undefined && target.phase !== progress.phase) location.assign(target.href);
        return true;
      }
      case "go":
        return true;
      case "assign":
      case "commands":
      case "help":
        setLayer(command.kind);
        return true;
      case "close":
        setPanel(null);
        focus(`question-${shown.card.id}`);
        return false;
    }
  }

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
    next,
    nextOpen,
    goAnywhere,
    run,
    isLast: following() === undefined,
    isCleared: cleared !== null && cleared.id === current,
    undo: () => {
      if (cleared !== null && shown !== undefined) choose(shown, cleared.answer);
    },
    review: () => location.assign(links.review),
  };
}

const focus = (id: string): void => document.getElementById(id)?.focus();

/** Arrow keys continue from here, as in any radio group; the page scrolls only if the option is out of view. */
function focusQuietly(id: string): void {
  const field = document.getElementById(id);
  field?.focus({ preventScroll: true });
  field?.closest("label")?.scrollIntoView({ block: "nearest" });
}
