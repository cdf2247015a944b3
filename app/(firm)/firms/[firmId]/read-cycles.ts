import { cache } from "react";
import { withFreshSession } from "@/app/_server/gate/actor";
import type { UserActor } from "@/app/_server/gate/gate";
import { listAssessments } from "@/db/assessments/assessments";
import { findResult } from "@/db/results/results";
import type { Assessment } from "@/lib/assessments";
import type { FrozenResult } from "@/lib/rating";

type Cycle = { readonly assessment: Assessment; readonly result: FrozenResult | undefined };

/** Every cycle of the firm with the latest revision of its final result, latest first. */
export const readCycles = cache(
  (actor: UserActor, firmId: string): Promise<Cycle[]> =>
    withFreshSession(async () => {
      const all = await listAssessments(actor, { firmId });
      return Promise.all(
        all.map(async (assessment) => ({
          assessment,
          result: await findResult(actor, { assessmentId: assessment.id }),
        })),
      );
    }),
);
