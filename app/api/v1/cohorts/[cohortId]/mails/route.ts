import { z } from "zod";
import { defineReading } from "@/app/_server/gate/define-reading";
import { done } from "@/app/_server/gate/outcome";
import { findAdministered } from "@/db/cohorts/administrators";
import { findMailJob } from "@/db/cohorts/cohort-invitations";
import { idSchema } from "@/lib/ids";

/** Progress of sending a cohort's e-mails. */
export const GET = defineReading({
  verb: "firms.read",
  input: z.object({ cohortId: idSchema }),
  find: findAdministered,
  async run({ actor, input }) {
    const job = await findMailJob(actor, input);
    return done(job === undefined ? null : { state: job.state, progress: job.progress });
  },
});
