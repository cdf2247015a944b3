import type { Instrument } from "./define";
import type { ItemId } from "./vocabulary";

const known = new WeakMap<Instrument, readonly ItemId[]>();

/** The ids of a questionnaire's items in their order: the same list each time, so that tables over it are made fast. */
export function itemIdsOf(instrument: Instrument): readonly ItemId[] {
  const before = known.get(instrument);
  if (before !== undefined) return before;
  const ids = instrument.items.map(({ id }) => id);
  known.set(instrument, ids);
  return ids;
}
