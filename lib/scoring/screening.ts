import { CELLS, type Instrument, type Item, type ItemAnswer, type ItemId } from "@/lib/instrument";
import { cellErrors } from "./cell-errors";
import type { ErrorModel } from "./error-model";
import { layForm, soleVoice } from "./form";
import { levelIn } from "./items";
import type { NotApplicable, Scored } from "./types";
import { scoreForm } from "./whole";

/**
 * The screening: item 1 of each cell, word for word.
 *
 * Shape: an instrument. Unit: items. Range: 16 items, in the order of the cells. Edge cases: a cell without an item 1
 * is left out. Errors: none. Source: method 4.6 (8).
 */
export const screeningItems = (instrument: Instrument): readonly Item[] =>
  CELLS.flatMap((cell) => instrument.items.filter((item) => item.id === `${cell}.1`));

/**
 * Overall level of a screening by one person: 16 items, the rules and the error model of the long form.
 *
 * Only the overall level is returned: no cells, letters or peers, and it is never compared or combined with the 48-item
 * form.
 * Shape: one person's answers by item, reasons by item that does not apply. Unit: levels, and points beside them.
 * Range: 1–5. Edge cases: a cell of one item needs that item; a phase needs three of its four. Errors: insufficient if
 * a phase is missing. Source: method 4.6 (8).
 */
export function scoreScreening(input: {
  readonly instrument: Instrument;
  readonly answers: Readonly<Partial<Record<ItemId, ItemAnswer>>>;
  readonly notApplicable: NotApplicable;
  readonly errorModel: ErrorModel;
}): Scored {
  const form = layForm(screeningItems(input.instrument), {
    notApplicable: input.notApplicable,
    levelOf: ({ id }) => levelIn(input.answers[id]),
  });
  return scoreForm(form, cellErrors(form, [soleVoice(form)], input.errorModel)).overall;
}
