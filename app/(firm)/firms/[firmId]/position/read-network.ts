import type { Preparation } from "@/app/_server/frames/preparation";
import { withFreshSession } from "@/app/_server/gate/actor";
import { listFirmFigures } from "@/db/fields/firm-figures";
import { findSharedByPartners } from "@/db/position/shared-by-partners";
import { listResults } from "@/db/results/results";
import type { SubSupplier } from "@/lib/position";

/**
 * What the map of the firm's network and the section on its place in it need, besides the register of relationships.
 */
type NetworkFacts = {
  /** Level attained in the latest final result; null without one, or if no level is attained. */
  readonly ownLevel: number | null;
  /** Share of unregistered sales that goes to final users, 0–1; null if not stated. */
  readonly finalOfRest: number | null;
  readonly subSuppliers: readonly SubSupplier[];
  /** Level attained by relationship, if the partner is a firm in Trellis and shows it. */
  readonly levels: ReadonlyMap<string, number>;
};

export async function findNetworkFacts({ actor, firm, assessment }: Preparation): Promise<NetworkFacts> {
  const ids = { firmId: firm.id };
  return withFreshSession(async () => {
    const [[latest], around, figures] = await Promise.all([
      listResults(actor, ids),
      findSharedByPartners(actor, ids),
      assessment === undefined ? undefined : listFirmFigures(actor, { ...ids, assessmentId: assessment.id }),
    ]);
    return {
      ownLevel: latest?.figures.staged ?? null,
      finalOfRest: figures?.["final-users"]?.value ?? null,
      ...around,
    };
  });
}

type Then = { readonly assessmentId: string; readonly revision: number };

/** The firm's level and figures in a finished cycle. What its partners showed at that time is not stored. */
export async function findPositionThen(
  { actor, firm }: Preparation,
  then: Then,
): Promise<Pick<NetworkFacts, "ownLevel" | "finalOfRest">> {
  const ids = { firmId: firm.id };
  return withFreshSession(async () => {
    const [results, figures] = await Promise.all([
      listResults(actor, ids),
      listFirmFigures(actor, { ...ids, assessmentId: then.assessmentId }),
    ]);
    const own = results.find((row) => row.assessmentId === then.assessmentId && row.revision === then.revision);
    return { ownLevel: own?.figures.staged ?? null, finalOfRest: figures["final-users"]?.value ?? null };
  });
}
