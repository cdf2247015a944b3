import { z } from "zod";
import { KEY_ONCE, namesEachKeyOnce } from "@/app/_server/saving/keyed-entries";
import { confirmedQuestion } from "@/app/_server/saving/save-confirmation";
import { idSchema } from "@/lib/ids";
import { CONFIRMED_IDS, isLevel, type Level } from "@/lib/instrument";

/**
 * `POST /api/v1/confirmations/:token/answers`, version 1: answers of a customer, each `confirmation:<question>` with a
 * level 1–5 or null. `owner` is the request's id; `base` and the reply are as for answers of an assessment.
 */
export const ConfirmationBody = z.object({
  owner: idSchema,
  entries: z
    .array(
      z.object({
        key: z.string().refine((key) => confirmedQuestion(key) !== undefined),
        base: z.int().min(0),
        value: z.custom<Level>(isLevel).nullable(),
      }),
    )
    .min(1)
    .max(CONFIRMED_IDS.length)
    .refine(namesEachKeyOnce, KEY_ONCE),
});
