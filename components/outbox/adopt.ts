import type { Entry } from "@/lib/saving";
import { type Entries, placeOf } from "./entries";
import type { Shelf } from "./shelf";
import type { Tabs } from "./tabs";

type AdoptingAt = { readonly owner: string; readonly entries: Entries; readonly shelf: Shelf; readonly tabs: Tabs };

/**
 * Takes over an entry that the previous page of this tab left in its note. Storage may contain the same entry; both are
 * treated as one.
 */
export function takeOver(entry: Entry, { entries, shelf, tabs }: AdoptingAt): void {
  const taken = { ...entry, tab: tabs.own };
  entries.showEntry(taken);
  entries.write(() => shelf.replace(entry, taken));
}

/** Takes over entries of closed tabs, one per field; further entries of a field follow when that one is settled. */
export async function adoptOfClosedTabs({ owner, entries, shelf, tabs }: AdoptingAt): Promise<void> {
  await tabs.alone(async () => {
    for (const left of await shelf.list(owner)) {
      const place = placeOf(left.target, left.key);
      const isTaken = () => entries.at(place) !== undefined;
      if (left.tab === tabs.own || isTaken() || (await tabs.isAlive(left.tab))) continue;
      const taken = { ...left, tab: tabs.own };
      await shelf.replace(left, taken);
      if (!isTaken()) entries.showEntry(taken);
    }
  });
}
