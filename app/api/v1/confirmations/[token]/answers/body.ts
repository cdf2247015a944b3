import { z } from "zod";
import { keyedEntries } from "@/app/_server/saving/keyed-entries";
import { confirmedQuestion } from "@/app/_server/saving/save-confirmation";
import { idSchema } from "@/lib/ids";
import { CONFIRMED_IDS, isLevel, type Level } from "@/lib/instrument";

/**
 * `POST /api/v1/confirmations/:token/answers`, version 1: answers of a customer, each `confirmation:<question>` with a
 * level 1–5 or null. `owner` is the request's id; `base` and the reply are as for answers of an assessment.
 */
export const ConfirmationBody = z.object({
  owner: idSchema,
  entries: keyedEntries(
    {
      key: z.string().refine((key) => confirmedQuestion(key) !== undefined),
      value: z.custom<Level>(isLevel).nullable(),
    },
    CONFIRMED_IDS.length,
  ),
});
