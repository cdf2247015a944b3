import { requireFirmFrame } from "@/app/_server/frames/firm-frame";
import { requireFound } from "@/app/_server/frames/page";
import { readAll } from "@/app/_server/gate/actor";
import type { UserActor } from "@/app/_server/gate/gate";
import { listMembers } from "@/db/people/members";
import { listPlans } from "@/db/plans/plans";
import { findResult, listResults } from "@/db/results/results";
import type { Plan } from "@/lib/plan";
import type { Rating } from "@/lib/rating";
import { dayAt } from "@/lib/view/time/calendar";

/** A final result with the year of its cycle. */
type YearResult = {
  readonly assessmentId: string;
  readonly revision: number;
  readonly year: number;
  readonly frozenAt: Date;
};

export type PlanFacts = Awaited<ReturnType<typeof readPlan>>;

/** The data of every page of the plan: plans (latest first), results, members and today in the firm's time zone. */
export async function readPlan(actor: UserActor, firmId: string) {
  const frame = await requireFirmFrame(actor, firmId);
  const { firm } = frame;
  const ids = { firmId: firm.id };
  const [plans, all, members] = await readAll(() => [
    listPlans(actor, ids),
    listResults(actor, ids),
    listMembers(actor, ids),
  ]);
  const results = all
    .filter(({ supersededAt }) => supersededAt === null)
    .map(({ assessmentId, revision, frozenAt, figures: { cycle: year } }) => ({
      assessmentId,
      revision,
      frozenAt,
      year,
    }));
  return { frame, firm, plans, plan: plans[0], results, members, today: dayAt(firm.timeZone, new Date()) };
}

/** The result of the first cycle after that of a plan. Results are sorted latest first. */
export const resultAfter = (results: readonly YearResult[], { cycle }: Pick<Plan, "cycle">): YearResult | undefined =>
  results.findLast(({ year }) => year > cycle);

/** The rating that a plan was made from, in its stored revision. */
export async function readRatingOf(
  actor: UserActor,
  plan: Pick<Plan, "assessmentId" | "resultRevision">,
): Promise<Rating> {
  const input = { assessmentId: plan.assessmentId, revision: plan.resultRevision };
  return (await requireFound(() => findResult(actor, input))).rating;
}
