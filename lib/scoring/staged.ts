import { CELLS, type CellId, isLevel, LEVELS, type Level, PHASES, type Phase } from "@/lib/instrument";
import { reaches } from "@/lib/stats";
import type { Blocking, Staged } from "./types";

/** How far a phase mean may lie below a level and still reach it: about one error of a phase. Source: method 3.1. */
export const STAGE_PHASE_TOLERANCE = 0.25;
/** How far a cell may lie below a level and not block it. Source: method 3.1. */
export const STAGE_CELL_TOLERANCE = 1;

/**
 * The staged level: the highest level L, with every level below it, at which all four phase means are at least
 * L − .25 and no cell is below L − 1; and what keeps the firm from L + 1. No strength makes up for a weakness.
 *
 * Shape: four phase levels, and the cells that have one. Unit: levels. Range: 1–5, whole. Edge cases: null cells are left
 * out by the caller and block nothing; at level 5 nothing blocks; a level reached within 1e-9 is reached. Errors: a phase
 * below .75 is thrown. Source: expert judgement after CMMI staged; method 3.1.
 */
export function stagedLevel(
  phases: Readonly<Record<Phase, number>>,
  cells: Readonly<Partial<Record<CellId, number>>>,
): Staged {
  const blocked = LEVELS.find((level) => findBlocking(level, phases, cells).length > 0);
  if (blocked === undefined) return { level: 5, blocking: [] };
  return { level: levelBelow(blocked), blocking: findBlocking(blocked, phases, cells) };
}

function findBlocking(
  level: Level,
  phases: Readonly<Record<Phase, number>>,
  cells: Readonly<Partial<Record<CellId, number>>>,
): readonly Blocking[] {
  const fails = (id: Phase | CellId, reached: number | undefined, threshold: number): Blocking[] =>
    reached === undefined || reaches(reached, threshold) ? [] : [{ id, level: reached, threshold }];
  return [
    ...PHASES.flatMap((phase) => fails(phase, phases[phase], level - STAGE_PHASE_TOLERANCE)),
    ...CELLS.flatMap((cell) => fails(cell, cells[cell], level - STAGE_CELL_TOLERANCE)),
  ];
}

/** Level 1 asks for .75, which every mean of levels reaches, so what is blocked is 2 or more. */
function levelBelow(blocked: Level): Level {
  const below = blocked - 1;
  if (!isLevel(below)) throw new RangeError("a phase lies below the scale");
  return below;
}
