import { listPulseAddresses, listPulseFigures, listPulseUnits, listPulseWaves } from "@/db/pulse/pulse";
import { findResult, listResults } from "@/db/results/results";
import type { Locale } from "@/lib/result";
import { closedWaves } from "@/lib/view/pulse/closed-waves";
import type { UserActor } from "../gate/gate";
import { closeOverdueWaves } from "../secret-links/pulse";

/** Everything a manager may see of the short employee questionnaire. First closes overdue waves. */
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
  const closed = closedWaves({ firmId, waves, figures }, locale);
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
