import { z } from "zod";
import { STRATA } from "@/lib/instrument";
import { firmFacts, firmSurroundings, id, itemId, level, rule, unique } from "./facts";

export { ID_MAX, isItemId, SHARE_TOLERANCE } from "./facts";

const dontKnow = z.strictObject({ dontKnow: z.literal(true) });
/** `setAnswersAside` implements the same rule by hand; change both. */
const memberAnswer = z.union([z.strictObject({ level }), dontKnow]);
/** A consultant may use half points. Source: method 3.1. */
const consultantAnswer = z.union([z.strictObject({ level: z.number().min(1).max(5).multipleOf(0.5) }), dontKnow]);

const respondentInput = z.discriminatedUnion("kind", [
  z.strictObject({
    id,
    kind: z.literal("member"),
    stratum: z.enum(STRATA),
    answers: z.record(itemId, memberAnswer),
  }),
  z.strictObject({
    id,
    kind: z.literal("consultant"),
    stratum: z.enum(STRATA).exactOptional(),
    answers: z.record(itemId, consultantAnswer),
  }),
]);

/**
 * `trellis/assessment@1`: everything a rating is computed from, and nothing else.
 *
 * Every key is required, even if empty, and unknown keys are rejected, so that the hash of an input is unambiguous.
 * `employees` and `roles` are null until the firm states them; the aim is null without one. `readAssessment` checks the
 * answers against an instrument.
 */
export const AssessmentInput = z.strictObject({
  schema: z.literal("trellis/assessment@1"),
  ...firmFacts,
  respondents: z.array(respondentInput).refine(unique, { error: rule("id-twice") }),
  ...firmSurroundings,
});
export type AssessmentInput = z.infer<typeof AssessmentInput>;
export type RespondentInput = AssessmentInput["respondents"][number];
export type LinkInput = AssessmentInput["links"][number];
