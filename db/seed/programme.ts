import { eq } from "drizzle-orm";
import type { AssessmentInput } from "@/lib/rating";
import { seededRandom } from "@/lib/stats";
import { addAdministratorIn } from "../administrators";
import { createCohortIn } from "../cohorts";
import { createPersonIn } from "../people";
import type { Frozen } from "../results";
import { cohort } from "../schema/firms";
import { job } from "../schema/jobs";
import type { Tx } from "../scope";
import { insertCohort } from "./cohort";
import { administratorSignIn } from "./sign-ins";

/** The same seed gives the same programme. */
const SEED = "trellis demo programme 1";
const FIRMS = 36;
const LINKS = 110;

/** A programme over two cohorts: the cluster around Hailan, and invented firms with two frozen cycles; its administrator. */
export async function insertProgramme(
  tx: Tx,
  { clusterId, freeze }: { readonly clusterId: string; readonly freeze: (input: AssessmentInput) => Frozen },
): Promise<void> {
  const programmeId = await createCohortIn(tx, {
    name: { en: "Zhejiang Appliance Programme (demo, invented)", zh: "浙江家电提升项目（演示，虚构）" },
    isDemo: true,
  });
  await tx.update(cohort).set({ parentId: programmeId, isDemo: true }).where(eq(cohort.id, clusterId));
  const name = { en: "Taizhou and Jinhua suppliers (demo, invented)", zh: "台州、金华配套企业（演示，虚构）" };
  const random = seededRandom(SEED);
  await insertCohort(tx, {
    name,
    firms: FIRMS,
    links: LINKS,
    parentId: programmeId,
    years: [2025, 2026],
    random,
    freeze,
  });

  const person = await createPersonIn(tx, administratorSignIn);
  await addAdministratorIn(tx, { cohortId: programmeId, personId: person.id, displayName: administratorSignIn.name });
  await requestPictureIn(tx, programmeId);
}

/** The first picture of a network waits for the worker, so that it is there when somebody looks. */
export async function requestPictureIn(tx: Tx, cohortId: string): Promise<void> {
  await tx.insert(job).values({ kind: "network", key: cohortId, cohortId });
}

/** A cohort of many generated firms, run by the same administrator; its picture is asked for. Returns its id. */
export async function insertGeneratedCohort(
  tx: Tx,
  {
    firms,
    links,
    freeze,
  }: { readonly firms: number; readonly links: number; readonly freeze: (input: AssessmentInput) => Frozen },
): Promise<string> {
  const count = firms.toLocaleString("en");
  const name = { en: `Generated cohort of ${count} firms (invented)`, zh: `生成的 ${count} 家企业（虚构）` };
  const random = seededRandom(`${SEED} ${firms} ${links}`);
  const cohortId = await insertCohort(tx, { name, firms, links, years: [2025, 2026], random, freeze });
  const person = await createPersonIn(tx, administratorSignIn);
  await addAdministratorIn(tx, { cohortId, personId: person.id, displayName: administratorSignIn.name });
  await requestPictureIn(tx, cohortId);
  return cohortId;
}
