import type { CardValue, EvidenceGrade, ItemAnswer, ItemId, Level, RecordValue } from "@/lib/instrument";
import type { Json } from "@/lib/saving";
import type { Card } from "./card";

/** Maximum length of a comment; the server enforces the same limit. */
export const COMMENT_MAX = 2000;

/** Maximum length of a person's own reason why an item does not apply. */
export const NA_REASON_MAX = 200;

const EMPTY_CARD: CardValue = { answer: null, comment: "", marked: false };

/** Reads a card from the server's or the queue's data. */
export function readCard(value: Json): CardValue {
  if (!isObject(value)) return EMPTY_CARD;
  return {
    answer: readAnswer(value.answer ?? null),
    comment: typeof value.comment === "string" ? value.comment : "",
    marked: value.marked === true,
  };
}

export function readNotApplicable(value: Json): { readonly reason: string } | null {
  return isObject(value) && typeof value.reason === "string" ? { reason: value.reason } : null;
}

export function readRecord(value: Json, item: ItemId): RecordValue | null {
  if (!isObject(value) || typeof value.title !== "string" || value.item !== item) return null;
  const grade = GRADE_LIST.find((one) => one === value.grade);
  if (grade === undefined) return null;
  return { item, grade, title: value.title, date: typeof value.date === "string" ? value.date : null };
}

/** Grades that can be declared; declaring none means "no record". */
export const GRADE_LIST = ["E1", "E2", "E3"] as const satisfies readonly EvidenceGrade[];

/** The value of the radio button for an answer; "" if none is chosen. */
export const choiceOf = (answer: ItemAnswer | null): string =>
  answer === null ? "" : "level" in answer ? String(answer.level) : "dk";

/** The id of a choice's radio button, so that keyboard shortcuts can find it. */
export const optionId = (item: ItemId, choice: string): string => `option-${item}-${choice}`;

export function answerOf(choice: string): ItemAnswer | null {
  if (choice === "dk") return { dontKnow: true };
  const level = toLevel(Number(choice));
  return level === undefined ? null : { level };
}

function readAnswer(value: Json): ItemAnswer | null {
  if (!isObject(value)) return null;
  if (value.dontKnow === true) return { dontKnow: true };
  const level = toLevel(value.level ?? null);
  return level === undefined ? null : { level };
}

const LEVEL_LIST: readonly Level[] = [1, 2, 3, 4, 5];

const toLevel = (value: Json): Level | undefined => LEVEL_LIST.find((level) => level === value);

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

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
