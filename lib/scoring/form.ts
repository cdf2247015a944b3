import type { CellId, Item, ItemId } from "@/lib/instrument";
import type { Voice } from "./cell-errors";
import type { NotApplicable } from "./types";

/** Items not applicable in all from which lens INT is not scored: the reduced form. Source: method 3.1. */
export const REDUCED_FORM_FROM = 3;

/** One item of a form as it is scored. */
export type FormItem = {
  readonly cell: CellId;
  readonly applies: boolean;
  /** Level on 1–5; undefined where nobody gave one. */
  readonly level: number | undefined;
  /** Mean of the item in a norm, by which missing items are prorated; undefined without one. */
  readonly norm: number | undefined;
};

/** A questionnaire with levels, item by item in the order of the instrument. */
export type Form = readonly FormItem[];

/** Lays a form out: which items apply, what level each has, what a norm expects of it. */
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

/** The one person whose levels stand in a form; a single voice weighs alike in every role group. */
export const soleVoice = (form: Form): Voice => ({
  stratum: "management",
  placed: form.map(({ level }) => level !== undefined),
});

/** So many items do not apply that the four cells of lens INT leave the form. Source: method 3.1. */
export const isReducedForm = (form: Form): boolean =>
  form.filter(({ applies }) => !applies).length >= REDUCED_FORM_FROM;
