import { asc, eq, inArray } from "drizzle-orm";
import type { ConsultantRating, RatedCycle } from "@/lib/clients";
import type { Actor } from "@/lib/policy";
import { asActor, type Tx } from "../core/scope";
import { shown } from "../core/shown";
import { assessment } from "../schema/assessments";
import { firm } from "../schema/firms";
import { notApplicable } from "../schema/records";
import { resultFigures } from "../schema/results";
import { listActiveIn, logViewIn } from "./clients";
import { listFirmRatingsIn } from "./ratings";

/** All submitted ratings that the consultant may read, with the firms' own levels. Logs one view for each client. */
export async function listRatedCycles(actor: Actor): Promise<RatedCycle[]> {
  if (actor.kind !== "user") return [];
  return asActor(actor, async (tx) => {
    const clients = (await listActiveIn(tx)).map(({ firmId }) => firmId);
    const firmIds = clients.length === 0 ? [] : await logViewIn(tx, clients, { view: "calibration" });
    if (firmIds.length === 0) return [];
    const ratings: ConsultantRating[] = [];
    for (const firmId of firmIds) ratings.push(...(await listFirmRatingsIn(tx, { firmId })));
    const given = ratings.filter(({ givenAt }) => givenAt !== null);
    const cycles = await readCyclesIn(tx, [...new Set(given.map((one) => one.assessmentId))]);
    return given.flatMap((rating) => {
      const cycle = cycles.get(rating.assessmentId);
      return cycle === undefined ? [] : [{ ...cycle, rating, isOwn: rating.consultantId === actor.personId }];
    });
  });
}

type Cycle = Omit<RatedCycle, "rating" | "isOwn">;

async function readCyclesIn(tx: Tx, ids: readonly string[]): Promise<Map<string, Cycle>> {
  if (ids.length === 0) return new Map();
  const heads = await tx
    .select({
      id: assessment.id,
      firm: shown(firm.name, firm.otherName),
      cycle: assessment.cycle,
      instrument: { id: assessment.instrumentId, version: assessment.instrumentVersion },
    })
    .from(assessment)
    .innerJoin(firm, eq(firm.id, assessment.firmId))
    .where(inArray(assessment.id, [...ids]))
    .orderBy(asc(shown(firm.name, firm.otherName)), asc(assessment.cycle));
  const skipped = await tx
    .select({ id: notApplicable.assessmentId, item: notApplicable.itemId })
    .from(notApplicable)
    .where(inArray(notApplicable.assessmentId, [...ids]));
  const figures = await tx
    .select({
      id: resultFigures.assessmentId,
      overall: resultFigures.overall,
      pre: resultFigures.pre,
      lrn: resultFigures.lrn,
      app: resultFigures.app,
      eva: resultFigures.eva,
    })
    .from(resultFigures)
    .where(inArray(resultFigures.assessmentId, [...ids]))
    .orderBy(asc(resultFigures.revision));
  return new Map(
    heads.map(({ id, ...head }) => {
      const self = figures.find((one) => one.id === id);
      return [id, { ...head, notApplicable: skipped.filter((one) => one.id === id).map(({ item }) => item), self }];
    }),
  );
}
