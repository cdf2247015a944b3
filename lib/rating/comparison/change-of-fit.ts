import { CELLS, type CellId, PHASES, type Phase, phaseOf } from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import type { CellLevels } from "../fit";
import { type ByCell, type ByPhase, type Maybe, missing } from "../missing";

/** The components of a firm's fit in one cycle. */
export type FitAt = { readonly levels: CellLevels; readonly required: ByCell<number> };

/** The two components of a change in points of fit; they sum to it. */
type ChangeParts = { readonly capability: number; readonly requirement: number };

export type FitChange = ChangeParts & {
  /** Fit before and after, over the cells that are scored in both cycles. */
  readonly from: number;
  readonly to: number;
  readonly change: number;
  /** The contribution of each phase to the two components; they sum to the whole. */
  readonly byPhase: ByPhase<ChangeParts>;
  /** Number of cells scored in both cycles; if a cycle has more, its printed fit is a different number. */
  readonly cells: number;
  readonly sameCells: boolean;
};

/**
 * Splits the change of fit between two cycles into two components: that of the firm's capability, and that of its
 * requirement.
 *
 * `capability = ½·[F(x₂,r₁) − F(x₁,r₁) + F(x₂,r₂) − F(x₁,r₂)]`, `requirement` the same with x and r exchanged: the mean
 * over both orders of change, so that no order is preferred and the components sum exactly. By phase, the points that a
 * phase loses replace F.
 * Shape: levels and required levels of both cycles. Unit: points of fit. Range: the parts add to the change, within
 * ±100 for fits above 0. Edge cases: only cells scored in both cycles enter; exchanging the cycles reverses every sign.
 * Errors: "no cell is scored in both cycles". Source: Shapley 1953; Shorrocks 2013; method 3.7.
 */
export function decomposeFitChange(before: FitAt, after: FitAt): Maybe<FitChange> {
  const common = commonCells(before, after);
  if (common.length === 0) return missing("no cell is scored in both cycles");
  const lost = (levels: CellLevels, required: ByCell<number>) => lostByPhase(levels, required, common);
  const [x1r1, x2r1] = [lost(before.levels, before.required), lost(after.levels, before.required)];
  const [x1r2, x2r2] = [lost(before.levels, after.required), lost(after.levels, after.required)];
  const byPhase = tabulate(PHASES, (phase): ChangeParts => {
    const [a, b, c, d] = [x1r1[phase], x2r1[phase], x1r2[phase], x2r2[phase]];
    return { capability: (a - b + (c - d)) / 2, requirement: (a - c + (b - d)) / 2 };
  });
  const over = (of: (phase: Phase) => number) => PHASES.reduce((total, phase) => total + of(phase), 0);
  const [from, to] = [100 - over((phase) => x1r1[phase]), 100 - over((phase) => x2r2[phase])];
  const scored = ({ levels }: FitAt) => CELLS.filter((cell) => levels[cell] !== undefined).length;
  return {
    from,
    to,
    change: to - from,
    capability: over((phase) => byPhase[phase].capability),
    requirement: over((phase) => byPhase[phase].requirement),
    byPhase,
    cells: common.length,
    sameCells: scored(before) === common.length && scored(after) === common.length,
  };
}

const commonCells = (before: FitAt, after: FitAt): readonly CellId[] =>
  CELLS.filter((cell) => before.levels[cell] !== undefined && after.levels[cell] !== undefined);

/** Points that each phase loses. Source: method 3.8 (5). */
function lostByPhase(levels: CellLevels, required: ByCell<number>, cells: readonly CellId[]): ByPhase<number> {
  const span = cells.reduce((total, cell) => total + required[cell] - 1, 0);
  return tabulate(PHASES, (phase) => {
    const short = cells.reduce(
      (total, cell) => (phaseOf(cell) === phase ? total + required[cell] - (levels[cell] ?? 0) : total),
      0,
    );
    return span <= 0 ? 0 : (100 * Math.max(0, short)) / span;
  });
}
