import type { UserActor } from "@/app/_server/gate/gate";
import { closeOverdueWaves } from "@/app/_server/secret-links/pulse";
import { listPulseWaves } from "@/db/pulse/pulse";
import type { Firm } from "@/lib/firms";
import { can } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import type { RecordStep } from "@/lib/view/assessments/phase-card";
import { pulseStep } from "@/lib/view/pulse/progress";

/** The step for the short employee questionnaire next to the items of Learning, for a manager. */
export async function readPulseStep(actor: UserActor, firm: Firm, locale: Locale): Promise<RecordStep | undefined> {
  if (!can(actor, "pulse.read", firm)) return undefined;
  await closeOverdueWaves(actor, firm.id);
  const waves = await listPulseWaves(actor, { firmId: firm.id });
  return pulseStep(waves, firm.id, locale);
}
