import type { PositionQuestion, ScaleLabels } from "@/lib/instrument";
import type { Text } from "@/lib/result";
import { dependenceQuestions } from "./dependence";
import { determinantQuestions } from "./determinants";

/** Questions about one link. `{partner}` stands for the partner's name; a page trims the spaces round a Chinese name. */
export type PositionQuestionnaire = {
  readonly id: string;
  readonly version: string;
  readonly questions: readonly PositionQuestion[];
};

/** Nine determinants asked for every link, nine on dependence and consistency, two optional. Source: method 4.1. */
export const position1: PositionQuestionnaire = {
  id: "gpn-position",
  version: "1.0.0",
  questions: [...determinantQuestions, ...dependenceQuestions],
};

/** Label of a step that has no words of its own on a position or context scale. */
export const betweenLabel: Text = { en: "Between", zh: "两者之间" };

/** The label of a step, "between" where the scale has none of its own. */
export function labelOf(labels: ScaleLabels, level: 1 | 2 | 3 | 4 | 5): Text {
  return labels[level] ?? betweenLabel;
}
