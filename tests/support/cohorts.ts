import { addAdministratorIn } from "@/db/cohorts/administrators";
import { asOperator } from "@/db/core/scope";
import { insertCohort } from "@/db/seed/cohort";
import { seededRandom } from "@/lib/stats";
import type { UserActor } from "./actors";
import { aPerson } from "./factories";

export type ACohort = { readonly cohortId: string; readonly administrator: UserActor };

/**
 * Creates a cohort of generated firms with two final results each, and its administrator. The same seed gives the same
 * cohort.
 */
export async function aCohort(at: { firms: number; links: number; seed?: string }): Promise<ACohort> {
  const { actor: administrator, personId } = await aPerson();
  const cohortId = await asOperator(async (tx) => {
    const id = await insertCohort(tx, {
      name: { en: "Test cohort", zh: "测试项目" },
      firms: at.firms,
      links: at.links,
      years: [2025, 2026],
      random: seededRandom(at.seed ?? "a cohort"),
    });
    await addAdministratorIn(tx, { cohortId: id, personId, displayName: "He Min" });
    return id;
  });
  return { cohortId, administrator };
}
