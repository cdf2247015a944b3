import type { Instrument, ItemId } from "@/lib/instrument";
import { cellErrors } from "./cell-errors";
import type { ErrorModel } from "./error-model";
import { layForm, soleVoice } from "./form";
import type { NotApplicable, ScoreTable } from "./types";
import { scoreForm } from "./whole";

/** Levels that a consultant may give; only consultants may use half points. Source: method 3.1. */
export const CONSULTANT_LEVELS = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5] as const;

/**
 * A consultant's own rating of a firm: cells, phases, lenses and overall by the rules of the questionnaire.
 *
 * Its error is that of a single respondent. It is shown next to the self score and never included in it. Shape: one
 * level by item, none if it cannot be judged; reasons by item that does not apply. Unit: levels, and points beside
 * them. Range: 1–5 in halves. Edge cases: an item that cannot be judged is treated like one without an answer. Errors:
 * insufficient scores have one of SCORE_REASONS; throws for a level that consultants cannot give. Source: method 3.1,
 * 3.2, 3.5.
 */
export function scoreConsultant(input: {
  readonly instrument: Instrument;
  readonly levels: Readonly<Partial<Record<ItemId, number>>>;
  readonly notApplicable: NotApplicable;
  readonly errorModel: ErrorModel;
}): ScoreTable {
  const form = layForm(input.instrument.items, {
    notApplicable: input.notApplicable,
    levelOf: ({ id }) => checkLevel(input.levels[id]),
  });
  return scoreForm(form, cellErrors(form, [soleVoice(form)], input.errorModel));
}

function checkLevel(level: number | undefined): number | undefined {
  if (level !== undefined && !CONSULTANT_LEVELS.some((own) => own === level))
    throw new RangeError(`a consultant's level of ${level}`);
  return level;
}
