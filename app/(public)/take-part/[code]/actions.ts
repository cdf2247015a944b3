"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { refused } from "@/app/_server/gate/outcome";
import { hashInvitationCode } from "@/app/_server/secret-links/cohort-links";
import { listAssessments, openAssessment } from "@/db/assessments/assessments";
import { joinByInvitation } from "@/db/cohorts/consent";
import { findFirm } from "@/db/firms/firms";
import { idSchema } from "@/lib/ids";
import { firmPaths } from "@/lib/paths";
import { yearAt } from "@/lib/view/time/calendar";

/** A firm joins with a consent level and gets its cycle, with phases in the order that the cohort requires. */
export const joinCohort = defineAction({
  verb: "sharing.edit",
  input: z.object({
    code: z.string().max(40),
    firmId: idSchema,
    version: z.coerce.number().int().min(0).max(1_000_000),
    level: z.enum(["1", "2", "3"]).transform((level) => (level === "3" ? 3 : level === "2" ? 2 : 1)),
  }),
  find: (actor, { firmId }) => findFirm(actor, { firmId }),
  async run({ actor, input: { code, firmId, version, level }, subject: firm }) {
    const outcome = await joinByInvitation(actor, { tokenHash: hashInvitationCode(code), firmId, version, level });
    switch (outcome) {
      case "joined":
        break;
      case "text-changed":
        return refused("text-changed");
      case "not-yours-to-do":
        return refused("not-yours-to-do");
      case "used":
      case "not-found":
        return refused("join-ended");
    }
    const assessments = await listAssessments(actor, { firmId });
    if (assessments.length === 0) {
      await openAssessment(actor, { firmId, year: yearAt(firm.timeZone, new Date()) });
    }
    revalidatePath(firmPaths.overview(firmId), "layout");
    redirect(`${firmPaths.sharing(firmId)}?joined=1`);
  },
});
