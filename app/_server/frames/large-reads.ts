import { setTimeout as sleep } from "node:timers/promises";
import { after } from "next/server";
import { cache } from "react";
import type { UserActor } from "../gate/gate";
import { requireFirmFrame } from "./firm-frame";
import { runInLine } from "./line";

/** From this number of relationships on, a page that reads all of them is slow for the server. */
const LARGE = 100;
/** A page that is long on its way, as to a slow phone or a browser that went away, gives its place back. */
const PLACE_MS = 2_000;

/**
 * Waits until a page of a large register may be made: one at a time for all, and pages of other people come in between. Once
 * in a request, and at once where the register is small.
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
