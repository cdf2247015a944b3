"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { type ActionOutcome, done, refused } from "@/app/_server/gate/outcome";
import type { PlanDone } from "@/components/plan/plan-form";
import { findFirm } from "@/db/firms/firms";
import { beginPlan, setEffortLimit } from "@/db/plans/plan-measures";
import { idSchema } from "@/lib/ids";
import { firmPaths } from "@/lib/paths";

/** Creates the plan for the latest result; open measures are carried over. */
export const begin = defineAction({
  verb: "plan.edit",
  input: z.object({ firmId: idSchema }),
  find: (actor, { firmId }) => findFirm(actor, { firmId }),
  async run({ actor, subject }): Promise<ActionOutcome<PlanDone>> {
    if ((await beginPlan(actor, { firmId: subject.id })) === undefined) return refused("no-result");
    revalidatePath(firmPaths.overview(subject.id), "layout");
    redirect(firmPaths.plan(subject.id));
  },
});

export const changeLimit = defineAction({
  verb: "plan.edit",
  input: z.object({ firmId: idSchema, planId: idSchema, limit: z.coerce.number().int().min(1).max(99) }),
  find: (actor, { firmId }) => findFirm(actor, { firmId }),
  async run({ actor, input, subject }): Promise<ActionOutcome<PlanDone>> {
    const set = await setEffortLimit(actor, { ...input, firmId: subject.id });
    if (!set.ok) return refused(set.error);
    revalidatePath(firmPaths.overview(subject.id), "layout");
    return done({ did: "saved", title: "" });
  },
});
