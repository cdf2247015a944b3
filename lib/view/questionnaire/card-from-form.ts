import type { CardValue } from "@/lib/instrument";
import type { Card } from "./card";
import { answerOf, choiceOf } from "./card-value";

/**
 * Reads a card from a submitted form. A missing field, because it is closed or was never rendered, keeps its saved
 * value, so that an old or partly loaded form can never erase data.
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

/** A card with the values typed in a form that the server returned. */
export const typedCard = ({ id, saved }: Card, typed: Readonly<Record<string, string>>): CardValue =>
  cardFromForm(id, saved.value, (name) => typed[name] ?? null);
