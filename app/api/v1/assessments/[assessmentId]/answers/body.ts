import { z } from "zod";
import { cardValue } from "@/app/_server/saving/card-value";
import { itemEntries } from "@/app/_server/saving/keyed-entries";
import { idSchema } from "@/lib/ids";

/**
 * `POST /api/v1/assessments/:assessmentId/answers`, version 1: answers of the current user. An entry holds the answer
 * to one item with its comment and mark. `owner` is the person who gave the answers; a session of another person cannot
 * send them. `base` is the revision that the change is based on, 0 for an item never saved.
 *
 * The reply is 200 with `{status: "done", value: {outcomes}}`, one outcome per entry in the same order: `{key, status:
 * "saved", revision, savedAt}` | `{key, status: "conflict", theirs: {value, revision, savedAt}}` | `{key, status:
 * "refused", reason, words}`. Repeating a request changes nothing.
 */
export const AnswersBody = z.object({
  assessmentId: idSchema,
  owner: idSchema,
  entries: itemEntries(cardValue),
});
