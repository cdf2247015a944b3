import { CELLS, type CellId, isLevel, LEVELS, type Level, PHASES, type Phase } from "@/lib/instrument";
import { reaches } from "@/lib/stats";
import type { Blocking, Staged } from "./types";

/** How far a phase mean may be below a level and still reach it: about one error of a phase. Source: method 3.1. */
export const STAGE_PHASE_TOLERANCE = 0.25;
/** How far a cell may be below a level without blocking it. Source: method 3.1. */
export const STAGE_CELL_TOLERANCE = 1;

/**
 * The staged level: the highest level L such that at L and every level below it, all four phase means are at least L −
 * .25 and no cell is below L − 1; and what prevents L + 1. Strengths do not compensate for weaknesses.
 *
 * Shape: four phase levels, and the cells that have one. Unit: levels. Range: 1–5, whole. Edge cases: null cells are
 * left out by the caller and block nothing; at level 5 nothing blocks; tolerance 1e-9. Errors: throws for a phase below
 * .75. Source: expert judgement after CMMI staged; method 3.1.
 */
export function stagedLevel(
  phases: Readonly<Record<Phase, number>>,
  cells: Readonly<Partial<Record<CellId, number>>>,
): Staged {
  for (const level of LEVELS) {
    const blocking = findBlocking(level, phases, cells);
    if (blocking.length > 0) return { level: levelBelow(level), blocking };
  }
  return { level: 5, blocking: [] };
}

function findBlocking(
  level: Level,
  phases: Readonly<Record<Phase, number>>,
  cells: Readonly<Partial<Record<CellId, number>>>,
): readonly Blocking[] {
  const blocking: Blocking[] = [];
  const ask = (id: Phase | CellId, reached: number | undefined, threshold: number) => {
    if (reached !== undefined && !reaches(reached, threshold)) blocking.push({ id, level: reached, threshold });
  };
  for (const phase of PHASES) ask(phase, phases[phase], level - STAGE_PHASE_TOLERANCE);
  for (const cell of CELLS) ask(cell, cells[cell], level - STAGE_CELL_TOLERANCE);
  return blocking;
}

/** Level 1 requires .75, which every mean of levels reaches, so a blocked level is at least 2. */
function levelBelow(blocked: Level): Level {
  const below = blocked - 1;
  if (!isLevel(below)) throw new RangeError("a phase lies below the scale");
  return below;
}
