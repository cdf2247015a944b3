/** A random UUID, also on plain http, where `crypto.randomUUID` does not exist. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Tracks the open tabs of this browser, so that exactly one tab sends each unsent entry. */
export type Tabs = {
  readonly own: string;
  /** Resolves once other tabs see this tab as open. */
  readonly arrive: () => Promise<void>;
  readonly isAlive: (tab: string) => Promise<boolean>;
  /** Runs exclusively: one tab at a time takes over the entries of closed tabs. */
  readonly alone: (run: () => Promise<void>) => Promise<void>;
};

const PREFIX = "trellis-tab:";

/**
 * An open tab holds a Web Lock under its own name; the browser releases it however the tab ends.
 *
 * Without Web Locks (plain http on a local network) every other tab counts as closed. Two tabs may then send the same
 * entry, and the server answers "saved" to both.
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
