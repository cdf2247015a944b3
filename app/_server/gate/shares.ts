/** Who asks for a part of what all share; a firm and a place where they are known. */
export type Sharer = { readonly personId: string; readonly firmId?: string; readonly place?: string };

/** How many may be held at a time: by everybody, by one person, and by one firm or one place. */
type Capacity = { readonly all: number; readonly person: number; readonly group: number };

/** Why nothing is left: what one person may hold is used up, or what all share. */
type NoShare = "own" | "busy";

/** What is held of something that all share. Counted in one process, as what is shared belongs to one. */
export class Shares {
  #all = 0;
  readonly #held = new Map<string, number>();

  constructor(readonly capacity: Capacity) {}

  /** Holds one until the function that comes back is called; says why where none is left. */
  take({ personId, firmId, place }: Sharer): (() => void) | NoShare {
    const groups = [
      ...(firmId === undefined ? [] : [`firm ${firmId}`]),
      ...(place === undefined ? [] : [`place ${place}`]),
    ];
    const person = `person ${personId}`;
    if (this.#count(person) >= this.capacity.person) return "own";
    if (this.#all >= this.capacity.all) return "busy";
    if (groups.some((key) => this.#count(key) >= this.capacity.group)) return "busy";
    const keys = [person, ...groups];
    this.#all += 1;
    for (const key of keys) this.#held.set(key, this.#count(key) + 1);
    return () => this.#release(keys);
  }

  #count(key: string): number {
    return this.#held.get(key) ?? 0;
  }

  #release(keys: readonly string[]): void {
    this.#all -= 1;
    for (const key of keys) {
      const left = this.#count(key) - 1;
      if (left > 0) this.#held.set(key, left);
      else this.#held.delete(key);
    }
  }
}
