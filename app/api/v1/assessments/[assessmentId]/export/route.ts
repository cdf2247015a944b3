import { z } from "zod";
import { defineExport } from "@/app/_server/define-export";
import type { UserActor } from "@/app/_server/gate";
import { done, refused } from "@/app/_server/outcome";
import { findAssessment } from "@/db/assessments";
import { findInput } from "@/db/inputs";
import { findResultInput } from "@/db/results";

const Input = z.object({
  assessmentId: z.uuid(),
  revision: z.coerce.number().int().min(1).max(10_000).optional(),
});

/**
 * `trellis/assessment@1` for the firm's manager: the input of the latest freeze, or of the revision asked for; before the
 * first freeze the input as the manager may see it, whose name says that it is a draft.
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
  const frozen = await findResultInput(actor, { assessmentId, revision });
  if (frozen !== undefined) return done({ name: `trellis-assessment-${cycle}.json`, content: frozen, audit });
  const draft = revision === undefined ? await findInput(actor, { assessmentId }) : undefined;
  if (draft === undefined) return refused("not-found");
  return done({ name: `trellis-assessment-${cycle}-draft.json`, content: draft, audit });
}
