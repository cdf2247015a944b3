import { z } from "zod";
import { CELLS, STRATA } from "@/lib/instrument";
import { firmFacts, firmSurroundings, id, itemId, rule, unique } from "./facts";

const mean = z.number().min(1).max(5);

const reducedRespondent = z.strictObject({
  id,
  stratum: z.enum(STRATA),
  /** Items whose figures hold a level of this member, in the order of the questionnaire. Which level is not told. */
  answered: z.array(itemId),
});

const reducedPart = z.strictObject({
  /** Mean of the part; null where too few answers leave it without one. */
  level: mean.nullable(),
  /**
   * What only follows from single items; null where it could tell what one person answered. A record caps each answer, so
   * the capped mean of an item is null where it would tell how the answers spread.
   */
  items: z.record(itemId, z.strictObject({ level: mean, capped: mean.nullable() })).nullable(),
});

/**
 * `trellis/assessment-reduced@1`: an assessment without anybody's answers, made for one reader.
 *
 * It holds the facts of the firm as `trellis/assessment@1` does, which member gave a level on which item, the mean of
 * every part, and the means of its items where `disclosePart` lets this reader see them. Of consultants it tells how many
 * there were. It has no hash of the answers: whoever knows the means could try all answers against it.
 */
export const ReducedInput = z.strictObject({
  schema: z.literal("trellis/assessment-reduced@1"),
  ...firmFacts,
  respondents: z.array(reducedRespondent).refine(unique, { error: rule("id-twice") }),
  consultants: z.int().min(0),
  parts: z.record(z.enum(CELLS), reducedPart),
  ...firmSurroundings,
});
export type ReducedInput = z.infer<typeof ReducedInput>;
