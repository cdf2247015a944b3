import type { UserActor } from "@/app/_server/gate/gate";
import { readPulse } from "@/app/(firm)/firms/[firmId]/pulse/read-pulse";
import { CELLS, PHASES } from "@/lib/instrument";
import type { Pulse } from "@/lib/pulse";
import { shownLevel } from "@/lib/pulse";
import { tabulate } from "@/lib/result";
import { countBand } from "@/lib/snapshots";

/**
 * The pulse as its page shows it: how far an open wave is; of a closed one the firm, and the units that may be shown, in
 * halves and bands. Of a wave whose firm is not shown, no unit is. No address, no link, no answer.
 */
export async function copyPulse(actor: UserActor, firmId: string) {
  const { units, open, closed } = await readPulse(actor, firmId, "en");
  return {
    units: units.map(({ name, headcount }) => ({ name, headcount })),
    open: open.map(({ year, quarter, openedAt, lastDay, rounds }) => ({
      year,
      quarter,
      openedAt,
      lastDay,
      units: rounds.map(({ unit, way, headcount, sent }) => ({ unit, way, headcount, sent })),
    })),
    closed: closed.map(({ year, number, firm, hasByHand, units: asked }) => ({
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
    })),
  };
}

const levelOf = (score: Pulse["overall"]) => shownLevel(score) ?? null;

const shownOf = (pulse: Pulse) => ({
  people: countBand(pulse.people),
  overall: levelOf(pulse.overall),
  phases: tabulate(PHASES, (phase) => levelOf(pulse.phases[phase])),
});
