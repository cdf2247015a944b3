import type { UserActor } from "@/app/_server/gate/gate";
import { readPulse } from "@/app/(firm)/firms/[firmId]/pulse/read-pulse";
import { closedInCopy } from "@/lib/view/copy/pulse";

/**
 * The employee questionnaire as on its page: progress of open waves, and the figures of closed ones that may be shown.
 * No address, link or answer.
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
    closed: closedInCopy(closed),
  };
}
