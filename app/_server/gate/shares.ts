/** Who asks for a share of a common resource; with the firm and IP address if known. */
export type Sharer = { readonly personId: string; readonly firmId?: string; readonly place?: string };

/** Maximum number of shares in use: by everyone, by one person, and by one firm or IP address. */
type Capacity = { readonly all: number; readonly person: number; readonly group: number };

/** Why there is no share left: the person's own limit, or the common one. */
type NoShare = "own" | "busy";

/** Shares of a common resource. Counted per process, because the resource belongs to one process. */
export class Shares {
  #all = 0;
  readonly #held = new Map<string, number>();

  constructor(readonly capacity: Capacity) {}

  /** Takes a share until the returned function is called; returns the reason if none is left. */
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
