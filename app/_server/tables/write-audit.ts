import { AUDIT_EXPORT_MAX } from "@/db/audit/audit-log";
import type { AuditRow } from "@/lib/audit";
import type { Locale } from "@/lib/result";
import { auditTable } from "@/lib/view/audit/table";
import { type TableFile, type TableFormat, writeTableFile } from "./write-table-file";

/** A log as a file. */
export const writeAudit = (
  rows: readonly AuditRow[],
  { format, ...at }: { readonly locale: Locale; readonly timeZone: string; readonly format: TableFormat },
): Promise<TableFile> => writeTableFile(format, auditTable(rows, { ...at, most: AUDIT_EXPORT_MAX }));
