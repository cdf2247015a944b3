import type { Json } from "@/lib/saving";

/** The choice for "cannot judge". */
export const NOT_JUDGED = "none";

/** A consultant's judgement of one item as form state; `choice` is "" before one is chosen. */
export type Rated = { readonly choice: string; readonly evidenceSeen: boolean; readonly note: string };

/** The choice for a stored level; null is "cannot judge". */
export const ratedChoice = (level: number | null): string => (level === null ? NOT_JUDGED : String(level));

export const ratedLevel = (choice: string): number | null => (choice === NOT_JUDGED ? null : Number(choice));

/** Reads a judgement from the browser's storage or a reply; undefined for any other value. */
export function readRated(value: Json | undefined): Rated | undefined {
  if (typeof value !== "object" || value === null || !("choice" in value)) return undefined;
  const { choice, evidenceSeen, note } = value;
  if (typeof choice !== "string" || choice === "") return undefined;
  return { choice, evidenceSeen: evidenceSeen === true, note: typeof note === "string" ? note : "" };
}

/** Reads a reviewer's remark from the browser's storage or a reply; undefined for any other value. */
export function readRemark(value: Json | undefined): string | undefined {
  if (typeof value !== "object" || value === null || !("text" in value)) return undefined;
  return typeof value.text === "string" ? value.text : undefined;
}
