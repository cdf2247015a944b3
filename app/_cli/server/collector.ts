/**
 * Room for new objects, in MB, which Node has twice: what is still in use when it is full is moved while requests wait. To make a
 * page takes some MB of it. By itself Node takes 64 on a machine of 4 GB and more.
 */
const YOUNG_MB = 16;
/** What Node starts, however many processors there are. */
const HELPERS_MAX = 4;
/** By how much all objects may grow before they are looked through, in percent of what was in use after the last time. */
const GROWTH = 150;

/** Helpers get the processors that requests leave, on a machine of so many; there is at least one. */
export const helperFlag = (processors: number): string =>
  `--v8-pool-size=${Math.max(1, Math.min(HELPERS_MAX, processors - 1))}`;

/**
 * How Node collects garbage while requests wait, on a machine of so many processors (docs/decisions/0092-short-pauses.md).
 *
 * All objects are looked through before garbage is many times what is in use: the more garbage there is, the more of that work
 * falls to the thread that answers requests.
 */
export const collectorFlags = (processors: number): string[] => [
  `--max-semi-space-size=${YOUNG_MB}`,
  // V8 notices places whose objects often outlive a collection, and makes all later ones of such a place old (decision 0093)
  "--no-allocation-site-pretenuring",
  helperFlag(processors),
  `--heap-growing-percent=${GROWTH}`,
  // V8 also looks through all objects 100 s after the last time, to give memory back. It would then move together all it can,
  // and requests wait twice as long for that
  "--no-memory-reducer-favors-memory",
];
