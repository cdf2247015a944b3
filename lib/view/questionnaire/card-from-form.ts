import type { CardValue } from "@/lib/instrument";
import type { Card } from "./card";
import { answerOf, choiceOf } from "./card-value";

/**
 * What the form says of a card. A field that is not in it, because it is closed or was never touched, says nothing,
 * so that an old or half-loaded form can never blank what is saved.
 */
export function cardFromForm(id: string, saved: CardValue, read: (name: string) => string | null): CardValue {
  const choice = read(`answer.${id}`);
  const comment = read(`comment.${id}`);
  return {
    answer: choice === null || choice === choiceOf(saved.answer) ? saved.answer : (answerOf(choice) ?? saved.answer),
    comment: comment === null ? saved.comment : comment.replaceAll("\r\n", "\n"),
    marked: comment === null ? saved.marked : read(`marked.${id}`) !== null,
  };
}

/** A card as it was typed in a form that the server sent back. */
export const typedCard = ({ id, saved }: Card, typed: Readonly<Record<string, string>>): CardValue =>
  cardFromForm(id, saved.value, (name) => typed[name] ?? null);
