/** Older reader time no longer counts. */
const WINDOW_MS = 60 * 60 * 1000;

type Spent = { readonly since: number; readonly ms: number };

/** Recent reader time by person: the one with the least is next. */
export class TimeSpent {
  readonly #by = new Map<string, Spent>();

  /** Milliseconds within the window; 0 for someone new. */
  of(personId: string, now: number): number {
    const spent = this.#by.get(personId);
    return spent === undefined || now - spent.since > WINDOW_MS ? 0 : spent.ms;
  }

  add(personId: string, ms: number, now: number): void {
    const before = this.of(personId, now);
    const since = before === 0 ? now : (this.#by.get(personId)?.since ?? now);
    for (const [other, spent] of this.#by) if (now - spent.since > WINDOW_MS) this.#by.delete(other);
    this.#by.set(personId, { since, ms: before + ms });
  }
}
