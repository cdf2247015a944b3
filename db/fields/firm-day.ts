import { eq, sql } from "drizzle-orm";
import type { Tx } from "../core/scope";
import { firm } from "../schema/firms";

/** The calendar day of a row of `firm`. */
export const firmDay = sql<string>`to_char(now() at time zone ${firm.timeZone}, 'YYYY-MM-DD')`;

/** The firm's calendar day. */
export async function todayIn(tx: Tx, { firmId }: { readonly firmId: string }): Promise<string> {
  const [row] = await tx.select({ today: firmDay }).from(firm).where(eq(firm.id, firmId));
  if (row === undefined) throw new Error("a field without a firm");
  return row.today;
}
