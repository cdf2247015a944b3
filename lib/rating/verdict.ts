import type { Requirements } from "@/lib/catalog";
import { byCell, byLens, byPhase, CELLS, CELLS_OF_LENS, CELLS_OF_PHASE, type CellId, PHASES } from "@/lib/instrument";
import { type CellErrors, errorsAtEveryHeight } from "@/lib/scoring";
import { clip, mean, normalCdf, normalQuantile, reaches } from "@/lib/stats";
import type { CellLevels } from "./fit";
import { type ByCell, type ByLens, type ByPhase, isMissing, type Maybe, missing } from "./missing";
import type { Verdict, Verdicts, VerdictWord } from "./rating";
import { COMMON_ERROR, shiftRequired } from "./requirement/requirement";

type Judged = {
  readonly level: number;
  readonly required: number;
  readonly sem: number;
  readonly cutoffs: Pick<Requirements["cutoffs"], "meets" | "short">;
  /** The requirement if the standard were half a level lower or higher, limited to the scale. */
  readonly shifted?: { readonly lower: number; readonly higher: number };
};

/**
 * The verdict whether a level meets the published requirement, with its odds and comparison band: `P(meets) = Φ((x −
 * r)/SEM)`, meets at ≥ .8, short at ≤ .2, else unclear, on unrounded values.
 *
 * The band is `x ∓ Φ⁻¹(.8)·SEM`, not clipped to the scale: a required level at or below `low` is met, at or above
 * `high` short, so the chart and the verdict cannot contradict each other. The uncertainty of the standard is the same
 * for all firms and is not part of the odds; `holdsEitherWay` says whether the verdict is the same if the standard is
 * half a level less favourable.
 * Shape: level, requirement, error, cut-offs. Unit: levels; odds as a share. Range: odds 0–1. Edge cases: odds within
 * 1e-9 of a cut-off reach it; without shifted levels the requirement itself is shifted, within 1–5; "unclear" never
 * holds either way. Errors: throws for an error of 0, which gives no odds. Source: method 3.8 (9), (12).
 */
export function judge({ level, required, sem, cutoffs, shifted }: Judged): Verdict {
  if (!(sem > 0)) throw new RangeError("odds need an error above 0");
  const odds = normalCdf((level - required) / sem);
  const verdict = wordOf(odds, cutoffs);
  const { lower, higher } = shifted ?? {
    lower: onScale(required - COMMON_ERROR),
    higher: onScale(required + COMMON_ERROR),
  };
  const holdsEitherWay =
    verdict !== "unclear" &&
    verdictAt({ level, required: verdict === "meets" ? higher : lower, sem, cutoffs }) === verdict;
  const half = normalQuantile(cutoffs.meets) * sem;
  return { odds, verdict, level, required, low: level - half, high: level + half, holdsEitherWay };
}

/**
 * Only the verdict of `judge` on a level against a requirement.
 *
 * Shape: level, requirement, error, cut-offs. Unit: levels. Range: one of three words. Edge cases: odds within 1e-9 of
 * a cut-off reach it. Errors: none. Source: method 3.8 (9).
 */
export const verdictAt = ({ level, required, sem, cutoffs }: Omit<Judged, "shifted">): VerdictWord =>
  wordOf(normalCdf((level - required) / sem), cutoffs);

const onScale = (level: number): number => clip(level, 1, 5);

function wordOf(odds: number, cutoffs: Judged["cutoffs"]): VerdictWord {
  if (reaches(odds, cutoffs.meets)) return "meets";
  return reaches(cutoffs.short, odds) ? "short" : "unclear";
}

/** Levels of a firm's cells, phases, lenses and the whole; missing levels have a reason. */
export type FirmLevels = {
  readonly cells: ByCell<Maybe<number>>;
  readonly phases: ByPhase<Maybe<number>>;
  readonly lenses: ByLens<Maybe<number>>;
  readonly overall: Maybe<number>;
};

/** Errors of the cell levels, and the cut-offs of the requirement set. */
export type JudgeBy = { readonly errors: CellErrors; readonly cutoffs: Requirements["cutoffs"] };

/**
 * Verdicts on every cell, phase, lens and the whole; required levels are means over the scored cells.
 *
 * Shape: levels of cells, phases, lenses and the whole, a required level for every cell, errors of the cells. Unit:
 * levels; odds as a share.
 * Range: odds 0–1. Edge cases: required levels of phases, lenses and the whole are means over the cells that are
 * scored. Errors: parts without a level have a reason. Source: method 3.8 (9), (12).
 */
