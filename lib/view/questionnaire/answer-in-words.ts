import type { CardValue } from "@/lib/instrument";
import type { Json } from "@/lib/saving";
import type { Card } from "@/lib/view/questionnaire/card";
import { readCard } from "@/lib/view/questionnaire/card-value";
import type { QuestionnaireWords } from "@/lib/words";
import { fill } from "@/lib/words/say";

/** The chosen sentence in words; never a number. */
export function describeAnswer(card: Pick<Card, "anchors">, { answer }: CardValue, words: QuestionnaireWords): string {
  if (answer === null) return words.noAnswer;
  if ("dontKnow" in answer) return words.dontKnow;
  switch (answer.level) {
    case 1:
    case 3:
    case 5:
      return card.anchors[answer.level];
    case 2:
    case 4:
      return words.between;
  }
}

/** Describes both versions of a conflict by what differs: the sentence, and comment or mark if they differ. */
export function describeVersion(card: Card, version: Json, other: Json, words: QuestionnaireWords): readonly string[] {
  const value = readCard(version);
  const against = readCard(other);
  const lines = [describeAnswer(card, value, words)];
  if (value.answer !== null && "level" in value.answer && value.answer.level % 2 === 0) {
    const [below, above] = value.answer.level === 2 ? [1 as const, 3 as const] : [3 as const, 5 as const];
    lines.push(`↑ ${card.anchors[below]}`, `↓ ${card.anchors[above]}`);
  }
  if (value.comment !== against.comment) lines.push(fill(words.withComment, { text: value.comment || "–" }));
  if (value.marked && !against.marked) lines.push(words.withMark);
  return lines;
}
