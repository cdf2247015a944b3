import { z } from "zod";
import { isItemId } from "@/lib/rating";
import { LOCALES } from "@/lib/result";
import { COMMENT_MAX } from "@/lib/view/questionnaire/card-value";

const ItemAnswer = z.union([
  z.strictObject({ level: z.literal([1, 2, 3, 4, 5]) }),
  z.strictObject({ dontKnow: z.literal(true) }),
]);

/** Everything one card shows of one person. `answer` null: not chosen, or taken back. */
export const CardValue = z.strictObject({
  answer: ItemAnswer.nullable(),
  comment: z.string().max(COMMENT_MAX),
  marked: z.boolean(),
});

/**
 * `POST /api/v1/assessments/:assessmentId/answers`, version 1: cards of the acting person.
 *
 * `owner` is the person who gave the answers: a session of another person does not send them. `base` is the revision
 * the change was made on, 0 for a card never saved. The reply is 200 with `{status: "done", value: {outcomes}}`, one
 * outcome an entry in the order of the entries:
 * `{key, kind: "saved", revision, at}` | `{key, kind: "conflict", theirs: {value, revision, at}}` |
 * `{key, kind: "refused", reason, words}`. Repeating a request changes nothing.
 */
export const AnswersBody = z.object({
  assessmentId: z.uuid(),
  owner: z.uuid(),
  entries: z
    .array(
      z.object({
        key: z.string().refine(isItemId, { error: "not the id of an item" }),
        base: z.int().min(0),
        value: CardValue,
        locale: z.enum(LOCALES),
      }),
    )
    .min(1)
    .max(64),
});
export type AnswersBody = z.infer<typeof AnswersBody>;
