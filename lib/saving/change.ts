import type { CardValue } from "@/lib/instrument";

/** Saved values are plain JSON: a card of the questionnaire, a field of the firm. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A change to be saved: its key, the revision it is based on (0: never saved), and the new value. */
export type SaveEntry<V = Json> = { readonly key: string; readonly base: number; readonly value: V };

/** The current version of a value. It may come from the same person in another tab or device, or from a colleague. */
export type Version<V = Json> = {
  readonly value: V;
  readonly revision: number;
  /** ISO time; null with revision 0. */
  readonly savedAt: string | null;
  /** The colleague who wrote it; absent if it is the person's own, null if the author has left. */
  readonly by?: string | null | undefined;
};

export const NEVER_SAVED: Version<CardValue> = {
  value: { answer: null, comment: "", marked: false },
  revision: 0,
  savedAt: null,
};

/** The result of one change. "saved" is only returned after the commit. Messages are in the language of the request. */
export type SaveOutcome<V = Json, R extends string = string> =
  | { readonly key: string; readonly status: "saved"; readonly revision: number; readonly savedAt: string }
  /** Someone else saved first: `theirs` is the current version. */
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
