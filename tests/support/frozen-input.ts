import { sql } from "drizzle-orm";
import { asOperator } from "@/db/core/scope";
import type { AssessmentInput } from "@/lib/rating";

/**
 * The complete input of the latest final result, from its row. The product shows it to nobody, because it contains all
 * answers.
 */
export async function frozenInputOf({ assessmentId }: { readonly assessmentId: string }): Promise<AssessmentInput> {
  const [row] = await asOperator((tx) =>
    tx.execute<{ input: AssessmentInput }>(
      sql`select input from app.result_input where assessment_id = ${assessmentId} order by revision desc limit 1`,
    ),
  );
  if (row === undefined) throw new Error("nothing frozen");
  return row.input;
}
