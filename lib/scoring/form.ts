import type { CellId, Item, ItemId } from "@/lib/instrument";
import type { Voice } from "./cell-errors";
import type { NotApplicable } from "./types";

/** Total number of not applicable items from which lens INT is not scored: the reduced form. Source: method 3.1. */
export const REDUCED_FORM_FROM = 3;

/** One item of a form for scoring. */
export type FormItem = {
  readonly cell: CellId;
  readonly applies: boolean;
  /** Level on 1–5; undefined if nobody gave one. */
  readonly level: number | undefined;
  /** Mean of the item in a norm, used for missing items; undefined without one. */
  readonly norm: number | undefined;
};

/** A questionnaire with levels, item by item in the order of the instrument. */
export type Form = readonly FormItem[];

/** Builds a form: which items apply, the level of each, and its norm mean. */
export function layForm(
  items: readonly Item[],
  given: {
    readonly notApplicable: NotApplicable;
    readonly levelOf: (item: Item, place: number) => number | undefined;
    readonly norm?: Readonly<Partial<Record<ItemId, number>>> | undefined;
  },
): Form {
  return items.map((item, place) => ({
    cell: item.cell,
    applies: given.notApplicable[item.id] === undefined,
    level: given.levelOf(item, place),
    norm: given.norm?.[item.id],
  }));
}

/** A single respondent with the levels of the form; the role group does not matter for only one. */
export const soleVoice = (form: Form): Voice => ({
  stratum: "management",
  placed: form.map(({ level }) => level !== undefined),
});

/** Whether so many items do not apply that the four cells of lens INT are excluded. Source: method 3.1. */
export const isReducedForm = (form: Form): boolean =>
  form.filter(({ applies }) => !applies).length >= REDUCED_FORM_FROM;
