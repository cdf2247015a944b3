import type { Json } from "@/lib/saving";

/** "Cannot judge" among the choices of an item. */
export const NOT_JUDGED = "none";

/** What a consultant has said of one item, as its form shows it; `choice` "": not chosen yet. */
export type Rated = { readonly choice: string; readonly evidenceSeen: boolean; readonly note: string };

/** The choice that stands for a kept level; null is "cannot judge". */
export const ratedChoice = (level: number | null): string => (level === null ? NOT_JUDGED : String(level));

export const ratedLevel = (choice: string): number | null => (choice === NOT_JUDGED ? null : Number(choice));

/** A judgement as it was kept in the browser or came back; undefined for anything else. */
export function readRated(value: Json | undefined): Rated | undefined {
  if (typeof value !== "object" || value === null || !("choice" in value)) return undefined;
  const { choice, evidenceSeen, note } = value;
  if (typeof choice !== "string" || choice === "") return undefined;
  return { choice, evidenceSeen: evidenceSeen === true, note: typeof note === "string" ? note : "" };
}

/** A reviewer's remark as it was kept in the browser or came back; undefined for anything else. */
export function readRemark(value: Json | undefined): string | undefined {
  if (typeof value !== "object" || value === null || !("text" in value)) return undefined;
  return typeof value.text === "string" ? value.text : undefined;
}
