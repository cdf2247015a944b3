"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { currentLocale } from "@/app/_server/gate/locale";
import { done, refused } from "@/app/_server/gate/outcome";
import type { RecordReply } from "@/components/evidence/record-form";
import { findAssessment } from "@/db/assessments/assessments";
import { saveFields } from "@/db/fields/save-fields";
import type { FieldRefusal } from "@/db/fields/saved-field";
import { idSchema } from "@/lib/ids";
import { isItemId } from "@/lib/rating";
import type { Json, SaveOutcome } from "@/lib/saving";
import { savingRefusalWords } from "@/lib/words";

const GRADES = ["E1", "E2", "E3"] as const;

/** The fields of one record; `does` is the pressed button. */
const Fields = z.object({
  assessmentId: idSchema,
  evidenceId: idSchema,
  item: z.string().refine(isItemId),
  base: z.coerce.number().int().min(0),
  title: z.string().trim().min(1).max(200),
  grade: z.enum(GRADES),
  date: z.union([z.literal("").transform(() => null), z.iso.date()]),
  does: z.enum(["save", "remove", "declare"]),
});

/** The form without JavaScript: saves, removes or restores one record, by the same rules as the API. */
export const saveRecord = defineAction({
  verb: "evidence.edit",
  input: Fields,
  find: (actor, { assessmentId }) => findAssessment(actor, { assessmentId }),
  async run({ actor, input, subject }) {
    const { evidenceId, base, does, item, title, grade, date } = input;
    const value = does === "remove" ? null : { item, title, grade, date };
    const outcomes = await saveFields(actor, {
      firmId: subject.firmId,
      assessmentId: subject.id,
      entries: [{ kind: "evidence", base, evidenceId, value }],
    });
    const [outcome] = outcomes ?? [];
    if (outcome === undefined) return refused("not-found");
    if (outcome.status === "saved") revalidatePath(`/firms/${subject.firmId}/assessments/${subject.id}`, "layout");
    return replyTo(outcome, input);
  },
});

async function replyTo(outcome: SaveOutcome<Json, FieldRefusal>, { does, title }: z.infer<typeof Fields>) {
  switch (outcome.status) {
    case "saved": {
      const { revision } = outcome;
      return done<RecordReply>(does === "remove" ? { kind: "removed", revision, title } : { kind: "saved", revision });
    }
    case "conflict":
      return refused("changed-meanwhile");
    case "refused":
      return done<RecordReply>({ kind: "not-saved", words: savingRefusalWords[outcome.reason][await currentLocale()] });
  }
}
