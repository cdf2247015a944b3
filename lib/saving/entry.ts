import type { Json, SaveEntry, SaveOutcome } from "./change";

/** Version of the format stored in the browser; entries of a later version are not touched. */
export const ENTRY_SCHEMA = 2;

/** One unsent change. Per tab and card there is at most one. */
export type Entry = SaveEntry & {
  readonly schema: typeof ENTRY_SCHEMA;
  /** The only person whose session may send it. */
  readonly owner: string;
  /** The endpoint that it is sent to. */
  readonly target: string;
  /** The tab that created it. Tabs never overwrite each other's change; the server compares them. */
  readonly tab: string;
  readonly serial: number;
  readonly locale: string;
  /** Values already sent for this base revision; the replies may have been lost. */
  readonly sent: readonly Json[];
  readonly madeAt: number;
  /** The page where it was typed, to return to if it needs a decision. */
  readonly page: string;
  /** Why it waits for a decision of its owner; null if it may be sent. */
  readonly undecided: Exclude<SaveOutcome, { readonly status: "saved" }> | null;
};
