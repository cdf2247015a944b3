import { z } from "zod";
import { defineExport } from "@/app/_server/gate/define-export";
import type { UserActor } from "@/app/_server/gate/gate";
import { done, refused } from "@/app/_server/gate/outcome";
import { findAssessment } from "@/db/assessments/assessments";
import { findFirm } from "@/db/firms/firms";
import { findOwnInput } from "@/db/results/inputs";
import { firmFile } from "@/lib/files";
import { idSchema } from "@/lib/ids";

const Input = z.object({ assessmentId: idSchema });

/**
 * A member's own answers as `trellis/assessment@1`, with the facts of the firm, so that `trellis assess` can read them.
 */
export const GET = defineExport({
  verb: "firm.read",
  input: Input,
  find: (actor: UserActor, ids: z.infer<typeof Input>) => findAssessment(actor, ids),
  run: exportOwn,
});

type Run = {
  readonly actor: UserActor;
  readonly input: z.infer<typeof Input>;
  readonly subject: { readonly cycle: number; readonly firmId: string };
};

async function exportOwn({ actor, input: { assessmentId }, subject }: Run) {
  const content = await findOwnInput(actor, { assessmentId });
  if (content === undefined) return refused("not-found");
  const object = { kind: "assessment", id: assessmentId } as const;
  const audit = { act: "answers.export", firmId: subject.firmId, object } as const;
  const firm = await findFirm(actor, subject);
  return done({ name: firmFile(firm?.name ?? "", `my-answers-${subject.cycle}.json`), content, audit });
}
