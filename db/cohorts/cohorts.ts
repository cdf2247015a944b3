import { sql } from "drizzle-orm";
import type { Text } from "@/lib/result";
import { recordAuditIn } from "../audit/audit";
import type { Tx } from "../core/scope";
import { cohort } from "../schema/firms";

/** Creates a cohort. Runs in the operator's transaction. */
export async function createCohortIn(
  tx: Tx,
  input: {
    readonly id?: string;
    readonly name: Text;
    readonly parentId?: string;
    readonly reviewerRequired?: boolean;
    readonly isDemo?: boolean;
  },
): Promise<string> {
  const [made] = await tx.insert(cohort).values(input).returning({ id: cohort.id });
  if (made === undefined) throw new Error("a cohort was made and is not there");
  return made.id;
}

/** Makes a firm a member of a cohort. Runs in the operator's transaction. Repeating it changes nothing. */
export async function joinCohortIn(
  tx: Tx,
  input: { readonly cohortId: string; readonly firmId: string; readonly consentLevel: 1 | 2 | 3 },
): Promise<void> {
  await tx.execute(sql`select app.join_cohort(${input.cohortId}, ${input.firmId}, ${input.consentLevel})`);
  await recordAuditIn(tx, { ...input, act: "cohort.join", object: { kind: "firm", id: input.firmId } });
}
