import type { PositionQuestion, ScaleLabels } from "@/lib/instrument";
import type { Text } from "@/lib/result";
import { dependenceQuestions } from "./dependence";
import { determinantQuestions } from "./determinants";

/**
 * Questions about one link. `{partner}` is replaced by the partner's name; a page removes the spaces around a Chinese
 * name.
 */
export type PositionQuestionnaire = {
  readonly id: string;
  readonly version: string;
  readonly questions: readonly PositionQuestion[];
};

/**
 * The questions about a link: nine determinants, nine on dependence and consistency, two optional ones. Source: method
 * 4.1.
 */
export const position1: PositionQuestionnaire = {
  id: "gpn-position",
  version: "1.0.0",
  questions: [...determinantQuestions, ...dependenceQuestions],
};

/** Label of a scale step that has no wording of its own, in position and context questions. */
export const betweenLabel: Text = { en: "Between", zh: "两者之间" };

/** The label of a scale step; "between" if the scale has none for it. */
export function labelOf(labels: ScaleLabels, level: 1 | 2 | 3 | 4 | 5): Text {
  return labels[level] ?? betweenLabel;
}
