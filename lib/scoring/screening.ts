import { CELLS, type Instrument, type Item, type ItemAnswer, type ItemId } from "@/lib/instrument";
import { isInsufficient } from "@/lib/result";
import type { ErrorModel } from "./error-model";
import { cellPlaces, scoreTable } from "./table";
import type { NotApplicable, Scored } from "./types";

/**
 * The screening: item 1 of each cell, word for word.
 *
 * Shape: an instrument. Unit: items. Range: 16 items, in the order of the cells. Edge cases: a cell without an item 1
 * has none. Errors: none. Source: method 4.6 (8).
 */
export const screeningItems = (instrument: Instrument): readonly Item[] =>
  CELLS.flatMap((cell) => instrument.items.filter((item) => item.id === `${cell}.1`));

/**
 * Overall level of a screening by one person: 16 items, the rules of the long form, an error of its own.
 *
 * Nothing but overall is given: no cells, letters or peers, and it is never compared or joined with the 48-item form.
 * Shape: one person's answers by item, reasons by item that does not apply. Unit: levels, and points beside them.
 * Range: 1–5. Edge cases: a cell of one item needs that item; a phase three of its four. Errors: insufficient with a
 * phase missing. Source: method 4.6 (8).
 */
export function scoreScreening(input: {
  readonly instrument: Instrument;
  readonly answers: Readonly<Partial<Record<ItemId, ItemAnswer>>>;
  readonly notApplicable: NotApplicable;
  readonly errorModel: ErrorModel;
}): Scored {
  const items = screeningItems(input.instrument);
  const form = {
    cells: cellPlaces(items),
    applies: Uint8Array.from(items, ({ id }) => (input.notApplicable[id] === undefined ? 1 : 0)),
    levels: Float64Array.from(items, ({ id }) => {
      const answer = input.answers[id];
      return answer !== undefined && "level" in answer ? answer.level : 0;
    }),
  };
  const { overall } = scoreTable(form, input.errorModel.sem);
  return isInsufficient(overall) ? overall : { ...overall, sem: input.errorModel.sem.screening };
}
