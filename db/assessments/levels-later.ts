import { desc, eq } from "drizzle-orm";
import { itemsBeforeLevels, ownItems } from "@/lib/assessments";
import { findInstrument } from "@/lib/catalog";
import type { ItemId } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { asActor, type Tx } from "../core/scope";
import { findRoleIn } from "../firms/firms";
import { assessment } from "../schema/assessments";
import { result } from "../schema/results";
import { listOwnAnswersIn } from "./answers";
import { listAssessmentsIn } from "./assessments";
import { listGivenIn } from "./assignments";
import { listNotApplicableIn } from "./not-applicable";

/** What a colleague still has to do before they may see the firm's levels. */
export type LevelsLater = {
  /** The cycle that their items belong to. Undefined before the first cycle. */
  readonly assessmentId: string | undefined;
  /** The number of their items without an answer, and of all their items in phases that are not submitted. */
  readonly open: number;
  readonly unsubmitted: number;
  /** Years whose final results they cannot see yet, latest first. */
  readonly years: readonly number[];
};

/** Why the actor may not see the firm's levels, verdicts and screening yet. Undefined if they may. */
export async function findLevelsLater(
  actor: Actor,
  ids: { readonly firmId: string },
): Promise<LevelsLater | undefined> {
  return asActor(actor, (tx) => findLevelsLaterIn(tx, actor, ids));
}

export async function findLevelsLaterIn(
  tx: Tx,
  actor: Actor,
  ids: { readonly firmId: string },
): Promise<LevelsLater | undefined> {
  if (actor.kind !== "user" || (await findRoleIn(tx, actor, ids.firmId)) !== "contributor") return undefined;
  const [latest] = await listAssessmentsIn(tx, ids);
  if (latest === undefined) return { assessmentId: undefined, open: 0, unsubmitted: 0, years: [] };

  const here = { assessmentId: latest.id };
  const { id, version } = latest.instrument;
  const items = (findInstrument(id, version)?.items ?? []).map((item) => item.id);
  const skipped = await listNotApplicableIn(tx, here);
  const who = { personId: actor.personId, isManager: false };
  const mine = ownItems(items, await listGivenIn(tx, here), who).filter((item) => !skipped.has(item));
  const before = itemsBeforeLevels(mine, latest.states);
  if (before.length === 0) return undefined;
  const own = await listOwnAnswersIn(tx, actor, here);
  const answered = new Set<ItemId>(own.flatMap((row) => (row.value.answer === null ? [] : [row.item])));
  return {
    assessmentId: latest.id,
    open: before.filter((item) => !answered.has(item)).length,
    unsubmitted: before.length,
    years: await listFinalYearsIn(tx, ids),
  };
}

async function listFinalYearsIn(tx: Tx, { firmId }: { readonly firmId: string }): Promise<readonly number[]> {
  const rows = await tx
    .selectDistinct({ year: assessment.cycle })
    .from(result)
    .innerJoin(assessment, eq(assessment.id, result.assessmentId))
    .where(eq(result.firmId, firmId))
    .orderBy(desc(assessment.cycle));
  return rows.map(({ year }) => year);
}
