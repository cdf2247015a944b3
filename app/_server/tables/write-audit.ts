import { z } from "zod";
import { AUDIT_EXPORT_MAX } from "@/db/audit/audit-log";
import type { AuditRow } from "@/lib/audit";
import type { Locale } from "@/lib/result";
import { auditTable } from "@/lib/view/audit/table";
import { TABLE_FORMATS, type TableFile, type TableFormat, writeTableFile } from "./write-table-file";

/** The query of a log as a file: the filters of its page. */
export const AuditFileQuery = z.object({
  format: z.enum(TABLE_FORMATS),
  from: z.string().optional(),
  to: z.string().optional(),
  person: z.string().optional(),
  act: z.string().optional(),
});

export const writeAudit = (
  rows: readonly AuditRow[],
  { format, ...at }: { readonly locale: Locale; readonly timeZone: string; readonly format: TableFormat },
): Promise<TableFile> => writeTableFile(format, auditTable(rows, { ...at, most: AUDIT_EXPORT_MAX }));
