import { redirect } from "next/navigation";
import { requireActor } from "@/app/_server/actor";
import { requireCohort } from "@/app/_server/cohort-frame";
import { cohortPaths } from "@/app/_server/cohort-paths";

/** A cohort leads to its network map, the one destination it has. */
export default async function CohortPage({ params }: { readonly params: Promise<{ cohortId: string }> }) {
  const [{ cohortId }, actor] = await Promise.all([params, requireActor()]);
  await requireCohort(actor, cohortId);
  redirect(cohortPaths.network(cohortId));
}
