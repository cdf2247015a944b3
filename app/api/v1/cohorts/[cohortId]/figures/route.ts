import { z } from "zod";
import { defineReading } from "@/app/_server/gate/define-reading";
import { done } from "@/app/_server/gate/outcome";
import { findAdministered } from "@/db/cohorts/administrators";
import { findSnapshotJob } from "@/db/snapshots/snapshots";
import { idSchema } from "@/lib/ids";

/** Progress of the latest attempt to publish figures. */
export const GET = defineReading({
  verb: "figures.read",
  input: z.object({ cohortId: idSchema }),
  find: findAdministered,
  async run({ actor, input }) {
    const job = await findSnapshotJob(actor, input);
    return done(job === undefined ? null : { state: job.state, progress: job.progress });
  },
});
