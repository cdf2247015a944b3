"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { type ActionOutcome, done, refused } from "@/app/_server/gate/outcome";
import type { PlanDone } from "@/components/plan/plan-form";
import { findAssessment } from "@/db/assessments/assessments";
import { takeOffer } from "@/db/evidence/plan-offers";
import { idSchema } from "@/lib/ids";
import { firmPaths } from "@/lib/paths";
import { isItemId } from "@/lib/rating";

/** Adopts the record of a verified measure as evidence for one item of this cycle. */
export const takeUp = defineAction({
  verb: "evidence.edit",
  input: z.object({ assessmentId: idSchema, recordId: idSchema, item: z.string().refine(isItemId) }),
  find: (actor, { assessmentId }) => findAssessment(actor, { assessmentId }),
  async run({ actor, input, subject }): Promise<ActionOutcome<PlanDone>> {
    const outcome = await takeOffer(actor, input);
    if (outcome === undefined) return refused("not-found");
    if (outcome.status === "conflict") return refused("changed-meanwhile");
    if (outcome.status === "refused")
      return refused(outcome.reason === "phase-not-open" ? "phase-closed" : "changed-meanwhile");
    revalidatePath(firmPaths.assessment(subject.firmId, subject.id), "layout");
    return done({ did: "saved", title: "" });
  },
});
