import { sql } from "drizzle-orm";
import type { Client } from "@/lib/clients";
import { CELLS, EVIDENCE_GRADES } from "@/lib/instrument";
import { type ClientMeasure, PLAN_STATES, toMeasureId } from "@/lib/plan";
import type { Actor } from "@/lib/policy";
import { asConsultant } from "./clients";

type ClientPlan = {
  readonly client: Client;
  /** The latest plan that the actor may see. Undefined if there is none. */
  readonly plan: { readonly cycle: number; readonly measures: readonly ClientMeasure[] } | undefined;
  /** Whether the firm's own scores of its latest cycle are hidden from the consultant until they have rated. */
  readonly isBlind: boolean;
};

/**
 * A client's action plan; logs the view. Undefined without an engagement that covers plans. A plan reveals the result
 * it is based on, so in a blind engagement the latest cycle's plan is hidden until the consultant has rated.
 */
export async function findClientPlan(actor: Actor, ids: { readonly firmId: string }): Promise<ClientPlan | undefined> {
  return asConsultant(actor, { firmId: ids.firmId, view: "plan", scope: "plan" }, async (tx, client) => {
    const rows = await tx.execute<Row>(sql`select * from app.client_plan(${ids.firmId})`);
    const [blind] = await tx.execute<{ blind: boolean }>(sql`select exists (
      select from app.assessment a where a.firm_id = ${ids.firmId} and not app.sees_self_scores(a.firm_id, a.id)) as blind`);
    const [latest] = rows;
    const own = rows.filter(({ plan_id }) => plan_id === latest?.plan_id);
    return {
      client,
      plan: latest === undefined ? undefined : { cycle: latest.cycle, measures: own.flatMap(measureOf) },
      isBlind: blind?.blind ?? true,
    };
  });
}

type Row = {
  readonly plan_id: string;
  readonly cycle: number;
  readonly measure_id: string | null;
  readonly catalog_id: string | null;
  readonly title: string;
  readonly cell: string;
  readonly owner: string;
  readonly owner_left: boolean;
  readonly first_step_on: string | null;
  readonly record_on: string | null;
  readonly effort: number;
  readonly carried: boolean;
  readonly state: string;
  readonly started_on: string | null;
  readonly done_on: string | null;
  readonly steps: number;
  readonly steps_done: number;
  readonly record_title: string | null;
  readonly record_date: string | null;
  readonly record_grade: string | null;
};

/** A plan without measures yields one row (outer join) whose measure is null. */
function measureOf(row: Row): ClientMeasure[] {
  const cell = CELLS.find((one) => one === row.cell);
  const state = PLAN_STATES.find((one) => one === row.state);
  if (row.measure_id === null || cell === undefined || state === undefined) return [];
  const grade = EVIDENCE_GRADES.find((one) => one === row.record_grade);
  return [
    {
      id: row.measure_id,
      catalogId: toMeasureId(row.catalog_id),
      title: row.title,
      cell,
      owner: row.owner,
      ownerLeft: row.owner_left,
      firstStepOn: row.first_step_on,
      recordOn: row.record_on,
      effort: row.effort,
      isCarried: row.carried,
      state,
      startedOn: row.started_on,
      doneOn: row.done_on,
      steps: row.steps,
      stepsDone: row.steps_done,
      record:
        row.record_title === null || row.record_date === null || grade === undefined
          ? null
          : { title: row.record_title, date: row.record_date, grade },
    },
  ];
}
