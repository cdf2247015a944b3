import { sql } from "drizzle-orm";
import type { FieldEntry, LinkField } from "@/lib/fields";
import type { Tx } from "../core/scope";

/** Changes of single links share the lock on a firm's register. A change that depends on other links takes it alone. */
export type RegisterHold = "shared" | "alone";

const KINDS_OF_LINK: readonly FieldEntry["kind"][] = ["link", "link-answer", "link-channel", "link-incident"];

/**
 * Fields whose new value is checked against other values: the shares of all customers, and the other end of a period.
 */
const LOOKING_BESIDE: readonly LinkField["field"][] = ["share", "direction", "validFrom", "validTo"];

/** How a save locks the register. Undefined if it changes no link. */
export function registerHoldOf(entries: readonly FieldEntry[]): RegisterHold | undefined {
  const ofLinks = entries.filter(({ kind }) => KINDS_OF_LINK.includes(kind));
  if (ofLinks.some((entry) => entry.kind === "link" && LOOKING_BESIDE.includes(entry.change.field))) return "alone";
  return ofLinks.length > 0 ? "shared" : undefined;
}

/** Locks the register of a firm until the transaction ends. Must be the first lock, before the assessments. */
export async function holdRegisterIn(tx: Tx, firmId: string, hold: RegisterHold | undefined): Promise<void> {
  const key = sql`hashtextextended(${`links:${firmId}`.toLowerCase()}, 0)`;
  if (hold === "shared") await tx.execute(sql`select pg_advisory_xact_lock_shared(${key})`);
  if (hold === "alone") await tx.execute(sql`select pg_advisory_xact_lock(${key})`);
}
