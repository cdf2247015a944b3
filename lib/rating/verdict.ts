import type { Requirements } from "@/lib/catalog";
import { CELLS, type CellId, LENSES, lensOf, PHASES, phaseOf } from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import type { ErrorModel } from "@/lib/scoring";
import { mean, normalCdf, normalQuantile, reaches } from "@/lib/stats";
import type { CellLevels } from "./fit";
import { type ByCell, type ByLens, type ByPhase, isMissing, type Maybe, missing } from "./format/missing";
import type { Verdict, Verdicts, VerdictWord } from "./format/rating";

type Judged = {
  readonly level: number;
  readonly required: number;
  readonly sem: number;
  readonly seReq: number;
  readonly cutoffs: Pick<Requirements["cutoffs"], "meets" | "short">;
};

/**
 * Odds that a level meets a requirement, in words, with its comparison band: `P(meets) = Φ((x − r)/√(SEM² + SE_req²))`,
 * meets at ≥ .8, short at ≤ .2, else unclear, on unrounded values.
 *
 * The band is `x ∓ Φ⁻¹(.8)·√(SEM² + SE_req²)`, not clipped to the scale: a required level at or below `low` is met, at
 * or above `high` short, so picture and word cannot disagree.
 * Shape: level, requirement, their errors, cut-offs. Unit: levels; odds as a share. Range: odds 0–1. Edge cases: odds
 * within 1e-9 of a cut-off reach it. Errors: two errors of 0 have no odds and are thrown. Source: method 3.8 (9), ui
 * 5.1.
 */
export function judge({ level, required, sem, seReq, cutoffs }: Judged): Verdict {
  const se = Math.hypot(sem, seReq);
  if (!(se > 0)) throw new RangeError("odds need an error above 0");
  const odds = normalCdf((level - required) / se);
  const half = normalQuantile(cutoffs.meets) * se;
  return { odds, verdict: wordOf(odds, cutoffs), level, required, low: level - half, high: level + half };
}

function wordOf(odds: number, cutoffs: Judged["cutoffs"]): VerdictWord {
  if (reaches(odds, cutoffs.meets)) return "meets";
  return reaches(cutoffs.short, odds) ? "short" : "unclear";
}

/** Levels of a firm at every height; what is not scored carries its reason. */
export type FirmLevels = {
  readonly cells: ByCell<Maybe<number>>;
  readonly phases: ByPhase<Maybe<number>>;
  readonly lenses: ByLens<Maybe<number>>;
  readonly overall: Maybe<number>;
};

/** Errors of both sides and the cut-offs: the first from the error model, the others from the requirement set. */
type JudgeErrors = { readonly sem: ErrorModel["sem"] } & Pick<Requirements, "seReq" | "cutoffs">;

/**
 * Verdicts on every cell, phase, lens and the whole; required levels are means over the cells that are scored.
 *
 * Shape: levels at every height, a required level for every cell, errors by unit. Unit: levels; odds as a share.
 * Range: odds 0–1. Edge cases: required levels of phases, lenses and the whole are means over the cells that are
 * scored. Errors: what has no level carries its reason. Source: method 3.8 (9).
 */
export function judgeAll(levels: FirmLevels, required: ByCell<number>, errors: JudgeErrors): Verdicts {
  const { sem, seReq, cutoffs } = errors;
  const needed = meansOf(cellLevelsOf(levels.cells), required);
  const judgeOne = (level: Maybe<number>, need: Maybe<number>, unit: "cell" | "phase" | "lens" | "overall") => {
    if (isMissing(level)) return level;
    if (isMissing(need)) return need;
    return judge({ level, required: need, sem: sem[unit], seReq: seReq[unit], cutoffs });
  };
  return {
    cells: tabulate(CELLS, (cell) => judgeOne(levels.cells[cell], required[cell], "cell")),
    phases: tabulate(PHASES, (phase) => judgeOne(levels.phases[phase], needed.phases[phase], "phase")),
    lenses: tabulate(LENSES, (lens) => judgeOne(levels.lenses[lens], needed.lenses[lens], "lens")),
    overall: judgeOne(levels.overall, needed.overall, "overall"),
  };
}

/**
 * The cells that are scored, without the others.
 *
 * Shape: a level or a reason for every cell. Unit: levels. Range: 1–5. Edge cases: where no cell is scored the table is
 * empty. Errors: none. Source: method 3.8 (4).
 */
export function cellLevelsOf(cells: ByCell<Maybe<number>>): CellLevels {
  const levels: Partial<Record<CellId, number>> = {};
  for (const cell of CELLS) {
    const level = cells[cell];
    if (!isMissing(level)) levels[cell] = level;
  }
  return levels;
}

export type Means = Omit<FirmLevels, "cells">;

/**
 * Means of a value per cell over the cells that are scored, in the order in which levels are averaged: phase and lens
 * over their cells, overall over the phases. Insufficient where no cell is scored.
 *
 * Shape: scored levels, which say what counts, and a value for every cell. Unit: of the values. Range: that of the
 * values. Edge cases: a phase without a scored cell leaves the overall mean. Errors: "no cell is scored" at each
 * height. Source: method 3.1.
 */
export function meansOf(scored: CellLevels, values: ByCell<number>): Means {
  const phases = tabulate(PHASES, (phase) => meanOver(CELLS_OF_PHASE[phase], scored, values));
  return {
    phases,
    lenses: tabulate(LENSES, (lens) => meanOver(CELLS_OF_LENS[lens], scored, values)),
    overall: meanOfPhases(PHASES.map((phase) => phases[phase])),
  };
}

/**
 * The overall mean alone, by the same steps.
 *
 * Shape: scored levels, which say what counts, and a value for every cell. Unit: of the values. Range: that of the
 * values. Edge cases: a phase without a scored cell leaves the mean. Errors: "no cell is scored". Source: method 3.1.
 */
export function overallMeanOf(scored: CellLevels, values: ByCell<number>): Maybe<number> {
  return meanOfPhases(PHASES.map((phase) => meanOver(CELLS_OF_PHASE[phase], scored, values)));
}

const CELLS_OF_PHASE = tabulate(PHASES, (phase) => CELLS.filter((cell) => phaseOf(cell) === phase));
const CELLS_OF_LENS = tabulate(LENSES, (lens) => CELLS.filter((cell) => lensOf(cell) === lens));

function meanOver(cells: readonly CellId[], scored: CellLevels, values: ByCell<number>): Maybe<number> {
  let total = 0;
  let count = 0;
  for (const cell of cells) {
    if (scored[cell] === undefined) continue;
    total += values[cell];
    count += 1;
  }
  return count === 0 ? missing("no cell is scored") : total / count;
}

function meanOfPhases(phases: readonly Maybe<number>[]): Maybe<number> {
  const known = phases.flatMap((level) => (isMissing(level) ? [] : [level]));
  return known.length === 0 ? missing("no cell is scored") : mean(known);
}

/**
 * Levels at every height from cell levels alone, where every cell is given: means of cells, mean of phases.
 *
 * Shape: levels of the scored cells. Unit: levels. Range: 1–5. Edge cases: a cell that is not there reads "too few
 * answers". Errors: "no cell is scored" at each height. Source: method 3.1.
 */
export function levelsFromCells(cells: CellLevels): FirmLevels {
  const full = tabulate(CELLS, (cell): Maybe<number> => cells[cell] ?? missing("too few answers"));
  return {
    cells: full,
    ...meansOf(
      cells,
      tabulate(CELLS, (cell) => cells[cell] ?? 0),
    ),
  };
}
