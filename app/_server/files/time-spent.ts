/** What was spent longer ago counts no more. */
const WINDOW_MS = 60 * 60 * 1000;

type Spent = { readonly since: number; readonly ms: number };

/** How long the readers worked for each person of late: who has had least of them is read next. */
export class TimeSpent {
  readonly #by = new Map<string, Spent>();

  /** Milliseconds of the window; none for whoever comes for the first time. */
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
