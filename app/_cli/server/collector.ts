/**
 * New objects, in MB: small enough that what survives of them is moved in few milliseconds, and with room for several pages.
 * By itself Node takes 64.
 */
const YOUNG_MB = 16;
/** What Node starts, however many processors there are. */
const HELPERS_MAX = 4;
/** By how much the objects may grow before all of them are looked through, in percent of what was then in use. */
const GROWTH = 150;

/**
 * How Node collects garbage while requests wait, on a machine of so many processors (docs/decisions/0092-short-pauses.md).
 *
 * Its helpers get the processors that the requests leave. All objects are looked through before garbage is most of them: the
 * thread of the requests does the more of that work, the more there is.
 */
export const collectorFlags = (processors: number): string[] => [
  `--max-semi-space-size=${YOUNG_MB}`,
  `--v8-pool-size=${Math.max(1, Math.min(HELPERS_MAX, processors - 1))}`,
  `--heap-growing-percent=${GROWTH}`,
];
