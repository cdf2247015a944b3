import { sql } from "drizzle-orm";
import type { FieldEntry, LinkField } from "@/lib/fields";
import type { Tx } from "../core/scope";

/** Who changes links shares the register of a firm; who looks at what else stands there to decide has it alone. */
export type RegisterHold = "shared" | "alone";

const KINDS_OF_LINK: readonly FieldEntry["kind"][] = ["link", "link-answer", "link-channel", "link-incident"];

/** Shares of customers are added up; a link ends on the day it begins or after it. */
const LOOKING_BESIDE: readonly LinkField["field"][] = ["share", "direction", "validFrom", "validTo"];

/** How a save of fields holds the register; undefined where it changes no link. */
export function registerHoldOf(entries: readonly FieldEntry[]): RegisterHold | undefined {
  const ofLinks = entries.filter(({ kind }) => KINDS_OF_LINK.includes(kind));
  if (ofLinks.some((entry) => entry.kind === "link" && LOOKING_BESIDE.includes(entry.change.field))) return "alone";
  return ofLinks.length > 0 ? "shared" : undefined;
}

/** Holds the register of a firm until the transaction ends. It is held first of all: before its assessments. */
export async function holdRegisterIn(tx: Tx, firmId: string, hold: RegisterHold | undefined): Promise<void> {
  const key = sql`hashtextextended(${`links:${firmId}`.toLowerCase()}, 0)`;
  if (hold === "shared") await tx.execute(sql`select pg_advisory_xact_lock_shared(${key})`);
  if (hold === "alone") await tx.execute(sql`select pg_advisory_xact_lock(${key})`);
}
