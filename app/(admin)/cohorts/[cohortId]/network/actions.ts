"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { requestNetwork } from "@/db/cohort-network/networks";
import { findAdministered } from "@/db/cohorts/administrators";
import { idSchema } from "@/lib/ids";
import { cohortPaths } from "@/lib/paths";

/**
 * Requests a new map of the network, unless one is queued or being computed. Redirects to the page, so that reloading
 * it does not request again.
 */
export const computeNetwork = defineAction({
  verb: "network.compute",
  input: z.object({ cohortId: idSchema }),
  find: findAdministered,
  async run({ actor, input }) {
    await requestNetwork(actor, input);
    const path = cohortPaths.network(input.cohortId);
    revalidatePath(path);
    redirect(path);
  },
});
