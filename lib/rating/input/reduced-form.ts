import { z } from "zod";
import { CELLS, STRATA } from "@/lib/instrument";
import { firmFacts, firmSurroundings, id, itemId, rule, unique } from "./facts";

const mean = z.number().min(1).max(5);

const reducedRespondent = z.strictObject({
  id,
  stratum: z.enum(STRATA),
  /**
   * Items to which this member gave a level that enters the figures, in the order of the questionnaire. The level
   * itself is not included.
   */
  answered: z.array(itemId),
});

const reducedPart = z.strictObject({
  /** Mean of the part; null if there are too few answers. */
  level: mean.nullable(),
  /**
   * Figures of single items; null if they could reveal one person's answer. Records cap each answer, so the capped mean
   * of an item is null if it would reveal how the answers are distributed.
   */
  items: z.record(itemId, z.strictObject({ level: mean, capped: mean.nullable() })).nullable(),
});

/**
 * `trellis/assessment-reduced@1`: an assessment without individual answers, made for one reader.
 *
 * It contains the same facts of the firm as `trellis/assessment@1`, which member gave a level to which item, the mean
 * of every part, and the means of its items if `disclosePart` allows this reader to see them. Of consultants it
 * contains only the number. It contains no hash of the answers, because someone who knows the means could test all
 * possible answers against it.
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
