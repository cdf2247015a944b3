import { inArray, sql } from "drizzle-orm";
import type { Client, ClientOverview, CycleRating, OpenClient, OwnEngagement, PortfolioClient } from "@/lib/clients";
import { type EngagementState, engagementState } from "@/lib/engagement";
import type { Actor } from "@/lib/policy";
import { listAnsweredItemsIn, listAssessmentsIn } from "../assessments/assessments";
import { asActor, type Tx } from "../core/scope";
import { listCustomersIn } from "../position/links";
import { findResultIn, listResultsIn } from "../results/results";
import { firm } from "../schema/firms";
import { logViewIn } from "./clients";
import { listOwnEngagementsIn } from "./own-engagements";
import { findDraftIn } from "./ratings";

/** All clients of the actor with what each allows them to see. Logs a view for each client that is read. */
export async function readPortfolio(actor: Actor): Promise<PortfolioClient[]> {
  if (actor.kind !== "user") return [];
  return asActor(actor, async (tx) => {
    const engagements = await listOwnEngagementsIn(tx);
    const now = new Date();
    const isActive = (one: OwnEngagement) => engagementState(one, now) === "active";
    const firmIds = [...new Set(engagements.filter(isActive).map(({ firmId }) => firmId))];
    const viewed = firmIds.length === 0 ? [] : await logViewIn(tx, firmIds, { view: "portfolio" });
    const profiles = await listProfilesIn(tx, viewed);

    const clients: PortfolioClient[] = [];
    for (const engagement of latestByClient(engagements, now)) {
      const profile = profiles.get(engagement.firmId);
      clients.push({
        engagement,
        longerAsked: isActive(engagement) && engagements.some((one) => isAsked(one, engagement.firmId, now)),
        open: profile === undefined ? undefined : { ...profile, ...(await readOpenIn(tx, engagement)) },
      });
    }
    return clients;
  });
}

const isAsked = (one: OwnEngagement, firmId: string, now: Date): boolean =>
  one.firmId === firmId && engagementState(one, now) === "asked";

const RANKS: readonly EngagementState[] = ["active", "offered", "asked"];

/** The most relevant engagement of each client: the active one, else one that is pending, else the latest. */
export function latestByClient(engagements: readonly OwnEngagement[], now: Date): OwnEngagement[] {
  const rank = (one: OwnEngagement) => {
    const at = RANKS.indexOf(engagementState(one, now));
    return at < 0 ? RANKS.length : at;
  };
  const byFirm = new Map<string, OwnEngagement>();
  for (const one of engagements) {
    const before = byFirm.get(one.firmId);
    if (before === undefined || rank(one) < rank(before)) byFirm.set(one.firmId, one);
  }
  return [...byFirm.values()];
}

async function listProfilesIn(tx: Tx, firmIds: readonly string[]) {
  if (firmIds.length === 0) return new Map<string, { industry: string | null; employees: number | null }>();
  const rows = await tx
    .select({ id: firm.id, industry: firm.industry, employees: firm.employees })
    .from(firm)
    .where(inArray(firm.id, [...firmIds]));
  return new Map(rows.map(({ id, ...profile }) => [id, profile]));
}

async function readOpenIn(
  tx: Tx,
  { firmId, scope }: Pick<OwnEngagement, "firmId" | "scope">,
): Promise<Omit<OpenClient, "industry" | "employees">> {
  const ids = { firmId };
  const [assessment] = await listAssessmentsIn(tx, ids);
  const results = scope.includes("results") ? await listRatingsIn(tx, ids) : undefined;
  const customers = scope.includes("position") ? await listCustomersIn(tx, ids) : undefined;
  if (assessment === undefined) {
    return { assessment, answered: new Map(), silent: 0, seesSelf: true, draft: undefined, results, customers };
  }
  const assessmentId = assessment.id;
  const [row] = await tx.execute<{ silent: number; sees: boolean }>(
    sql`select app.client_silent(${assessmentId}) as silent, app.sees_self_scores(${firmId}, ${assessmentId}) as sees`,
  );
  const seesSelf = row?.sees ?? false;
  return {
    assessment,
    answered: await listAnsweredItemsIn(tx, { assessmentId }),
    silent: row?.silent ?? 0,
    seesSelf,
    draft: seesSelf ? undefined : await findDraftIn(tx, assessment),
    results,
    customers,
  };
}

/** The latest two cycles of a firm with a result that the actor may see. */
async function listRatingsIn(tx: Tx, ids: { readonly firmId: string }): Promise<CycleRating[]> {
  const rows = await listResultsIn(tx, ids);
  const cycles = [...new Map(rows.toReversed().map((row) => [row.assessmentId, row])).values()]
    .toReversed()
    .slice(0, 2);
  const found: CycleRating[] = [];
  for (const { assessmentId, figures } of cycles) {
    const result = await findResultIn(tx, { assessmentId });
    if (result === undefined) continue;
    found.push({ assessmentId, cycle: figures.cycle, frozenAt: result.frozenAt, rating: result.rating });
  }
  return found;
}

/** Progress and, if in scope, the latest results. Needs a transaction that has logged the view. */
export async function readOverviewIn(tx: Tx, client: Client): Promise<ClientOverview> {
  const { customers: _, ...open } = await readOpenIn(tx, {
    firmId: client.id,
    scope: client.engagement.scope.filter((scope) => scope === "results"),
  });
  return { client, ...open };
}
