import { eq, sql } from "drizzle-orm";
import type { Tx } from "../core/scope";
import { firm } from "../schema/firms";

/** SQL for the current calendar day in the time zone of a row of `firm`. */
export const firmDay = sql<string>`to_char(now() at time zone ${firm.timeZone}, 'YYYY-MM-DD')`;

/** The current calendar day in the firm's time zone, like "2026-11-16". */
export async function todayIn(tx: Tx, { firmId }: { readonly firmId: string }): Promise<string> {
  const [row] = await tx.select({ today: firmDay }).from(firm).where(eq(firm.id, firmId));
  if (row === undefined) throw new Error("a field without a firm");
  return row.today;
}
