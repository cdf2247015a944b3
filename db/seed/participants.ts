import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Text } from "@/lib/result";
import { SNAPSHOT_FIGURES, standOf } from "@/lib/snapshots";
import { seededRandom } from "@/lib/stats";
import { createCohortIn, joinCohortIn } from "../cohorts/cohorts";
import type { Tx } from "../core/scope";
import { engagement } from "../schema/engagements";
import { cohort, firm } from "../schema/firms";
import { job } from "../schema/jobs";
import { resultFigures } from "../schema/results";
import { consultantSeen } from "../schema/snapshots";
import { insertCohort } from "./cohort";

/** The same seed gives the same participants. */
const SEED = "trellis demo participants 1";

type Circle = {
  readonly name: Text;
  readonly firms: number;
  readonly links: number;
  readonly towns: readonly string[];
  readonly clients: readonly string[];
};

/**
 * Other cohorts that the consultant's clients belong to: one large enough for a kernel estimate, one in which all firms
 * are compared with each other, and one without figures yet. Some clients are in none.
 */
const CIRCLES: readonly Circle[] = [
  {
    name: { en: "Hangzhou Bay manufacturers (demo, invented)", zh: "杭州湾制造企业联合会（演示，虚构）" },
    ...{ firms: 38, links: 104, towns: ["Huzhou", "Jiaxing", "Haining", "Tongxiang", "Deqing", "Shangyu", "Anji"] },
    clients: [
      "Yuyao Mingda Moulding",
      "Shaoxing Lanting Textiles",
      "Hangzhou Xinghe PCB",
      "Huzhou Changxing Batteries",
      "Cixi Yongsheng Motors",
    ],
  },
  {
    name: { en: "Wenzhou auto parts circle (demo, invented)", zh: "温州汽车配件协作圈（演示，虚构）" },
    ...{ firms: 17, links: 40, towns: ["Wenzhou", "Pingyang", "Cangnan", "Yueqing"] },
    clients: ["Wenzhou Ruian Auto Parts"],
  },
  {
    name: { en: "Taizhou valve makers (demo, invented)", zh: "台州阀门企业协会（演示，虚构）" },
    ...{ firms: 0, links: 0, towns: [] },
    clients: ["Taizhou Kelong Valves"],
  },
];

/** Adds the consultant's clients to these cohorts and requests their first figures, which the worker computes. */
export async function insertParticipants(tx: Tx): Promise<void> {
  for (const circle of CIRCLES) {
    const cohortId = await insertCircle(tx, circle);
    const rows = await tx
      .select({ id: firm.id })
      .from(firm)
      .where(inArray(firm.name, [...circle.clients]));
    for (const { id } of rows) await joinCohortIn(tx, { cohortId, firmId: id, consentLevel: 1 });
    if (circle.firms > 0) await tx.insert(job).values({ kind: "snapshot", key: cohortId, cohortId });
    else await tx.update(cohort).set({ snapshotWeekly: false }).where(eq(cohort.id, cohortId));
  }
  await rememberViewed(tx);
}

async function insertCircle(tx: Tx, { name, firms, links, towns }: Circle): Promise<string> {
  if (firms === 0) return createCohortIn(tx, { name, isDemo: true });
  const random = seededRandom(`${SEED}, ${name.en}`);
  return insertCohort(tx, { name, firms, links, towns, years: [2025, 2026], random });
}

/**
 * Records that the consultant has seen her clients before, so that opening them does not withhold published figures.
 */
async function rememberViewed(tx: Tx): Promise<void> {
  const rows = await tx
    .select({ personId: engagement.consultantId, scope: engagement.scope, figures: resultFigures })
    .from(engagement)
    .innerJoin(resultFigures, eq(resultFigures.firmId, engagement.firmId))
    .where(and(isNull(engagement.revokedAt), eq(engagement.blindUntilRated, false)));
  const seen = rows.flatMap(({ personId, scope, figures }) => {
    const named: Readonly<Record<string, unknown>> = figures;
    const values = Object.fromEntries(
      SNAPSHOT_FIGURES.flatMap((id) => {
        const value = named[id.endsWith("Required") ? id : `${id}Capped`];
        return typeof value === "number" ? [[id, value]] : [];
      }),
    );
    if (personId === null || !scope.includes("results") || Object.keys(values).length < SNAPSHOT_FIGURES.length)
      return [];
    return [{ personId, firmId: figures.firmId, stand: standOf(figures), values }];
  });
  await tx.insert(consultantSeen).values(seen).onConflictDoNothing();
}
