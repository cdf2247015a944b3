import { notFound } from "next/navigation";
import { servedCell } from "@/components/report/three-things";
import { listMembers } from "@/db/people/members";
import { listPlans, type Plan, type PlanMeasure } from "@/db/plans/plans";
import { findResult, listResults } from "@/db/results/results";
import { measures1 } from "@/lib/catalog";
import { CELLS, type CellId, type Measure, type MeasureId } from "@/lib/instrument";
import { isMissing, type Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { withFreshSession } from "../gate/actor";
import { dayIn } from "../gate/clock";
import type { UserActor } from "../gate/gate";
import { requireFirmFrame } from "./firm-frame";

/** A result that was frozen, with the year of its cycle. */
export type YearResult = {
  readonly assessmentId: string;
  readonly revision: number;
  readonly year: number;
  readonly frozenAt: Date;
};

export type PlanFacts = Awaited<ReturnType<typeof readPlan>>;

/** What every page of the plan reads: the plans, latest first, the results, the members and the firm's day. */
export async function readPlan(actor: UserActor, firmId: string) {
  const frame = await requireFirmFrame(actor, firmId);
  const { firm } = frame;
  const at = { firmId: firm.id };
  const [plans, all, members] = await withFreshSession(() =>
    Promise.all([listPlans(actor, at), listResults(actor, at), listMembers(actor, at)]),
  );
  const results = all
    .filter(({ supersededAt }) => supersededAt === null)
    .map(
      ({ assessmentId, revision, frozenAt, figures }): YearResult => ({
        assessmentId,
        revision,
        frozenAt,
        year: figures.cycle,
      }),
    );
  return { frame, firm, plans, plan: plans[0], results, members, today: dayIn(firm.timeZone) };
}

/** The rating a plan was made from, at the revision that it keeps. */
export async function readRatingOf(
  actor: UserActor,
  plan: Pick<Plan, "assessmentId" | "resultRevision">,
): Promise<Rating> {
  const at = { assessmentId: plan.assessmentId, revision: plan.resultRevision };
  const frozen = await withFreshSession(() => findResult(actor, at));
  if (frozen === undefined) notFound();
  return frozen.rating;
}

/** The measure of the list that stands behind one of the plan; undefined for one of the firm's own. */
export const catalogOf = (id: MeasureId | null): Measure | undefined =>
  measures1.measures.find((measure) => measure.id === id);

export const titleOf = (measure: Pick<PlanMeasure, "catalogId" | "title">, locale: Locale): string =>
  catalogOf(measure.catalogId)?.title[locale] ?? measure.title;

export const proofOf = (measure: Pick<PlanMeasure, "catalogId" | "proof">, locale: Locale): string =>
  measure.proof === "" ? (catalogOf(measure.catalogId)?.proof[locale] ?? "") : measure.proof;

/** The cell a measure of the list serves: where the result says so, else the one that it is expected to move most. */
export function cellServed(measure: Measure, rating: Rating | undefined): CellId {
  const recommended = rating === undefined || isMissing(rating.recommendations) ? [] : rating.recommendations;
  const own = recommended.find((one) => one.measure === measure.id);
  const [most] = CELLS.toSorted((a, b) => (measure.effects[b] ?? 0) - (measure.effects[a] ?? 0));
  return (own === undefined ? undefined : servedCell(own)) ?? most ?? "PRE.ORG";
}
