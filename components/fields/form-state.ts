import type { SaveOutcome } from "@/lib/saving";

/** The result of the form without JavaScript: one outcome per changed field, and the typed values. */
export type FieldsFormState = {
  readonly outcomes: readonly SaveOutcome[];
  /** The message if nothing could be saved. */
  readonly refused?: string;
  /** By field name; for checkboxes all values, one per line. */
  readonly typed: Readonly<Record<string, string>>;
} | null;

export type FieldsAction = (previous: FieldsFormState, form: FormData) => Promise<FieldsFormState>;

/** Name of the hidden input with a field's rendered revision and value, so that only changes are saved. */
export const seenName = (key: string): string => `seen:${key}`;
