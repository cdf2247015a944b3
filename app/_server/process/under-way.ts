declare global {
  /** Set when this process was asked to stop: it ends what is under way and begins nothing new. */
  var trellisStopping: boolean | undefined;
  /** How much is under way without a request that waits for it. A stopping server waits for it (`app/_cli/server/stop.mjs`). */
  var trellisUnderWay: number | undefined;
}

export const isStopping = (): boolean => globalThis.trellisStopping === true;

/** Runs something that a stopping server must not break off, such as sending a mail. */
export async function underWay<T>(run: () => Promise<T>): Promise<T> {
  globalThis.trellisUnderWay = (globalThis.trellisUnderWay ?? 0) + 1;
  try {
    return await run();
  } finally {
    globalThis.trellisUnderWay -= 1;
  }
}
