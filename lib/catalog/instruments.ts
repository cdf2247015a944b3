import type { Instrument, Item, ItemId } from "@/lib/instrument";
import { gpnLo1 } from "./gpn-lo-1";

/** Every published version of the questionnaire. Old versions stay, because results refer to them. */
export const instruments: readonly Instrument[] = [gpnLo1];

/** The version that new assessments use. */
export const currentInstrument: Instrument = gpnLo1;

/**
 * Published versions that are not part of the source code and were loaded from the database. A published version never
 * changes, so this cache is never invalidated.
 */
const learned = new Map<string, Instrument>();

/** Registers a published version for `findInstrument`; never called for drafts. */
export function learnInstrument(instrument: Instrument): void {
  learned.set(`${instrument.id}@${instrument.version}`, instrument);
}

/** The version with this number: a built-in one, or one that was registered. */
export function findInstrument(id: string, version: string): Instrument | undefined {
  const shipped = instruments.find((instrument) => instrument.id === id && instrument.version === version);
  return shipped ?? learned.get(`${id}@${version}`);
}

/** The item with this id; undefined if the version does not have it. */
export function findItem(instrument: Instrument, id: string): Item | undefined {
  return instrument.items.find((item) => item.id === id);
}

/** The item with this id. Throws if the version does not have it, because that is a programming error. */
export function itemOf(instrument: Instrument, id: ItemId): Item {
  const item = findItem(instrument, id);
  if (item === undefined) throw new Error(`no item ${id} in ${instrument.id} ${instrument.version}`);
  return item;
}
