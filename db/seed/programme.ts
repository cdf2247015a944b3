import { and, eq, inArray, ne } from "drizzle-orm";
import type { AssessmentInput } from "@/lib/rating";
import { seededRandom } from "@/lib/stats";
import { addAdministratorIn } from "../administrators";
import { createCohortIn } from "../cohorts";
import { createPersonIn } from "../people";
import type { Frozen } from "../results";
import { cohort, cohortMembership, firm } from "../schema/firms";
import { job } from "../schema/jobs";
import type { Tx } from "../scope";
import { insertCohort } from "./cohort";
import { insertConfirmed } from "./confirmed";
import { HAILAN } from "./firms";
import type { ConfirmationSecrets } from "./partners";
import { administratorSignIn } from "./sign-ins";

/** The same seed gives the same programme. */
const SEED = "trellis demo programme 1";
const FIRMS = 36;
const LINKS = 110;

type Programme = {
  readonly clusterId: string;
  readonly freeze: (input: AssessmentInput) => Frozen;
  readonly confirmationSecrets?: ConfirmationSecrets | undefined;
};

/** A programme over two cohorts: the cluster around Hailan, and invented firms with two frozen cycles; its administrator. */
export async function insertProgramme(tx: Tx, { clusterId, freeze, confirmationSecrets }: Programme): Promise<void> {
  const programmeId = await createCohortIn(tx, {
    name: { en: "Zhejiang Appliance Programme (demo, invented)", zh: "浙江家电提升项目（演示，虚构）" },
    isDemo: true,
  });
  await tx.update(cohort).set({ parentId: programmeId, isDemo: true }).where(eq(cohort.id, clusterId));
  const name = { en: "Taizhou and Jinhua suppliers (demo, invented)", zh: "台州、金华配套企业（演示，虚构）" };
  const random = seededRandom(SEED);
  const suppliersId = await insertCohort(tx, {
    name,
    firms: FIRMS,
    links: LINKS,
    parentId: programmeId,
    years: [2025, 2026],
    random,
    freeze,
  });

  if (confirmationSecrets !== undefined) {
    const firmIds = await listAskingIn(tx, [clusterId, suppliersId]);
    await insertConfirmed(tx, { firmIds, random: seededRandom(`${SEED}, confirmed`), secrets: confirmationSecrets });
  }
  const person = await createPersonIn(tx, administratorSignIn);
  await addAdministratorIn(tx, { cohortId: programmeId, personId: person.id, displayName: administratorSignIn.name });
  await requestPictureIn(tx, programmeId);
}

/** The firms of cohorts but Hailan, whose requests are told one by one. */
async function listAskingIn(tx: Tx, cohortIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .select({ id: firm.id })
    .from(cohortMembership)
    .innerJoin(firm, eq(firm.id, cohortMembership.firmId))
    .where(and(inArray(cohortMembership.cohortId, [...cohortIds]), ne(firm.name, HAILAN)));
  return rows.map(({ id }) => id);
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
