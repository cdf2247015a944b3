import { setTimeout as sleep } from "node:timers/promises";
import { inTurn } from "../files/turns";

/** All people together: the line rests as long as a run took, so that half of the time is for what is not in it. */
const REST_MAX_MS = 250;
/** One person: this many pages at once; each of these places is free again after many times what its page took. */
const PLACES = 3;
const PRICE = 40;
const PRICE_MAX_MS = 12_000;
const LOOK_AGAIN_MS = 500;

let last: Promise<void> = Promise.resolve();

/** Runs one at a time for all, with a rest after each. What a person asks for beyond some pages is paid with time. */
export async function runInLine(personId: string, run: () => Promise<void>): Promise<void> {
  const pay = async () => {
    await sleep(Math.min(PRICE * (await runNext(run)), PRICE_MAX_MS));
    return true;
  };
  while ((await inTurn(`page ${personId}`, pay, PLACES)) === undefined) await sleep(LOOK_AGAIN_MS);
}

/** Runs after those before it; returns for how many milliseconds. */
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
