import type { CardValue } from "@/lib/instrument";

/** What is saved travels as plain JSON: a card of the questionnaire, a field of the firm. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A change on its way to its row: of what, on which revision it was made (0: never saved), and what shall stand. */
export type SaveEntry<V = Json> = { readonly key: string; readonly base: number; readonly value: V };

/** What stands of one thing: here, in another tab or on another device, or by a colleague. */
export type Version<V = Json> = {
  readonly value: V;
  readonly revision: number;
  /** ISO time; null with revision 0. */
  readonly savedAt: string | null;
  /** The colleague who wrote it; absent where it is the person's own, null where its writer has left. */
  readonly by?: string | null | undefined;
};

export const NEVER_SAVED: Version<CardValue> = {
  value: { answer: null, comment: "", marked: false },
  revision: 0,
  savedAt: null,
};

/** What became of one change; "saved" is said after the commit. Words are in the language of whoever asked. */
export type SaveOutcome<V = Json, R extends string = string> =
  | { readonly key: string; readonly status: "saved"; readonly revision: number; readonly savedAt: string }
  /** Somebody was faster: `theirs` is what stands now. */
  | {
      readonly key: string;
      readonly status: "conflict";
      readonly theirs: Version<V> & { readonly savedAt: string };
    }
  | { readonly key: string; readonly status: "refused"; readonly reason: R; readonly words?: string };

export function sameJson(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (isList(a) || isList(b)) {
    return isList(a) && isList(b) && a.length === b.length && a.every((value, i) => sameJson(value, b[i] ?? null));
  }
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key] ?? null, b[key] ?? null))
  );
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

export type Revision = { readonly revision: number; readonly by: string | null; readonly at: Date };
