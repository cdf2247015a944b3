import { sweepFiles } from "@/db/evidence/sweep";
import { log } from "../gate/log";

const EVERY_MS = 6 * 3_600_000;
/** Delay after the start, so that the first pages do not wait for it. */
const FIRST_MS = 30_000;

declare global {
  /** One timer per process, even if the module is reloaded in development. */
  var trellisSweeps: boolean | undefined;
}

/** Cleans up soon after the start and a few times a day. Several processes may do so at the same time. */
export function keepSweeping(): void {
  if (globalThis.trellisSweeps) return;
  globalThis.trellisSweeps = true;
  setTimeout(() => void sweep(), FIRST_MS).unref();
  setInterval(() => void sweep(), EVERY_MS).unref();
}

async function sweep(): Promise<void> {
  try {
    const swept = await sweepFiles();
    if (swept.expired + swept.removed + swept.incoming > 0) log.info(swept, "files that were due are deleted");
  } catch (error) {
    log.error({ err: error }, "files could not be swept");
  }
}
