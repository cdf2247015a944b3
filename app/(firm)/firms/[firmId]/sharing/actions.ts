"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { done, refused } from "@/app/_server/gate/outcome";
import { changeConsent, leaveCohort } from "@/db/cohorts/consent";
import { findFirm } from "@/db/firms/firms";
import { idSchema } from "@/lib/ids";
import { firmPaths } from "@/lib/paths";

/** Changes the consent level, or agrees to a new text. */
export const saveLevel = defineAction({
  verb: "sharing.edit",
  input: z.object({
    firmId: idSchema,
    cohortId: idSchema,
    version: z.coerce.number().int().min(0).max(1_000_000),
    level: z.enum(["1", "2", "3"]).transform((level) => (level === "3" ? 3 : level === "2" ? 2 : 1)),
  }),
  find: (actor, { firmId }) => findFirm(actor, { firmId }),
  async run({ actor, input }) {
    const outcome = await changeConsent(actor, input);
    if (outcome === "changed" || outcome === "unchanged") {
      revalidatePath(firmPaths.sharing(input.firmId));
      return done(undefined);
    }
    return refused(outcome);
  },
});

/** Leaves a cohort; redirects to the remaining ones. */
export const leave = defineAction({
  verb: "sharing.edit",
  input: z.object({ firmId: idSchema, cohortId: idSchema }),
  find: (actor, { firmId }) => findFirm(actor, { firmId }),
  async run({ actor, input }) {
    const outcome = await leaveCohort(actor, input);
    if (outcome !== "left") return refused(outcome);
    revalidatePath(firmPaths.overview(input.firmId), "layout");
    redirect(`${firmPaths.sharing(input.firmId)}?left=1`);
  },
});
