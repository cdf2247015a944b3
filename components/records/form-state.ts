import type { SaveOutcome } from "@/lib/saving";

/** What the form without JavaScript gets back: one outcome a changed record, and what was typed. */
export type RecordsFormState = {
  readonly outcomes: readonly SaveOutcome[];
  /** Words of the whole, where nothing could be saved. */
  readonly refused?: string;
  readonly typed: Readonly<Record<string, string>>;
} | null;

export type RecordsAction = (previous: RecordsFormState, form: FormData) => Promise<RecordsFormState>;

/** Beside each record of a form: the revision and the value it was rendered from, so that only changes are sent. */
export const seenName = (key: string): string => `seen:${key}`;
