import type { UserActor } from "@/app/_server/gate/gate";
import { readPulse } from "@/app/(firm)/firms/[firmId]/pulse/read-pulse";
import { closedInCopy } from "@/lib/view/copy/pulse";

/** The pulse as its page shows it: how far an open wave is, and what of a closed one may be shown. No address, no link, no answer. */
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
