import { z } from "zod";
import { defineExport } from "@/app/_server/gate/define-export";
import type { UserActor } from "@/app/_server/gate/gate";
import { done, refused } from "@/app/_server/gate/outcome";
import { findAssessment } from "@/db/assessments/assessments";
import { findFirm } from "@/db/firms/firms";
import { findReducedInput } from "@/db/results/reduced-inputs";
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
  find: (actor: UserActor, { assessmentId }: z.infer<typeof Input>) => findAssessment(actor, { assessmentId }),
  run: exportInput,
});

type Run = {
  readonly actor: UserActor;
  readonly input: z.infer<typeof Input>;
  readonly subject: { readonly cycle: number; readonly firmId: string };
};

async function exportInput({ actor, input: { assessmentId, revision }, subject }: Run) {
  const { cycle } = subject;
  const object = { kind: "assessment", id: assessmentId } as const;
  const audit = { act: "result.export", firmId: subject.firmId, object } as const;
  const found = await findReducedInput(actor, { assessmentId, revision });
  if (found === undefined) return refused("not-found");
  const suffix = found.revision === undefined ? "-draft" : "";
  const firm = await findFirm(actor, subject);
  return done({ name: firmFile(firm?.name ?? "", `assessment-${cycle}${suffix}.json`), content: found.input, audit });
}
