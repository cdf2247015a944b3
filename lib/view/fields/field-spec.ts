import type { Locale } from "@/lib/result";
import type { Json } from "@/lib/saving";
import type { FieldKind } from "./values";

/** A value as rendered by the server, and its revision. */
export type ShownField = { readonly key: string; readonly value: Json; readonly base: number };

/** One input of a field: its current value, its type, and its texts. */
export type FieldSpec = ShownField & {
  readonly kind: FieldKind;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly options?: readonly { readonly value: string; readonly label: string }[] | undefined;
  /** The option for "nothing chosen"; if missing, a choice is always required. */
  readonly none?: string | undefined;
  readonly wide?: boolean | undefined;
  /** Language of the input if it differs from the page: a name in the other language. */
  readonly lang?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Share of sales of other customers, 0–1; a share that would exceed 100 % with them is rejected immediately. */
  readonly othersTake?: number | undefined;
};

export type LevelOption = { readonly value: number; readonly label: string; readonly quiet?: boolean };

/**
 * One question with its steps in words; texts are passed as props, so that no questionnaire is shipped to the browser.
 */
export type LevelQuestion = ShownField & {
  readonly place: string;
  readonly question: string;
  readonly hint?: string | undefined;
  readonly options: readonly LevelOption[];
};

/** The context of the fields on a page: its language, and the revision of each field. */
export type FieldsAt = {
  readonly locale: Locale;
  readonly revisions: ReadonlyMap<string, { readonly revision: number }>;
};

/** The revision of a field; 0 if it was never saved. */
export const baseOf = ({ revisions }: Pick<FieldsAt, "revisions">, key: string): number =>
  revisions.get(key)?.revision ?? 0;
