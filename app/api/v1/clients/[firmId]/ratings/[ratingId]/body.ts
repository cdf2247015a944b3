import { z } from "zod";
import { itemEntries } from "@/app/_server/saving/keyed-entries";
import { NOT_JUDGED } from "@/lib/clients";
import { idSchema } from "@/lib/ids";
import { CONSULTANT_LEVELS } from "@/lib/scoring";

/** A consultant's judgement of one item: a level in halves, or "cannot judge". */
const RatedValue = z.strictObject({
  choice: z.enum([...CONSULTANT_LEVELS.map(String), NOT_JUDGED]),
  evidenceSeen: z.boolean(),
  note: z.string().max(2000),
});

/**
 * `POST /api/v1/clients/:firmId/ratings/:ratingId`, version 1: judgements of the current consultant in their own draft.
 *
 * Requests and replies have the same format as for a firm's answers: `owner` is the person who judged, `base` the
 * revision that a change is based on, 0 for an item never judged. One outcome per entry, in order. Repeating a request
 * changes nothing.
 */
export const RatingBody = z.object({
  firmId: idSchema,
  ratingId: idSchema,
  owner: idSchema,
  entries: itemEntries(RatedValue),
});
