import type { Instrument, Item } from "./define";
import type { ItemId } from "./vocabulary";

type Known = { readonly ids: readonly ItemId[]; readonly byId: ReadonlyMap<string, Item> };

const known = new WeakMap<Instrument, Known>();

/**
 * The ids of a questionnaire's items in order. Cached: returns the same array each time, so that tables over it are
 * built fast.
 */
export const itemIdsOf = (instrument: Instrument): readonly ItemId[] => knownOf(instrument).ids;

/** The items of a questionnaire by id. Cached: returns the same map each time. */
export const itemsById = (instrument: Instrument): ReadonlyMap<string, Item> => knownOf(instrument).byId;

function knownOf(instrument: Instrument): Known {
  const before = known.get(instrument);
  if (before !== undefined) return before;
  const ids = instrument.items.map(({ id }) => id);
  const now = { ids, byId: new Map<string, Item>(instrument.items.map((item) => [item.id, item])) };
  known.set(instrument, now);
  return now;
}
