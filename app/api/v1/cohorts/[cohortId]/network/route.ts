import { z } from "zod";
import { defineReading } from "@/app/_server/gate/define-reading";
import { done } from "@/app/_server/gate/outcome";
import { findNetworkJob } from "@/db/cohort-network/networks";
import { findAdministered } from "@/db/cohorts/administrators";
import { idSchema } from "@/lib/ids";

/** Progress of the latest map of a cohort's network. */
export const GET = defineReading({
  verb: "network.read",
  input: z.object({ cohortId: idSchema }),
  find: findAdministered,
  async run({ actor, input }) {
    const job = await findNetworkJob(actor, input);
    return done(job === undefined ? null : { state: job.state, progress: job.progress });
  },
});
