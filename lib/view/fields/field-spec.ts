import type { Locale } from "@/lib/result";
import type { Json } from "@/lib/saving";
import type { FieldKind } from "./values";

/** A value as the server rendered it, and the revision it was read at. */
export type ShownField = { readonly key: string; readonly value: Json; readonly base: number };

/** One part of a field: what stands, how it is typed, and its words. */
export type FieldSpec = ShownField & {
  readonly kind: FieldKind;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly options?: readonly { readonly value: string; readonly label: string }[] | undefined;
  /** The first choice, for "nothing chosen"; without it something is always chosen. */
  readonly none?: string | undefined;
  readonly wide?: boolean | undefined;
  /** Of what is typed, where it is not the language of the page: a name in the other language. */
  readonly lang?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Sales that other customers take, 0–1: a share that does not fit beside them is refused at once. */
  readonly othersTake?: number | undefined;
};

export type LevelOption = { readonly value: number; readonly label: string; readonly quiet?: boolean };

/** One question with its steps in words; words come as props, so that no questionnaire is shipped to the browser. */
export type LevelQuestion = ShownField & {
  readonly place: string;
  readonly question: string;
  readonly hint?: string | undefined;
  readonly options: readonly LevelOption[];
};

/** Where the fields of a page stand: its language, and the revision at which each field was read. */
export type FieldsAt = {
  readonly locale: Locale;
  readonly revisions: ReadonlyMap<string, { readonly revision: number }>;
};

/** The revision a field was read at; 0 where it was never saved. */
export const baseOf = ({ revisions }: Pick<FieldsAt, "revisions">, key: string): number =>
  revisions.get(key)?.revision ?? 0;
