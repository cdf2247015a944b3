import { and, eq, ne, sql } from "drizzle-orm";
import type { Tx } from "../core/scope";
import { planRecordFile } from "../schema/plans";
import { evidenceFile } from "../schema/records";

type Place = {
  readonly firmId: string;
  /** The record whose file is replaced: its current file is not counted. */
  readonly except: { readonly evidenceId: string } | { readonly recordId: string };
};

/** The total bytes of the firm's other files. A file stored for two records counts twice. */
export async function countBytesIn(tx: Tx, { firmId, except }: Place): Promise<number> {
  const evidence = "evidenceId" in except ? ne(evidenceFile.evidenceId, except.evidenceId) : undefined;
  const record = "recordId" in except ? ne(planRecordFile.recordId, except.recordId) : undefined;
  const [row] = await tx.execute<{ bytes: string }>(sql`select
    (select coalesce(sum(bytes), 0) from ${evidenceFile} where ${and(eq(evidenceFile.firmId, firmId), evidence)})
    + (select coalesce(sum(bytes), 0) from ${planRecordFile} where ${and(eq(planRecordFile.firmId, firmId), record)})
    as bytes`);
  return Number(row?.bytes ?? 0);
}
