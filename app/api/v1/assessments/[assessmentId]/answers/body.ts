import { z } from "zod";
import { KEY_ONCE, namesEachKeyOnce } from "@/app/_server/gate/keyed-entries";
import { idSchema } from "@/lib/ids";
import type { CardValue } from "@/lib/instrument";
import { isItemId } from "@/lib/rating";
import { LOCALES } from "@/lib/result";
import { COMMENT_MAX } from "@/lib/view/questionnaire/card-value";

const itemAnswer = z.union([
  z.strictObject({ level: z.literal([1, 2, 3, 4, 5]) }),
  z.strictObject({ dontKnow: z.literal(true) }),
]);

export const cardValue: z.ZodType<CardValue> = z.strictObject({
  answer: itemAnswer.nullable(),
  comment: z.string().max(COMMENT_MAX),
  marked: z.boolean(),
});

/**
 * `POST /api/v1/assessments/:assessmentId/answers`, version 1: cards of the acting person.
 *
 * `owner` is the person who gave the answers: a session of another person does not send them. `base` is the revision
 * the change was made on, 0 for a card never saved. The reply is 200 with `{status: "done", value: {outcomes}}`, one
 * outcome an entry in the order of the entries:
 * `{key, status: "saved", revision, savedAt}` | `{key, status: "conflict", theirs: {value, revision, savedAt}}` |
 * `{key, status: "refused", reason, words}`. Repeating a request changes nothing.
 */
export const AnswersBody = z.object({
  assessmentId: idSchema,
  owner: idSchema,
  entries: z
    .array(
      z.object({
        key: z.string().refine(isItemId, { error: "not the id of an item" }),
        base: z.int().min(0),
        value: cardValue,
        locale: z.enum(LOCALES),
      }),
    )
    .min(1)
    .max(64)
    .refine(namesEachKeyOnce, KEY_ONCE),
});
