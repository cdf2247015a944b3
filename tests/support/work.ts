import { expect } from "vitest";

/** The processor time in microseconds that a call needs on this thread, not counting other programs. */
async function costOf(run: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await run();
  const { user, system } = process.threadCpuUsage(before);
  return user + system;
}

/** Ordinary calls that take less count as this long, in microseconds, because shorter times are noise. */
const LEAST = 20_000;

/**
 * Checks that a call needs at most `times` the processor time of an ordinary one. The server reads files in its own
 * process and answers nobody meanwhile. Elapsed time is not measured, so a busy machine gives the same result.
 */
export async function expectNearly(at: {
  readonly times: number;
  readonly usual: () => unknown;
  readonly run: () => unknown;
}): Promise<void> {
  await at.usual();
  const usual = Math.max(await costOf(at.usual), LEAST);
  expect((await costOf(at.run)) / usual).toBeLessThan(at.times);
}
