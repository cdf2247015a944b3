import { byLens, byPhase, CELLS, CELLS_OF_LENS, CELLS_OF_PHASE, type CellId, LENSES, PHASES } from "@/lib/instrument";
import { type ByCell, type ByLens, type ByPhase, type Maybe, missing } from "./missing";

/** Levels of the scored cells. Missing cells are left out of every sum. */
export type CellLevels = Readonly<Partial<Record<CellId, number>>>;

type FitRow = { readonly level: number; readonly required: number; readonly weight?: number };

/**
 * Fit, 0–100: `100·(1 − Σ_g max(0, Σ_{c∈g} w_c (r_c − x_c)) / Σ_c w_c (r_c − 1))` over groups g of cells.
 *
 * A level above the requirement is no penalty; it compensates for others within its group, never across groups. If
 * nothing above level 1 is required, the fit is 100. Undefined without rows.
 * Shape: groups of rows of level, requirement and weight (default 1). Unit: points. Range: at most 100; below 0 if more
 * is lost than required. Edge cases: an empty group adds nothing. Errors: no rows give undefined.
 * Source: method 3.8 (5).
 */
export function fitOfGroups(groups: readonly (readonly FitRow[])[]): number | undefined {
  let lost = 0;
  let required = 0;
  let rows = 0;
  for (const group of groups) {
    let short = 0;
    for (const row of group) {
      const weight = row.weight ?? 1;
      short += weight * (row.required - row.level);
      required += weight * (row.required - 1);
      rows += 1;
    }
    lost += Math.max(0, short);
  }
  if (rows === 0) return undefined;
  return required <= 0 ? 100 : 100 * (1 - lost / required);
}

type FitFigures = {
  readonly index: number;
  readonly byPhase: ByPhase<Maybe<number>>;
  readonly byLens: ByLens<Maybe<number>>;
  readonly indexByLens: number;
  readonly indexByCell: number;
  readonly lostByPhase: ByPhase<number>;
  readonly latent: number;
};

/**
 * Fit of a firm's cells to a requirement: by phases (the index), by lenses, by cells, and for each phase and lens
 * alone.
 *
 * `latent` is `Σ max(0, x_c − r_c)`. Insufficient only when no cell is scored.
 * Shape: levels of the scored cells, a required level for every cell. Unit: points; `latent` in levels. Range: fits at
 * most 100. Edge cases: a phase or lens without a level has its reason and is left out of every sum. Errors: "no cell
 * is scored". Source: method 3.8 (5).
 */
export function fitCells(levels: CellLevels, required: ByCell<number>): Maybe<FitFigures> {
  const rowsOf = (cells: readonly CellId[]): readonly FitRow[] => {
    const rows: FitRow[] = [];
    for (const cell of cells) {
      const level = levels[cell];
      if (level !== undefined) rows.push({ level, required: required[cell] });
    }
    return rows;
  };
  const rows = rowsOf(CELLS);
  const ofPhase = byPhase((phase) => rowsOf(CELLS_OF_PHASE[phase]));
  const ofLens = byLens((lens) => rowsOf(CELLS_OF_LENS[lens]));
  const index = fitOfGroups(PHASES.map((phase) => ofPhase[phase]));
  const indexByLens = fitOfGroups(LENSES.map((lens) => ofLens[lens]));
  const indexByCell = fitOfGroups(rows.map((row) => [row]));
  if (index === undefined || indexByLens === undefined || indexByCell === undefined)
    return missing("no cell is scored");

  const all = rows.reduce((sum, row) => sum + row.required - 1, 0);
  const alone = (group: readonly FitRow[]) => fitOfGroups([group]) ?? missing("no cell is scored");
  return {
    index,
    byPhase: byPhase((phase) => alone(ofPhase[phase])),
    byLens: byLens((lens) => alone(ofLens[lens])),
    indexByLens,
    indexByCell,
    lostByPhase: byPhase((phase) => (all <= 0 ? 0 : (100 * shortfall(ofPhase[phase])) / all)),
    latent: rows.reduce((sum, row) => sum + Math.max(0, row.level - row.required), 0),
  };
}

const shortfall = (group: readonly FitRow[]): number =>
  Math.max(
    0,
    group.reduce((sum, row) => sum + row.required - row.level, 0),
  );