export function judgeAll(levels: FirmLevels, required: ByCell<number>, { errors, cutoffs }: JudgeBy): Verdicts {
  const scored = cellLevelsOf(levels.cells);
  const needed = meansOf(scored, required);
  const lower = meansOf(scored, shiftRequired(required, -COMMON_ERROR));
  const higher = meansOf(scored, shiftRequired(required, COMMON_ERROR));
  const sems = errorsAtEveryHeight(
    errors,
    CELLS.filter((cell) => scored[cell] !== undefined),
  );
  const judgeMean = (level: Maybe<number>, sem: number, [need, less, more]: Three): Maybe<Verdict> => {
    if (isMissing(level)) return level;
    if (isMissing(need)) return need;
    const shifted = isMissing(less) || isMissing(more) ? {} : { shifted: { lower: less, higher: more } };
    return judge({ level, required: need, sem, cutoffs, ...shifted });
  };
  return {
    cells: byCell((cell) => {
      const level = levels.cells[cell];
      return isMissing(level) ? level : judge({ level, required: required[cell], sem: sems.cells[cell], cutoffs });
    }),
    phases: byPhase((phase) =>
      judgeMean(levels.phases[phase], sems.phases[phase], [
        needed.phases[phase],
        lower.phases[phase],
        higher.phases[phase],
      ]),
    ),
    lenses: byLens((lens) =>
      judgeMean(levels.lenses[lens], sems.lenses[lens], [needed.lenses[lens], lower.lenses[lens], higher.lenses[lens]]),
    ),
    overall: judgeMean(levels.overall, sems.overall, [needed.overall, lower.overall, higher.overall]),
  };
}

/** A required level, and the same if the standard were half a level lower or higher. */
type Three = readonly [Maybe<number>, Maybe<number>, Maybe<number>];

/**
 * The levels of the scored cells only.
 *
 * Shape: a level or a reason for every cell. Unit: levels. Range: 1–5. Edge cases: empty if no cell is scored. Errors:
 * none. Source: method 3.8 (4).
 */
export function cellLevelsOf(cells: ByCell<Maybe<number>>): CellLevels {
  const levels: Partial<Record<CellId, number>> = {};
  for (const cell of CELLS) {
    const level = cells[cell];
    if (!isMissing(level)) levels[cell] = level;
  }
  return levels;
}

type Means = Omit<FirmLevels, "cells">;

/**
 * Means over the scored cells of a value per cell, averaged in the same way as levels: phase and lens over their cells,
 * overall over the phases. Insufficient if no cell is scored.
 *
 * Shape: the scored levels, which select the cells, and a value for every cell. Unit: of the values. Range: that of the
 * values. Edge cases: a phase without a scored cell is left out of the overall mean. Errors: "no cell is scored" for
 * each mean. Source: method 3.1.
 */
export function meansOf(scored: CellLevels, values: ByCell<number>): Means {
  const phases = byPhase((phase) => meanOver(CELLS_OF_PHASE[phase], scored, values));
  return {
    phases,
    lenses: byLens((lens) => meanOver(CELLS_OF_LENS[lens], scored, values)),
    overall: meanOfPhases(PHASES.map((phase) => phases[phase])),
  };
}

/**
 * Only the overall mean, computed in the same way.
 *
 * Shape: the scored levels, which select the cells, and a value for every cell. Unit: of the values. Range: that of the
 * values. Edge cases: a phase without a scored cell is left out. Errors: "no cell is scored". Source: method 3.1.
 */
export function overallMeanOf(scored: CellLevels, values: ByCell<number>): Maybe<number> {
  return meanOfPhases(PHASES.map((phase) => meanOver(CELLS_OF_PHASE[phase], scored, values)));
}

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
  const known = phases.filter((level) => typeof level === "number");
  return known.length === 0 ? missing("no cell is scored") : mean(known);
}

/**
 * Levels of phases, lenses and the whole from cell levels: means of cells, mean of phases.
 *
 * Shape: levels of the scored cells. Unit: levels. Range: 1–5. Edge cases: a missing cell gives "too few answers".
 * Errors: "no cell is scored" for each mean. Source: method 3.1.
 */
export function levelsFromCells(cells: CellLevels): FirmLevels {
  const full = byCell((cell): Maybe<number> => cells[cell] ?? missing("too few answers"));
  return {
    cells: full,
    ...meansOf(
      cells,
      byCell((cell) => cells[cell] ?? 0),
    ),
  };
}
