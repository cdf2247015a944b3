import { CELLS, type CellId, type Instrument, type ItemId, type Stratum } from "@/lib/instrument";
import { isInsufficient } from "@/lib/result";
import { reaches } from "@/lib/stats";
import { cellLevels, handoverOf, phaseLevels } from "./assessment";
import { cellErrors } from "./cell-errors";
import type { ErrorModel } from "./error-model";
import { isReducedForm, layForm } from "./form";
import { stagedLevel } from "./staged";
import type { NotApplicable, Scores, ScoreTable } from "./types";
import { scoreForm } from "./whole";

type PartsInput = {
  readonly instrument: Instrument;
  readonly notApplicable: NotApplicable;
  /** For each member, the items to which they gave a level. */
  readonly voices: readonly { readonly stratum: Stratum; readonly items: Pick<ReadonlySet<ItemId>, "has"> }[];
  /** Mean of each part; ignored for parts that are not scored. */
  readonly parts: Readonly<Partial<Record<CellId, number>>>;
  readonly errorModel: ErrorModel;
};

export type PartsScores = ScoreTable &
  Pick<Scores, "errors" | "staged" | "weakestHandover"> & { readonly reducedForm: boolean };

/**
 * Scores of cells, phases, lenses and the whole from the means of parts and from who gave a level, without any answers.
 *
 * Whether a part is scored depends on how many of its items have a level; phases and lenses depend only on their parts'
 * means. So the result is exactly that of `scoreAssessment`. Shape: means by part, which member gave a level to which
 * item, reasons by item that does not apply. Unit: levels, and points beside them. Range: levels 1–5, points 0–100.
 * Edge cases: the mean of a part that is not scored is ignored; answers to items that do not apply are left out.
 * Errors: insufficient scores have one of SCORE_REASONS; throws for a scored part without a mean within 1–5. Source:
 * method 3.1, 3.2.
 */
export function scoreParts({ instrument, notApplicable, voices, parts, errorModel }: PartsInput): PartsScores {
  const isVoiced = (id: ItemId) => voices.some(({ items }) => items.has(id));
  // every item gets the mean of its part, which gives the same part mean; a part that is not scored needs no mean, so
  // any level will do
  const form = layForm(instrument.items, {
    notApplicable,
    levelOf: ({ id, cell }) => (isVoiced(id) ? (parts[cell] ?? 1) : undefined),
  });
  const given = voices.map(({ stratum, items }) => ({
    stratum,
    placed: instrument.items.map(({ id }) => items.has(id)),
  }));
  const errors = cellErrors(form, given, errorModel);
  const scores = scoreForm(form, errors);
  for (const cell of CELLS) {
    const mean = parts[cell];
    const isMean = mean !== undefined && reaches(mean, 1) && reaches(5, mean);
    if (!isInsufficient(scores.cells[cell]) && !isMean) throw new RangeError(`${cell} is scored and has no mean`);
  }
  const phases = phaseLevels(scores);
  return {
    ...scores,
    errors,
    staged: isInsufficient(phases) ? phases : stagedLevel(phases, cellLevels(scores)),
    weakestHandover: isInsufficient(phases) ? phases : handoverOf(phases, scores, errors),
    reducedForm: isReducedForm(form),
  };
}
