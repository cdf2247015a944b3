import { sql } from "drizzle-orm";
import type { Client } from "@/lib/clients";
import { CELLS, EVIDENCE_GRADES } from "@/lib/instrument";
import { type ClientMeasure, PLAN_STATES, toMeasureId } from "@/lib/plan";
import type { Actor } from "@/lib/policy";
import { askRows, askValue } from "../core/ask";
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
    const rows = await askRows<Row>(
      tx,
      sql`select plan_id, cycle, measure_id as id, catalog_id, title, cell, owner, owner_left, first_step_on, record_on,
        effort, carried as is_carried, state, started_on, done_on, steps, steps_done, record_title, record_date,
        record_grade from app.client_plan(${ids.firmId})`,
    );
    const isBlind = await askValue<boolean>(
      tx,
      sql`exists (select from app.assessment a
        where a.firm_id = ${ids.firmId} and not app.sees_self_scores(a.firm_id, a.id))`,
    );
    const [latest] = rows;
    const own = rows.filter(({ planId }) => planId === latest?.planId);
    return {
      client,
      plan: latest === undefined ? undefined : { cycle: latest.cycle, measures: own.flatMap(measureOf) },
      isBlind: isBlind ?? true,
    };
  });
}

type Row = Omit<ClientMeasure, "id" | "catalogId" | "cell" | "state" | "record"> & {
  readonly planId: string;
  readonly cycle: number;
  readonly id: string | null;
  readonly catalogId: string | null;
  readonly cell: string;
  readonly state: string;
  readonly recordTitle: string | null;
  readonly recordDate: string | null;
  readonly recordGrade: string | null;
};

/** A plan without measures yields one row (outer join) whose measure is null. */
function measureOf({ planId: _, cycle: __, recordTitle, recordDate, recordGrade, ...row }: Row): ClientMeasure[] {
  const cell = CELLS.find((one) => one === row.cell);
  const state = PLAN_STATES.find((one) => one === row.state);
  if (row.id === null || cell === undefined || state === undefined) return [];
  const grade = EVIDENCE_GRADES.find((one) => one === recordGrade);
  const record =
    recordTitle === null || recordDate === null || grade === undefined
      ? null
      : { title: recordTitle, date: recordDate, grade };
  return [{ ...row, id: row.id, catalogId: toMeasureId(row.catalogId), cell, state, record }];
}
