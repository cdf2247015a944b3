import { z } from "zod";
import { defineExport } from "@/app/_server/gate/define-export";
import { done, refused } from "@/app/_server/gate/outcome";
import { findAssessment } from "@/db/assessments/assessments";
import { findOwnInput } from "@/db/results/inputs";
import { firmFile } from "@/lib/files";
import { idSchema } from "@/lib/ids";

/**
 * A member's own answers as `trellis/assessment@1`, with the facts of the firm, so that `trellis assess` can read them.
 */
export const GET = defineExport({
  verb: "firm.read",
  input: z.object({ assessmentId: idSchema }),
  find: findAssessment,
  async run({ actor, input: { assessmentId }, subject: { firm, cycle } }) {
    const content = await findOwnInput(actor, { assessmentId });
    if (content === undefined) return refused("not-found");
    const object = { kind: "assessment", id: assessmentId } as const;
    const audit = { act: "answers.export", firmId: firm.id, object } as const;
    return done({ name: firmFile(firm.name, `my-answers-${cycle}.json`), content, audit });
  },
});
