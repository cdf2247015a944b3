import { z } from "zod";
import { defineExport } from "@/app/_server/gate/define-export";
import type { UserActor } from "@/app/_server/gate/gate";
import { done, refused } from "@/app/_server/gate/outcome";
import { findAssessment } from "@/db/assessments/assessments";
import { findReducedInput } from "@/db/results/reduced-inputs";
import { findResult } from "@/db/results/results";
import { firmFile } from "@/lib/files";
import { idSchema } from "@/lib/ids";
import { type Rating, ratingForFile } from "@/lib/rating";

const Input = z.object({
  firmId: idSchema,
  assessmentId: idSchema,
  of: z.enum(["answers", "result"]),
  revision: z.coerce.number().int().min(1).max(10_000),
});

/**
 * Downloads one revision of a final result: either the input without individual answers, which `trellis assess` can
 * rate as far as means of parts allow, or the rating itself. Managers only; responds 404 for everyone else.
 */
export const GET = defineExport({ verb: "input.export", input: Input, find: findOwn, run: exportFrozen });

async function findOwn(actor: UserActor, { firmId, assessmentId }: z.infer<typeof Input>) {
  const found = await findAssessment(actor, { assessmentId });
  return found?.firmId === firmId ? found : undefined;
}

async function findRating(actor: UserActor, at: Parameters<typeof findResult>[1]): Promise<Rating | undefined> {
  const found = await findResult(actor, at);
  return found === undefined ? undefined : ratingForFile(found.rating);
}

type Run = {
  readonly actor: UserActor;
  readonly input: z.infer<typeof Input>;
  readonly subject: { readonly cycle: number; readonly firm: { readonly name: string } };
};

async function exportFrozen({ actor, input, subject }: Run) {
  const { assessmentId, revision, of } = input;
  const given = { assessmentId, revision };
  const content = of === "answers" ? (await findReducedInput(actor, given))?.input : await findRating(actor, given);
  if (content === undefined) return refused("not-found");
  const object = { kind: "result", id: `${assessmentId}/${revision}` } as const;
  const audit = { act: "result.export", firmId: input.firmId, object } as const;
  return done({ name: firmFile(subject.firm.name, `${of}-${subject.cycle}-r${revision}.json`), content, audit });
}
