import { sql } from "drizzle-orm";
import type { AssessmentInput } from "@/lib/rating";
import { asOperator } from "../core/scope";

/**
 * The inputs of the current results under one questionnaire version, only the latest cycle of each firm, so that every
 * firm counts once. For the operator, who estimates measurement errors from them.
 */
export async function listStandingInputs(instrument: {
  readonly id: string;
  readonly version: string;
}): Promise<readonly AssessmentInput[]> {
  return asOperator(async (tx) => {
    const rows = await tx.execute<{ input: AssessmentInput }>(sql`
      select distinct on (i.firm_id) i.input
      from app.result_input i
      join app.result r using (firm_id, assessment_id, revision)
      join app.result_figures f using (firm_id, assessment_id, revision)
      where r.superseded_at is null
        and i.input -> 'instrument' ->> 'id' = ${instrument.id}
        and i.input -> 'instrument' ->> 'version' = ${instrument.version}
      order by i.firm_id, f.cycle desc, r.frozen_at desc`);
    return rows.map(({ input }) => input);
  });
}
