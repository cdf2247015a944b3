import { createHook } from "node:async_hooks";

/** The delays of running timers, by timer id. */
const delays = new Map<number, number>();
let ended: number[] | undefined;

/** Shorter timers are ignored: the test runner itself uses them. */
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
 * Runs a function and returns its result, with the delays in milliseconds of all timers that ended in this process
 * meanwhile. This finds code that waits for a timeout, without measuring time, so a busy machine gives the same result.
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
