import { availableParallelism, totalmem } from "node:os";

/** What a machine has: processors, and memory in bytes. */
type Machine = { readonly processors: number; readonly memory: number };

/** A page is some megabytes of short-lived objects: with room for several, most never have to be moved. */
const YOUNG_MB = 32;
/** What Node starts, however many processors there are. */
const HELPERS_MAX = 4;
/** What is in use in a server that has answered its first requests. */
const IN_USE_MB = 80;
/** What the objects of such a server may become before all of them are looked through: of a machine's memory, and at most. */
const SHARE_OF_MEMORY = 1 / 16;
const HEAP_MB = { least: 2 * IN_USE_MB, most: 10 * IN_USE_MB } as const;

const between = (least: number, most: number, value: number) => Math.max(least, Math.min(most, value));

/**
 * How Node collects garbage while requests wait (docs/decisions/0092-pauses-are-rare.md).
 *
 * Its helpers get the processors that the requests leave. All objects are looked through only when they have grown to many
 * times what was in use: what outlives a request here is nearly all garbage, and each look holds every request up.
 */
export function collectorFlags({ processors, memory }: Machine): string[] {
  const heap = between(HEAP_MB.least, HEAP_MB.most, (memory / 2 ** 20) * SHARE_OF_MEMORY);
  return [
    `--max-semi-space-size=${YOUNG_MB}`,
    `--v8-pool-size=${between(1, HELPERS_MAX, processors - 1)}`,
    `--heap-growing-percent=${Math.round((heap / IN_USE_MB - 1) * 100)}`,
  ];
}

/** This one: of its memory, as much as the server may use. */
export function thisMachine(): Machine {
  const limit = process.constrainedMemory();
  return { processors: availableParallelism(), memory: limit > 0 ? Math.min(limit, totalmem()) : totalmem() };
}
