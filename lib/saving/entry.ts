import type { Json, SaveEntry, SaveOutcome } from "./change";

/** The version of what is kept in the browser; entries of a later version are left alone. */
export const ENTRY_SCHEMA = 2;

/** One unsent change. There is at most one for what one card shows, in one tab. */
export type Entry = SaveEntry & {
  readonly schema: typeof ENTRY_SCHEMA;
  /** The person whose session may send it, and no other. */
  readonly owner: string;
  /** The handler that takes it. */
  readonly target: string;
  /** The tab that made it: two tabs never overwrite each other's change, the server compares them. */
  readonly tab: string;
  readonly serial: number;
  readonly locale: string;
  /** Values already sent on this base, whose reply may have been lost. */
  readonly sent: readonly Json[];
  readonly madeAt: number;
  /** Where it was typed, to return to when it needs a decision. */
  readonly page: string;
  /** Why it rests in the queue until its owner decides; null while it may be sent. */
  readonly undecided: Exclude<SaveOutcome, { readonly status: "saved" }> | null;
};
