import type { SaveOutcome } from "@/lib/saving";

/** What the form without JavaScript gets back: one outcome a changed field, and what was typed. */
export type FieldsFormState = {
  readonly outcomes: readonly SaveOutcome[];
  /** Words of the whole, where nothing could be saved. */
  readonly refused?: string;
  /** By the name of the field; of boxes all values, one a line. */
  readonly typed: Readonly<Record<string, string>>;
} | null;

export type FieldsAction = (previous: FieldsFormState, form: FormData) => Promise<FieldsFormState>;

/** Beside each field of a form: the revision and the value it was rendered from, so that only changes are sent. */
export const seenName = (key: string): string => `seen:${key}`;
