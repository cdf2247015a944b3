import type { AuditRow } from "@/lib/audit";
import type { Locale } from "@/lib/result";
import type { TableCell } from "@/lib/tables";
import { auditWords } from "@/lib/words";
import { firmsOf, tellEntry } from "./entry";

/** A log as a table: words for the reader, and the codes and numbers for whoever evaluates it. */
export function auditTable(
  rows: readonly AuditRow[],
  at: { readonly locale: Locale; readonly timeZone: string },
): TableCell[][] {
  const w = (key: keyof typeof auditWords) => auditWords[key][at.locale];
  const head = [
    w("at"),
    "UTC",
    w("by"),
    w("role"),
    w("act"),
    "act",
    w("firms"),
    w("object"),
    w("objectId"),
    w("reason"),
  ];
  const lines = rows.map((row) => {
    const told = tellEntry(row, at);
    return [
      told.at,
      row.at.toISOString(),
      told.by,
      told.role,
      told.act,
      row.act,
      firmsOf(row) ?? "",
      told.object,
      row.objectKind === "cohort" ? (row.objectId.split("/")[0] ?? "") : row.objectId,
      told.reason,
    ];
  });
  return [head, ...lines];
}
