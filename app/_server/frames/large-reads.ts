import { setTimeout as sleep } from "node:timers/promises";
import { after } from "next/server";
import { cache } from "react";
import { countLinks } from "@/db/position/links";
import { inTurn } from "../files/turns";
import type { UserActor } from "../gate/gate";

/** From so many relationships on, a page that reads all of them is long work for the server. */
const LARGE = 300;
/** A page that never ends, as of a browser that went away, gives its place back. */
const PLACE_MS = 20_000;
const LOOK_AGAIN_MS = 500;

let last: Promise<void> = Promise.resolve();

/**
 * Waits until a page of a large register may be made: one at a time for all, two of a person in the line. Pages of other people
 * come in between. Once in a request, and at once where the register is small.
 */
export const waitForLargeRead = cache(async (actor: UserActor, firmId: string): Promise<void> => {
  if ((await countLinks(actor, { firmId })) < LARGE) return;
  const { promise: made, resolve: finish } = Promise.withResolvers<void>();
  after(finish);
  await new Promise<void>(
    (start) =>
      void takePlace(actor.personId, async () => {
        start();
        await Promise.race([made, sleep(PLACE_MS)]);
      }),
  );
});

async function takePlace(personId: string, run: () => Promise<void>): Promise<void> {
  const alone = async () => {
    const [before, { promise: mine, resolve: leave }] = [last, Promise.withResolvers<void>()];
    last = mine;
    await before;
    await run().finally(leave);
    return true;
  };
  while ((await inTurn(`page ${personId}`, alone)) === undefined) await sleep(LOOK_AGAIN_MS);
}
