"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { cohortPaths } from "@/app/_server/cohort-paths";
import { defineAction } from "@/app/_server/define-action";
import { done } from "@/app/_server/outcome";
import { findAdministered } from "@/db/administrators";
import { requestNetwork } from "@/db/networks";

/** Asks for a new picture of the network; while one waits or is being drawn, nothing more. */
export const computeNetwork = defineAction({
  verb: "network.compute",
  input: z.object({ cohortId: z.uuid() }),
  find: findAdministered,
  async run({ actor, input }) {
    await requestNetwork(actor, input);
    revalidatePath(cohortPaths.network(input.cohortId));
    return done(undefined);
  },
});
