import { and, eq, inArray, ne } from "drizzle-orm";
import { seededRandom } from "@/lib/stats";
import { addAdministratorIn } from "../cohorts/administrators";
import { createCohortIn } from "../cohorts/cohorts";
import type { Tx } from "../core/scope";
import { createPersonIn } from "../people/people";
import { cohortAdministrator } from "../schema/administrators";
import { cohort, cohortMembership, firm } from "../schema/firms";
import { job } from "../schema/jobs";
import { person } from "../schema/people";
import { insertAnswered } from "./answered";
import type { ConfirmationSecrets } from "./asked-customers";
import { nameInChinese } from "./chinese/name-in-chinese";
import { insertCohort } from "./cohort";
import { insertConfirmed } from "./confirmed";
import { day } from "./cycles";
import { HAILAN } from "./hailan/suppliers";
import { insertPastEntries, type PastAdministrator } from "./past-entries";
import { insertRunning } from "./running";
import { administratorSignIn } from "./sign-ins";
import { insertUnderWay } from "./under-way";

/** The same seed gives the same programme. */
const SEED = "trellis demo programme 1";
const FIRMS = 36;
const LINKS = 110;
const JINHUA_TOWNS = ["Jinhua", "Yongkang", "Dongyang", "Yiwu", "Lanxi", "Pan'an"];

type Programme = {
  readonly clusterId: string;
  readonly confirmationSecrets?: ConfirmationSecrets | undefined;
  /** Hash of an invitation's code, made with the server's key. Without it the demo's invitation links do not work. */
  readonly invitationHash?: ((invitationId: string) => string) | undefined;
};

/**
 * Inserts a programme over four cities with its administrator: the cluster around Hailan, generated firms with two
 * frozen cycles, and firms that are only invited.
 */
export async function insertProgramme(
  tx: Tx,
  { clusterId, confirmationSecrets, invitationHash }: Programme,
): Promise<void> {
  const programmeId = await createCohortIn(tx, {
    name: { en: "Zhejiang Appliance Programme (demo, invented)", zh: "浙江家电提升项目（演示，虚构）" },
    isDemo: true,
  });
  await tx.update(cohort).set({ parentId: programmeId, isDemo: true }).where(eq(cohort.id, clusterId));
  const jinhuaId = await createCohortIn(tx, {
    name: { en: "Jinhua suppliers (demo, invented)", zh: "金华配套企业（演示，虚构）" },
    parentId: programmeId,
    isDemo: true,
  });
  const wenzhouId = await createCohortIn(tx, {
    name: { en: "Wenzhou suppliers (demo, invented)", zh: "温州配套企业（演示，虚构）" },
    parentId: programmeId,
    isDemo: true,
  });
  const name = { en: "Taizhou suppliers (demo, invented)", zh: "台州配套企业（演示，虚构）" };
  const random = seededRandom(SEED);
  const suppliersId = await insertCohort(tx, {
    name,
    firms: FIRMS,
    links: LINKS,
    parentId: programmeId,
    apart: { cohortId: jinhuaId, towns: JINHUA_TOWNS },
    years: [2025, 2026],
    random,
  });
  const cities = { ningbo: clusterId, wenzhou: wenzhouId, taizhou: suppliersId, jinhua: jinhuaId };
  const administrator = await appointIn(tx, programmeId);
  await insertRunning(tx, { programmeId, cities, administrator, hashOf: invitationHash });
  const cohortIds = Object.values(cities);
  await insertAnswered(tx, { cohortIds: [suppliersId, jinhuaId], random: seededRandom(`${SEED}, answered`) });
  await insertUnderWay(tx, { cohortIds, random: seededRandom(`${SEED}, under way`) });

  if (confirmationSecrets !== undefined) {
    const firmIds = await listAskingIn(tx, [clusterId, suppliersId, jinhuaId]);
    await insertConfirmed(tx, { firmIds, random: seededRandom(`${SEED}, confirmed`), secrets: confirmationSecrets });
  }
  await requestFirstIn(tx, "network", programmeId);
  await requestFirstIn(tx, "snapshot", programmeId);
}

/** The day before the programme opens. */
const APPOINTED = day("2026-08-31");

async function appointIn(tx: Tx, cohortId: string): Promise<PastAdministrator> {
  const { id: personId } = await createPersonIn(tx, administratorSignIn);
  const { name: displayName, otherName } = administratorSignIn;
  // The name is set before the audit entries, which copy it.
  await tx.update(person).set({ otherName }).where(eq(person.id, personId));
  await tx.insert(cohortAdministrator).values({ cohortId, personId, displayName, createdAt: APPOINTED });
  const object = { kind: "person", id: personId } as const;
  await insertPastEntries(tx, [{ at: APPOINTED, act: "administrator.add", cohortId, object }]);
  return { personId, name: displayName };
}

/** The firms of the cohorts except Hailan, whose requests are inserted separately. */
async function listAskingIn(tx: Tx, cohortIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .select({ id: firm.id })
    .from(cohortMembership)
    .innerJoin(firm, eq(firm.id, cohortMembership.firmId))
    .where(and(inArray(cohortMembership.cohortId, [...cohortIds]), ne(firm.name, HAILAN)));
  return rows.map(({ id }) => id);
}

/** Requests the first network map or the first figures, so that the worker has computed them before somebody looks. */
async function requestFirstIn(tx: Tx, kind: "network" | "snapshot", cohortId: string): Promise<void> {
  await tx.insert(job).values({ kind, key: cohortId, cohortId });
}

/** Inserts a cohort of many generated firms with the same administrator, and requests its map. Returns its id. */
export async function insertGeneratedCohort(
  tx: Tx,
  { firms, links }: { readonly firms: number; readonly links: number },
): Promise<string> {
  const count = firms.toLocaleString("en");
  const name = { en: `Generated cohort of ${count} firms (invented)`, zh: `生成的 ${count} 家企业（虚构）` };
  const random = seededRandom(`${SEED} ${firms} ${links}`);
  const cohortId = await insertCohort(tx, { name, firms, links, years: [2025, 2026], random });
  const person = await createPersonIn(tx, administratorSignIn);
  await addAdministratorIn(tx, { cohortId, personId: person.id, displayName: administratorSignIn.name });
  await nameInChinese(tx);
  await requestFirstIn(tx, "network", cohortId);
  return cohortId;
}
