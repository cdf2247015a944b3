import type { Measure } from "@/lib/catalog";
import { CELLS, type CellId, PHASES, type Phase, phaseOf } from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import { type CellErrors, type CellWeights, errorOfMean, weighEvenly, weighPhases } from "@/lib/scoring";
import type { CellLevels } from "../fit";
import { type ByCell, type ByPhase, isMissing, type Maybe, missing } from "../missing";
import { levelsFromCells } from "../verdict";

/**
 * Standard error of a measure's effect, as a share of the effect. Effects are expert judgement. Source: method 7 [J].
 */
export const EFFECT_ERROR = 0.5;

/** Top of the scale, which limits every projection. */
const LEVEL_MAX = 5;

/** A level now and after the plan, with the standard error of the level after the plan. */
type Projected = { readonly from: number; readonly to: number; readonly se: number };

type PlanProjection = {
  readonly cells: ByCell<Maybe<Projected>>;
  readonly phases: ByPhase<Maybe<Projected>>;
  readonly overall: Maybe<Projected>;
  /** The resulting levels, for a fit or a verdict under any requirement. */
  readonly levels: CellLevels;
};

type Projection = {
  readonly levels: CellLevels;
  /** The measures of the plan, without duplicates. */
  readonly measures: readonly Measure[];
  /** Errors of the present levels. */
  readonly errors: CellErrors;
};

/**
 * Levels a firm would have if every measure of a plan had its expected effect.
 *
 * `x_c + Σ_a e_ac`, at most 5; phase and overall are means as usual. The error combines that of the present level with
 * that of the effects (half of each effect; one error per measure, shared by the cells it acts on): `√(SEM² + Σ_a
 * (½·ē_a)²)`, ē_a the mean effect of measure a over the cells of the phase or the whole.
 * Shape: levels of the scored cells, measures, errors of the cells. Unit: levels. Range: 1–5; an error is never below
 * the SEM.
 * Edge cases: a cell without a level stays without one; levels are cut at 5, the error is not. Errors: parts that are
 * not scored have their reason; throws for a duplicate measure.
 * Source: method 7 (effects are expert judgement, to be estimated from repeaters), 3.4.
 */
export function projectPlan({ levels, measures, errors }: Projection): PlanProjection {
  if (new Set(measures.map(({ id }) => id)).size < measures.length) throw new RangeError("a measure stands twice");
  const scored = CELLS.filter((cell) => levels[cell] !== undefined);
  const reached: CellLevels = Object.fromEntries(
    scored.map((cell) => [cell, Math.min(LEVEL_MAX, (levels[cell] ?? 0) + effectOn(measures, cell))]),
  );
  const [before, after] = [levelsFromCells(levels), levelsFromCells(reached)];
  const project = (from: Maybe<number>, to: Maybe<number>, weights: CellWeights): Maybe<Projected> => {
    if (isMissing(from)) return from;
    return isMissing(to)
      ? to
      : { from, to, se: Math.hypot(errorOfMean(errors, weights), ...errorsOf(measures, weights)) };
  };
  const inPhase = (phase: Phase) => scored.filter((cell) => phaseOf(cell) === phase);
  return {
    cells: tabulate(CELLS, (cell) =>
      levels[cell] === undefined
        ? missing("too few answers")
        : project(before.cells[cell], after.cells[cell], { [cell]: 1 }),
    ),
    phases: tabulate(PHASES, (phase) =>
      project(before.phases[phase], after.phases[phase], weighEvenly(inPhase(phase))),
    ),
    overall: project(before.overall, after.overall, weighOverall(scored)),
    levels: reached,
  };
}

/** The whole is the mean of the phases that have a level, as in `levelsFromCells`. */
function weighOverall(scored: readonly CellId[]): CellWeights {
  const phases = PHASES.filter((phase) => scored.some((cell) => phaseOf(cell) === phase));
  return weighPhases(
    scored,
    tabulate(PHASES, () => 1 / phases.length),
  );
}

const effectOn = (measures: readonly Measure[], cell: CellId): number =>
  measures.reduce((total, { effects }) => total + (effects[cell] ?? 0), 0);

/** Error of each measure's effect on a mean of cells. */
const errorsOf = (measures: readonly Measure[], weights: CellWeights): readonly number[] =>
  measures.map(({ effects }) =>
    CELLS.reduce((total, cell) => total + EFFECT_ERROR * (weights[cell] ?? 0) * (effects[cell] ?? 0), 0),
  );
