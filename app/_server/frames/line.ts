import { setTimeout as sleep } from "node:timers/promises";
import { inTurn } from "../files/turns";

/** After each run, the line pauses for as long as the run took, so that half of the time is left for other requests. */
const REST_MAX_MS = 250;
/**
 * How many pages of one person may be in progress. A place becomes free only after its page and a pause of many times
 * what the page took.
 */
const PLACES = 3;
const PRICE = 40;
const PRICE_MAX_MS = 12_000;
const LOOK_AGAIN_MS = 500;

let last: Promise<void> = Promise.resolve();

/** Runs one page at a time in this process. A person who asks for many pages waits longer and longer for the next one. */
export async function runInLine(personId: string, run: () => Promise<void>): Promise<void> {
  const pay = async () => {
    await sleep(Math.min(PRICE * (await runNext(run)), PRICE_MAX_MS));
    return true;
  };
  while ((await inTurn(`page ${personId}`, pay, PLACES)) === undefined) await sleep(LOOK_AGAIN_MS);
}

/** Runs after all earlier ones and the pause; returns how many milliseconds it took. */
async function runNext(run: () => Promise<void>): Promise<number> {
  const [before, { promise: mine, resolve: leave }] = [last, Promise.withResolvers<void>()];
  last = mine;
  await before;
  const begun = performance.now();
  await run();
  const took = performance.now() - begun;
  void sleep(Math.min(took, REST_MAX_MS)).then(leave);
  return took;
}
