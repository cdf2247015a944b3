import type { Instrument, Item, ItemId } from "@/lib/instrument";
import { gpnLo1 } from "./gpn-lo-1";

/** Every published version of the questionnaire; old versions stay, because results refer to them. */
export const instruments: readonly Instrument[] = [gpnLo1];

/** The version that a new assessment starts with. */
export const currentInstrument: Instrument = gpnLo1;

/**
 * Published versions that do not ship with Trellis, as this process has read them from where they are kept. A published
 * version never changes, so that the first reading holds.
 */
const learned = new Map<string, Instrument>();

/** Makes a published version known to `findInstrument`; drafts are never learned. */
export function learnInstrument(instrument: Instrument): void {
  learned.set(`${instrument.id}@${instrument.version}`, instrument);
}

/** The version with this number: a shipped one, or one that was learned. */
export function findInstrument(id: string, version: string): Instrument | undefined {
  const shipped = instruments.find((instrument) => instrument.id === id && instrument.version === version);
  return shipped ?? learned.get(`${id}@${version}`);
}

/** The item with this id, or undefined where the version does not ask it. */
export function findItem(instrument: Instrument, id: string): Item | undefined {
  return instrument.items.find((item) => item.id === id);
}

/** The item with this id; an id that the version does not ask is a broken invariant and is thrown. */
export function itemOf(instrument: Instrument, id: ItemId): Item {
  const item = findItem(instrument, id);
  if (item === undefined) throw new Error(`no item ${id} in ${instrument.id} ${instrument.version}`);
  return item;
}
