"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { refused } from "@/app/_server/gate/outcome";
import { openAssessment } from "@/db/assessments/assessments";
import { findFirm } from "@/db/firms/firms";
import { idSchema } from "@/lib/ids";
import { firmPaths } from "@/lib/paths";
import { yearAt } from "@/lib/view/time/calendar";

/** Opens the firm's cycle of this year with all four phases open, and redirects to it. */
export const openCycle = defineAction({
  verb: "assessment.open",
  input: z.object({ firmId: idSchema }),
  find: findFirm,
  async run({ actor, input: { firmId }, subject: firm }) {
    const year = yearAt(firm.timeZone, new Date());
    const opened = await openAssessment(actor, { firmId, year });
    if (!opened.ok) return refused(opened.error);
    redirect(`${firmPaths.assessment(firmId, opened.value.assessmentId)}?opened=1`);
  },
});
