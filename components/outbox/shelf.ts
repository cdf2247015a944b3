import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Entry } from "@/lib/saving";

const DATABASE = "trellis";
const STORE = "entries";
const DATABASE_VERSION = 1;

type EntryKey = [owner: string, target: string, key: string, tab: string];

interface Kept extends DBSchema {
  [STORE]: { key: EntryKey; value: Entry };
}

const keyOf = (entry: Entry): EntryKey => [entry.owner, entry.target, entry.key, entry.tab];

/** Stores unsent entries beyond the life of the page. If the browser refuses storage, they stay in memory only. */
export type Shelf = {
  readonly list: (owner: string) => Promise<readonly Entry[]>;
  readonly put: (entry: Entry) => Promise<void>;
  readonly remove: (entry: Entry) => Promise<void>;
  /** Adds one entry and removes the other in one transaction. */
  readonly replace: (old: Entry, entry: Entry) => Promise<void>;
};

const openKept = (): Promise<IDBPDatabase<Kept>> =>
  openDB<Kept>(DATABASE, DATABASE_VERSION, {
    upgrade: (db) => {
      db.createObjectStore(STORE, { keyPath: ["owner", "target", "key", "tab"] });
    },
  });

/** Number of stored entries of all persons on this device; 0 if the browser stores nothing. */
export async function countKept(): Promise<number> {
  const database = await openKept().catch(() => undefined);
  const count = await database?.count(STORE).catch(() => 0);
  database?.close();
  return count ?? 0;
}

/** Deletes the stored entries of all persons on this device. */
export async function deleteKept(): Promise<void> {
  const database = await openKept();
  await database.clear(STORE);
  database.close();
}

export function openShelf(): Shelf {
  let opened: Promise<IDBPDatabase<Kept> | undefined> | undefined;
  const database = () => {
    opened ??= openKept().catch(() => undefined);
    return opened;
  };
  return {
    list: async (owner) => {
      const kept = await (await database())?.getAll(STORE, IDBKeyRange.bound([owner], [owner, []]));
      return kept ?? [];
    },
    put: async (entry) => {
      await (await database())?.put(STORE, entry);
    },
    remove: async (entry) => {
      await (await database())?.delete(STORE, keyOf(entry));
    },
    replace: async (old, entry) => {
      const transaction = (await database())?.transaction(STORE, "readwrite");
      if (transaction === undefined) return;
      await Promise.all([transaction.store.put(entry), transaction.store.delete(keyOf(old)), transaction.done]);
    },
  };
}
