import { expect } from "vitest";

/** The processor's time that something takes on this thread, in microseconds; what else runs beside the test is not in it. */
async function costOf(run: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await run();
  const { user, system } = process.threadCpuUsage(before);
  return user + system;
}

/** Less than this counts as this: what is so small is lost in the noise. */
const LEAST = 20_000;

/**
 * Something costs no more than so many times what is usual. Reading happens in the server: while it lasts, nobody else is
 * answered. No clock is asked, so that a busy machine says the same as an idle one.
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
