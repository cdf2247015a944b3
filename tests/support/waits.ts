import { createHook } from "node:async_hooks";

/** Delays of the timers that are set, by the number that Node gives each. */
const delays = new Map<number, number>();
let ended: number[] | undefined;

/** Shorter ones are no wait: the reports of the tests go out so. */
const LEAST_MS = 200;

createHook({
  init: (id, type, _, resource) => {
    if (type === "Timeout") delays.set(id, Number(Reflect.get(resource, "_idleTimeout")));
  },
  before: (id) => {
    const delay = delays.get(id) ?? 0;
    if (delay >= LEAST_MS) ended?.push(delay);
  },
  destroy: (id) => void delays.delete(id),
}).enable();

/**
 * The waits that ended in this process while something ran, in milliseconds as they were set, and what came of it. Whatever
 * somebody waits for by time ends with its timer: a busy machine and an idle one wait alike, and no clock is compared.
 */
export async function countWaits<T>(run: () => Promise<T>): Promise<{ readonly result: T; readonly waits: number[] }> {
  const waits: number[] = [];
  ended = waits;
  try {
    return { result: await run(), waits };
  } finally {
    ended = undefined;
  }
}
