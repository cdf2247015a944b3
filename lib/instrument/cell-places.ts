import { byCell, byLens, byPhase } from "./total-tables";
import { CELLS, lensOf, phaseOf } from "./vocabulary";

/** The cells of each phase, in the order of CELLS: there they follow one another, phase by phase. */
export const CELLS_OF_PHASE = byPhase((phase) => CELLS.filter((cell) => phaseOf(cell) === phase));

/** The cells of each lens, in the order of CELLS. */
export const CELLS_OF_LENS = byLens((lens) => CELLS.filter((cell) => lensOf(cell) === lens));

/** The place of each cell among CELLS, from 0. */
export const PLACE_OF = byCell((_, at) => at);

/** Places of the cells of each phase, and of each lens: each list rises, and so do those of the phases one after another. */
export const PLACES_OF_PHASE = byPhase((phase) => CELLS_OF_PHASE[phase].map((cell) => PLACE_OF[cell]));
export const PLACES_OF_LENS = byLens((lens) => CELLS_OF_LENS[lens].map((cell) => PLACE_OF[cell]));
