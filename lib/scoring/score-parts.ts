import { CELLS, type CellId, type Instrument, type ItemId } from "@/lib/instrument";
import { isInsufficient } from "@/lib/result";
import { reaches } from "@/lib/stats";
import { cellLevels, phaseLevels } from "./assessment";
import type { ErrorModel } from "./error-model";
import { isReducedForm, layForm } from "./form";
import { weakestHandover } from "./handover";
import { stagedLevel } from "./staged";
import type { NotApplicable, Scores, ScoreTable } from "./types";
import { scoreForm } from "./whole";

type PartsInput = {
  readonly instrument: Instrument;
  readonly notApplicable: NotApplicable;
  /** Items to which a member gave a level. */
  readonly voiced: ReadonlySet<ItemId>;
  /** Mean of each part; of a part that is not scored nothing is read. */
  readonly parts: Readonly<Partial<Record<CellId, number>>>;
  readonly errorModel: ErrorModel;
};

export type PartsScores = ScoreTable & Pick<Scores, "staged" | "weakestHandover"> & { readonly reducedForm: boolean };

/**
 * Scores at every height from the means of parts and from who gave a level, without any answer.
 *
 * Whether a part counts depends on how many of its items have a level, phases and lenses on their parts' means alone: what
 * `scoreAssessment` says of them follows exactly. Shape: means by part, items that have a level, reasons by item that does
 * not apply. Unit: levels, and points beside them. Range: levels 1–5, points 0–100. Edge cases: a mean of a part that is not
 * scored is not read; answers on items that do not apply are left out. Errors: insufficient scores carry one of
 * SCORE_REASONS; a part that is scored and has no mean within 1–5 is thrown. Source: method 3.1, 3.2.
 */
export function scoreParts({ instrument, notApplicable, voiced, parts, errorModel }: PartsInput): PartsScores {
  // every item at the mean of its part: the sum over them, and so the part's mean, is the same; a part that is not
  // scored needs no mean, so that any level may stand there
  const form = layForm(instrument.items, {
    notApplicable,
    levelOf: ({ id, cell }) => (voiced.has(id) ? (parts[cell] ?? 1) : undefined),
  });
  const scores = scoreForm(form, errorModel.sem);
  for (const cell of CELLS) {
    const given = parts[cell];
    const isMean = given !== undefined && reaches(given, 1) && reaches(5, given);
    if (!isInsufficient(scores.cells[cell]) && !isMean) throw new RangeError(`${cell} is scored and has no mean`);
  }
  const phases = phaseLevels(scores);
  return {
    ...scores,
    staged: isInsufficient(phases) ? phases : stagedLevel(phases, cellLevels(scores)),
    weakestHandover: isInsufficient(phases) ? phases : weakestHandover(phases, errorModel.sem.phase),
    reducedForm: isReducedForm(form),
  };
}
