import type { ItemId, Phase } from "@/lib/instrument";
import type { ListedItem, PhaseView, SectionView } from "@/lib/view/questionnaire/card";
import { minutesFor } from "@/lib/view/questionnaire/pace";
import type { QuestionnaireWords } from "@/lib/words";
import { fill } from "@/lib/words/say";
import type { CardState, CardStore } from "../use-card-store";

export type NavProgress = {
  readonly phases: readonly PhaseView[];
  readonly phase: Phase;
  readonly current: ItemId | undefined;
  /** Some items are assigned to a colleague. All counts cover the person's own items. */
  readonly isShared: boolean;
  readonly answered: number;
  readonly asked: number;
  readonly left: number;
  readonly minutes: number;
};

type ProgressAt = {
  readonly phases: readonly PhaseView[];
  readonly phase: Phase;
  readonly current: ItemId | undefined;
  readonly states: readonly CardState[];
  readonly answeredSince: CardStore["answeredSince"];
  readonly secondsAnItem: number;
};

/** The list of sections with all changes since the page was rendered. */
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
  const answered = countDone(items);
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

/** The items of a section that this person answers. */
export const ownIn = ({ items }: SectionView): readonly ListedItem[] => items.filter((item) => item.mine);

/** Number of items that need no further answer. */
export const countDone = (items: readonly ListedItem[]): number =>
  items.filter((item) => item.answered || !item.applies).length;

/** How many of the person's items are answered, in words. */
export function answeredInWords({ answered, asked, isShared }: NavProgress, words: QuestionnaireWords): string {
  if (asked === 0) return words.allWithColleagues;
  return fill(isShared ? words.yoursAnsweredOf : words.answeredOf, { n: answered, all: asked });
}
