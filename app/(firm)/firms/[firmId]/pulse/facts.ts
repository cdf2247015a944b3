import type { UserActor } from "@/app/_server/gate/gate";
import { closeOverdueWaves } from "@/app/_server/links/pulse";
import type { WaveResult } from "@/components/pulse/wave-results";
import { listPulseAddresses, listPulseFigures, listPulseUnits, listPulseWaves, type WaveRow } from "@/db/pulse/pulse";
import { findResult, listResults } from "@/db/results/results";
import type { Locale } from "@/lib/result";
import { quarterInWords } from "@/lib/view/pulse/quarter";

/** Everything a manager sees of the pulse. Waves whose last day is over are closed first. */
export async function readPulse(actor: UserActor, firmId: string, locale: Locale) {
  await closeOverdueWaves(actor, firmId);
  const [units, waves, figures, results] = await Promise.all([
    listPulseUnits(actor, { firmId }),
    listPulseWaves(actor, { firmId }),
    listPulseFigures(actor, { firmId }),
    listResults(actor, { firmId }),
  ]);
  const [latest] = results;
  const result = latest === undefined ? undefined : await findResult(actor, latest);
  const of = (waveId: string, about: string) => figures.find((row) => row.waveId === waveId && row.about === about);
  const closed = waves
    .filter(({ closedAt }) => closedAt !== null)
    .map((wave): WaveResult & Pick<WaveRow, "year"> & { readonly number: number } => ({
      id: wave.id,
      year: wave.year,
      number: wave.quarter,
      quarter: quarterInWords(wave, locale),
      firm: of(wave.id, firmId)?.figures,
      hasByHand: (of(wave.id, firmId)?.byHand ?? 0) > 0,
      units: wave.rounds.map(({ unitId, unit, way }) => ({
        id: unitId,
        unit,
        isMailed: way === "mail",
        pulse: of(wave.id, unitId)?.figures,
      })),
    }));
  const open = await Promise.all(
    waves
      .filter(({ closedAt }) => closedAt === null)
      .map(async (wave) => ({ ...wave, waiting: await listPulseAddresses(actor, { firmId, waveId: wave.id }) })),
  );
  const asked = new Set(open.flatMap(({ rounds }) => rounds.map(({ unitId }) => unitId)));
  return {
    units,
    open,
    closed,
    free: units.filter(({ id }) => !asked.has(id)),
    management:
      latest === undefined || result === undefined ? undefined : { rating: result.rating, cycle: latest.figures.cycle },
  };
}

export type PulseFacts = Awaited<ReturnType<typeof readPulse>>;
