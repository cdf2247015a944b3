import { z } from "zod";
import { CHANGES_MAX, KEY_ONCE, namesEachKeyOnce } from "@/app/_server/saving/keyed-entries";
import { idSchema } from "@/lib/ids";
import { isItemId } from "@/lib/rating";
import { LOCALES } from "@/lib/result";

/**
 * `POST /api/v1/clients/:firmId/reviews/:assessmentId`, version 1: remarks of the current reviewer on items of
 * submitted phases. Requests and replies have the same format as for a firm's answers; repeating a request changes
 * nothing. `submitted` in the query identifies the submission that they refer to.
 */
export const RemarksBody = z.object({
  firmId: idSchema,
  assessmentId: idSchema,
  owner: idSchema,
  submitted: z.iso
    .datetime()
    .transform((at) => new Date(at))
    .optional(),
  entries: z
    .array(
      z.object({
        key: z.string().refine(isItemId, { error: "not the id of an item" }),
        base: z.int().min(0),
        value: z.strictObject({ text: z.string().max(2000) }),
        locale: z.enum(LOCALES),
      }),
    )
    .min(1)
    .max(CHANGES_MAX)
    .refine(namesEachKeyOnce, KEY_ONCE),
});
