import { CELLS, type CellId, PHASES, phaseOf } from "@/lib/instrument";
import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { type CorrelationReason, rankCorrelation, sum, THRESHOLD_TOLERANCE } from "@/lib/stats";
import type { ScoreTable } from "./types";

export type CellWeights = Readonly<Record<CellId, number>>;
type Weighable = Pick<ScoreTable, "cells" | "phases">;

/**
 * Overall level with weights on cells: a sensitivity line beside the unweighted one, never in its place.
 *
 * Σ W_p x_p / Σ W_p, where x_p is the weighted mean of a phase's valid cells and W_p the sum of its cells' weights.
 * Shape: a table of scores, and a weight a cell. Unit: levels. Range: 1–5. Edge cases: equal weights give the overall
 * level; only the proportions of the weights matter; a cell of weight 0 leaves; cells outside the reduced form have no
 * weight. Errors: insufficient with a phase missing, and where a phase that weighs has no valid cell that does
 * ("no-weight"); a negative or infinite weight is thrown. Source: method 3.1.
 */
export function weightedOverall(
  scores: Weighable,
  weights: CellWeights,
): number | Insufficient<"phase-missing" | "no-weight"> {
  if (!CELLS.every((cell) => weights[cell] >= 0 && Number.isFinite(weights[cell]))) {
    throw new RangeError("weights are numbers from 0 on");
  }
  if (PHASES.some((phase) => isInsufficient(scores.phases[phase]))) return insufficient("phase-missing");
  const parts = PHASES.map((phase) => {
    const cells = CELLS.filter((cell) => phaseOf(cell) === phase && weights[cell] > 0 && isInForm(scores, cell));
    const valid = cells.flatMap((cell) => {
      const score = scores.cells[cell];
      return isInsufficient(score) ? [] : [{ weight: weights[cell], level: score.level }];
    });
    return { weight: sum(cells.map((cell) => weights[cell])), level: weightedMean(valid) };
  });
  const weighing = parts.filter((part) => part.weight > 0);
  const known = weighing.flatMap(({ weight, level }) => (level === undefined ? [] : [{ weight, level }]));
  const overall = weightedMean(known);
  return overall === undefined || known.length < weighing.length ? insufficient("no-weight") : overall;
}

function isInForm({ cells }: Weighable, cell: CellId): boolean {
  const score = cells[cell];
  return !isInsufficient(score) || score.reason !== "reduced-form";
}

function weightedMean(parts: readonly { readonly weight: number; readonly level: number }[]): number | undefined {
  const weight = sum(parts.map((part) => part.weight));
  return weight === 0 ? undefined : sum(parts.map((part) => part.weight * part.level)) / weight;
}

/**
 * How far weights change the order of firms: Spearman's correlation of weighted and unweighted overall levels.
 *
 * Shape: the scores of many firms, and a weight a cell. Unit: none. Range: −1 to 1. Edge cases: firms without either
 * level are left out and not counted; levels within 1e-9 are tied. Errors: the correlation is insufficient with fewer than two firms, or where the
 * levels do not vary; a negative or infinite weight is thrown. Source: Spearman 1904; method 3.1.
 */
export function weightSensitivity(
  firms: readonly Pick<ScoreTable, "cells" | "phases" | "overall">[],
  weights: CellWeights,
): { readonly firms: number; readonly rankCorrelation: number | Insufficient<CorrelationReason> } {
  const pairs = firms.flatMap((scores) => {
    const weighted = weightedOverall(scores, weights);
    return isInsufficient(scores.overall) || isInsufficient(weighted)
      ? []
      : [[scores.overall.level, weighted] as const];
  });
  return {
    firms: pairs.length,
    rankCorrelation: rankCorrelation(
      pairs.map(([plain]) => snap(plain)),
      pairs.map(([, weighted]) => snap(weighted)),
    ),
  };
}

/** Levels that only the order of a sum tells apart are equal, and share a rank. */
const snap = (level: number): number => Math.round(level / THRESHOLD_TOLERANCE) * THRESHOLD_TOLERANCE;
