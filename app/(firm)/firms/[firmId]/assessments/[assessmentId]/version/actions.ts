"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { type ActionOutcome, refused } from "@/app/_server/gate/outcome";
import { findAssessment } from "@/db/assessments/assessments";
import { upgradeAssessment } from "@/db/assessments/upgrades";
import { idSchema } from "@/lib/ids";
import { firmPaths } from "@/lib/paths";

/** Moves an assessment in progress to the later version that was shown; this cannot be undone. */
export const upgradeAction = defineAction({
  verb: "assessment.upgrade",
  input: z.object({ assessmentId: idSchema, version: z.string().max(24), sure: z.literal("yes") }),
  find: (actor, { assessmentId }) => findAssessment(actor, { assessmentId }),
  async run({ actor, input: { assessmentId, version }, subject }): Promise<ActionOutcome> {
    const upgraded = await upgradeAssessment(actor, { assessmentId, version });
    if (upgraded === undefined) return refused("not-found");
    if (!upgraded.ok) return refused(upgraded.error === "phases-closed" ? "upgrade-phases-closed" : upgraded.error);
    revalidatePath(firmPaths.overview(subject.firmId), "layout");
    redirect(firmPaths.assessment(subject.firmId, assessmentId));
  },
});
