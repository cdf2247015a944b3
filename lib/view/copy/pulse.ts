import { CELLS, PHASES } from "@/lib/instrument";
import { type Pulse, shownLevel } from "@/lib/pulse";
import { tabulate } from "@/lib/result";
import { countBand } from "@/lib/snapshots";
import type { ClosedWave } from "../pulse/closed-waves";

/**
 * Closed waves in a firm's data export: the firm, and the units that may be shown, in halves and bands. If the firm is
 * not shown for a wave, no unit is.
 */
export const closedInCopy = (closed: readonly ClosedWave[]) =>
  closed.map(({ year, number, firm, hasByHand, units: asked }) => ({
    year,
    quarter: number,
    firm:
      firm === undefined
        ? null
        : { ...shownOf(firm), statements: tabulate(CELLS, (cell) => levelOf(firm.cells[cell])) },
    someByHand: firm !== undefined && hasByHand,
    units: asked.map(({ unit, pulse }) => ({
      unit,
      figures: firm === undefined || pulse === undefined ? null : shownOf(pulse),
    })),
  }));

const levelOf = (score: Pulse["overall"]) => shownLevel(score) ?? null;

const shownOf = (pulse: Pulse) => ({
  people: countBand(pulse.people),
  overall: levelOf(pulse.overall),
  phases: tabulate(PHASES, (phase) => levelOf(pulse.phases[phase])),
});
