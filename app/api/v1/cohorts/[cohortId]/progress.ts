import { z } from "zod";
import { answerAs, type RouteContext } from "@/app/_server/gate/answer-as";
import { passGate, type UserActor } from "@/app/_server/gate/gate";
import { done } from "@/app/_server/gate/outcome";
import { bare, NO_STORE } from "@/app/_server/gate/uncached";
import { findAdministered } from "@/db/cohorts/administrators";
import { findCohortJob } from "@/db/jobs/jobs";
import { idSchema } from "@/lib/ids";
import type { JobKind } from "@/lib/jobs";
import type { Verb } from "@/lib/policy";

/**
 * Defines a handler that responds with the progress of a cohort's latest job, or null if there is none; responds 404 for an
 * invalid id and if the actor may not see the cohort.
 */
export function defineProgress(verb: Verb, kind: JobKind) {
  const definition = {
    verb,
    input: z.object({ cohortId: idSchema }),
    find: findAdministered,
    async run({ actor, input }: { actor: UserActor; input: { cohortId: string } }) {
      const job = await findCohortJob(actor, kind, input);
      return done(job === undefined ? null : { state: job.state, progress: job.progress });
    },
  };
  return (_request: Request, { params }: RouteContext): Promise<Response> =>
    answerAs("reading failed", async (actor) => {
      const answer = await passGate(definition, actor, await params);
      if (answer.kind === "not-found" || answer.outcome.status === "invalid") return bare(404);
      if (answer.outcome.status === "refused") return bare(answer.outcome.reason === "too-much-written" ? 429 : 403);
      return Response.json(answer.outcome, { headers: NO_STORE });
    });
}
