import type { ItemId, Phase } from "@/lib/instrument";
import type { ListedItem, PhaseView } from "@/lib/view/questionnaire/card";
import { minutesFor } from "@/lib/view/questionnaire/pace";
import type { CardState, CardStore } from "../use-card-store";
import type { NavProgress } from "./section-nav";

type ProgressAt = {
  readonly phases: readonly PhaseView[];
  readonly phase: Phase;
  readonly current: ItemId | undefined;
  readonly states: readonly CardState[];
  readonly answeredSince: CardStore["answeredSince"];
  readonly secondsAnItem: number;
};

/** The section list with everything that was said since the page was made. */
export function progressOf({ phases, phase, current, states, answeredSince, secondsAnItem }: ProgressAt): NavProgress {
  const renew = (item: ListedItem): ListedItem => {
    const state = states.find(({ card }) => card.id === item.id);
    if (state === undefined) return { ...item, answered: answeredSince(item.id) ?? item.answered };
    const { value } = state.answer;
    return { ...item, answered: value.answer !== null, marked: value.marked, applies: state.na.value === null };
  };
  const renewed = phases.map((one) => ({
    ...one,
    sections: one.sections.map((section) => ({ ...section, items: section.items.map(renew) })),
  }));
  const all = renewed.flatMap((one) => one.sections.flatMap((section) => section.items));
  const items = all.filter((item) => item.mine);
  const answered = items.filter((item) => item.answered || !item.applies).length;
  const left = items.length - answered;
  return {
    phases: renewed,
    phase,
    current,
    isShared: items.length < all.length,
    answered,
    asked: items.length,
    left,
    minutes: minutesFor(left, secondsAnItem),
  };
}
