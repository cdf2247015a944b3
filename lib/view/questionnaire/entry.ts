/** What is saved travels as plain JSON: a level, a comment, a record of the firm. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A version that the server holds: of the person's own other device, or of a colleague. */
export type Version = {
  readonly value: Json;
  readonly revision: number;
  readonly at: string;
  /** The colleague's name; absent where the other version is the person's own. */
  readonly by?: string | undefined;
};

/** Why an entry rests in the queue until its owner decides. */
export type Held =
  | { readonly kind: "conflict"; readonly theirs: Version }
  | { readonly kind: "refused"; readonly reason: string; readonly words: string };

/** The version of what is kept in the browser; entries of another version are left alone. */
export const ENTRY_SCHEMA = 1;

/** One unsent change. There is at most one for what one card shows, in one tab. */
export type Entry = {
  readonly schema: typeof ENTRY_SCHEMA;
  /** The person whose session may send it, and no other. */
  readonly owner: string;
  /** The handler that takes it. */
  readonly target: string;
  /** An item, or the key of a record of the firm. */
  readonly key: string;
  /** The tab that made it: two tabs never overwrite each other's change, the server compares them. */
  readonly tab: string;
  readonly serial: number;
  readonly value: Json;
  readonly locale: string;
  readonly baseRevision: number;
  /** Values already sent on this base, whose reply may have been lost. */
  readonly sent: readonly Json[];
  readonly at: number;
  /** Where it was typed, to return to when it needs a decision. */
  readonly page: string;
  readonly held: Held | null;
};

/** The server's answer to one entry. */
export type SaveOutcome =
  | { readonly key: string; readonly kind: "saved"; readonly revision: number; readonly at: string }
  | { readonly key: string; readonly kind: "conflict"; readonly theirs: Version }
  | { readonly key: string; readonly kind: "refused"; readonly reason: string; readonly words: string };

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
