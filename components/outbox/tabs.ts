/** Works on plain http too, where `crypto.randomUUID` does not exist. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Which tabs of this browser are alive, so that each unsent entry has exactly one sender. */
export type Tabs = {
  readonly own: string;
  /** Resolves once this tab counts as alive for the others. */
  readonly arrive: () => Promise<void>;
  readonly isAlive: (tab: string) => Promise<boolean>;
  /** One tab at a time takes over what closed tabs left behind. */
  readonly alone: (run: () => Promise<void>) => Promise<void>;
};

const PREFIX = "trellis-tab:";

/**
 * A living tab holds a lock of its own name; the browser lets go of it however the tab ends.
 *
 * Without Web Locks (plain http on a local network) every other tab counts as closed: an entry may then be sent by two
 * tabs, which the server answers with "saved" twice.
 */
export function browserTabs(): Tabs {
  const own = newId();
  const locks: LockManager | undefined = "locks" in navigator ? navigator.locks : undefined;
  let arrived: Promise<void> | undefined;
  return {
    own,
    arrive: () => {
      arrived ??= new Promise<void>((resolve) => {
        if (locks === undefined) return resolve();
        locks
          .request(PREFIX + own, () => {
            resolve();
            return new Promise<void>(() => undefined);
          })
          .catch(() => resolve());
      });
      return arrived;
    },
    isAlive: async (tab) => {
      const living = (await locks?.query())?.held ?? [];
      return living.some((lock) => lock.name === PREFIX + tab);
    },
    alone: async (run) => {
      if (locks === undefined) await run();
      else await locks.request("trellis-outbox", run);
    },
  };
}
