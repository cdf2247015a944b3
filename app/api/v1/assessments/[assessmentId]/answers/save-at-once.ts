import type { z } from "zod";
import type { Quick } from "@/app/_server/gate/gate";
import { done } from "@/app/_server/gate/outcome";
import { lastFound } from "@/db/assessments/last-found";
import { saveAnswersAtOnce } from "@/db/assessments/save-answers-at-once";
import { canAskAlone } from "@/db/core/scope";
import type { UserActor } from "@/lib/policy";
import { tellOutcomes } from "@/lib/saving";
import type { AnswersBody } from "./body";

type Told = ReturnType<typeof tellOutcomes>;

/** The quick way of a save, open to whoever has saved in this assessment before. */
export function saveAtOnce(
  actor: UserActor,
  { assessmentId, entries }: z.infer<typeof AnswersBody>,
): Quick<Told> | undefined {
  if (!canAskAlone()) return undefined;
  const assessment = lastFound(actor, { assessmentId });
  if (assessment === undefined) return undefined;
  return {
    subject: assessment,
    async run() {
      const outcomes = await saveAnswersAtOnce(actor, { assessment, entries });
      return outcomes === undefined ? undefined : done(tellOutcomes(outcomes));
    },
  };
}
