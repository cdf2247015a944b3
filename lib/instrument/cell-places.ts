import { byCell, byLens, byPhase } from "./total-tables";
import { CELLS, lensOf, phaseOf } from "./vocabulary";

/** The cells of each phase, in the order of CELLS, which is sorted by phase. */
export const CELLS_OF_PHASE = byPhase((phase) => CELLS.filter((cell) => phaseOf(cell) === phase));

/** The cells of each lens, in the order of CELLS. */
export const CELLS_OF_LENS = byLens((lens) => CELLS.filter((cell) => lensOf(cell) === lens));

/** The index of each cell in CELLS. */
export const PLACE_OF = byCell((_, at) => at);

/** Indices of the cells of each phase and of each lens, ascending; those of one phase precede those of the next. */
export const PLACES_OF_PHASE = byPhase((phase) => CELLS_OF_PHASE[phase].map((cell) => PLACE_OF[cell]));
export const PLACES_OF_LENS = byLens((lens) => CELLS_OF_LENS[lens].map((cell) => PLACE_OF[cell]));
