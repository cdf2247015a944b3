import { setTimeout as sleep } from "node:timers/promises";
import { after } from "next/server";
import { cache } from "react";
import type { UserActor } from "../gate/gate";
import { requireFirmFrame } from "./firm-frame";
import { runInLine } from "./line";

/** A page that reads this many relationships, or more, takes long. */
const LARGE = 100;
/** A page that is sent slowly, or to a browser that has gone, does not delay the next one longer than this. */
const PLACE_MS = 2_000;

/**
 * Waits until a page of a large register may be made: one at a time, with pauses in which other pages are made. Waits once
 * per request, and not at all for a small register.
 */
export const waitForLargeRead = cache(async (actor: UserActor, firmId: string): Promise<void> => {
  if ((await requireFirmFrame(actor, firmId)).links < LARGE) return;
  const { promise: made, resolve: finish } = Promise.withResolvers<void>();
  after(finish);
  await new Promise<void>(
    (start) =>
      void runInLine(actor.personId, async () => {
        start();
        await Promise.race([made, sleep(PLACE_MS)]);
      }),
  );
});
