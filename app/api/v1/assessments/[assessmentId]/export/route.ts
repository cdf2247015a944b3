import { z } from "zod";
import { defineExport } from "@/app/_server/gate/define-export";
import { done, refused } from "@/app/_server/gate/outcome";
import { findSeenAssessmentIn } from "@/db/assessments/assessments";
import { findReducedInputIn } from "@/db/results/reduced-inputs";
import { firmFile } from "@/lib/files";
import { idSchema } from "@/lib/ids";

const Input = z.object({
  assessmentId: idSchema,
  revision: z.coerce.number().int().min(1).max(10_000).optional(),
});

/**
 * `trellis/assessment-reduced@1` for the firm's manager, of the latest freeze or of the requested revision; before the
 * first freeze, of the manager's current view, with a file name that marks it as a draft. It contains no individual
 * answers.
 */
export const GET = defineExport({
  verb: "input.export",
  input: Input,
  findIn: findSeenAssessmentIn,
  async runIn(tx, { actor, input: { revision }, subject }) {
    const { id, cycle, firm } = subject;
    const found = await findReducedInputIn(tx, actor, subject, revision);
    if (found === undefined) return refused("not-found");
    const suffix = found.revision === undefined ? "-draft" : "";
    const name = firmFile(firm.name, `assessment-${cycle}${suffix}.json`);
    return done({
      name,
      content: found.input,
      audit: { act: "result.export", firmId: firm.id, object: { kind: "assessment", id } },
    });
  },
});
