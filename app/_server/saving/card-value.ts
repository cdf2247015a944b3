import { z } from "zod";
import type { CardValue } from "@/lib/instrument";
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
