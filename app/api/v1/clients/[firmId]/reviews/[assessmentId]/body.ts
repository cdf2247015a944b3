import { z } from "zod";
import { itemEntries } from "@/app/_server/saving/keyed-entries";
import { idSchema } from "@/lib/ids";

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
  entries: itemEntries(z.strictObject({ text: z.string().max(2000) })),
});
