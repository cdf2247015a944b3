import type { AuditRow } from "@/lib/audit";
import type { Locale } from "@/lib/result";
import type { GuidedTable, TableCell } from "@/lib/tables";
import { auditWords } from "@/lib/words";
import { firmsOf, isUnnamed, type ToldEntry, tellEntry } from "./entry";

type AtLog = { readonly locale: Locale; readonly timeZone: string; readonly most: number };
type Column = readonly [title: string, cell: (row: AuditRow, told: ToldEntry) => TableCell];

/** A log as a file with a maximum number of lines: texts for readers, codes and numbers for analysis. */
export function auditTable(rows: readonly AuditRow[], at: AtLog): GuidedTable {
  const w = (key: keyof typeof auditWords) => auditWords[key][at.locale];
  const columns: readonly Column[] = [
    [w("at"), (_, told) => told.at],
    ["UTC", (row) => row.at.toISOString()],
    [w("by"), (_, told) => told.by],
    [w("role"), (_, told) => told.role],
    [w("act"), (_, told) => told.act],
    ["act", (row) => row.act],
    [w("firms"), (row) => firmsOf(row) ?? ""],
    [w("object"), (_, told) => told.object],
    [w("objectId"), (row) => (isUnnamed(row) ? "" : objectIdOf(row))],
    [w("reason"), (_, told) => told.reason],
    [w("detail"), (_, told) => told.detail],
  ];
  const lines = rows.map((row) => {
    const told = tellEntry(row, at);
    return columns.map(([, cell]) => cell(row, told));
  });
  return {
    table: [columns.map(([title]) => title), ...lines],
    name: w("title"),
    choices: [],
    guide: { name: w("download"), rows: [[w("lede")], [`≤ ${at.most}`]] },
  };
}

/** The id of the object, without the number of firms, which has its own column. */
const objectIdOf = ({ objectKind, objectId }: AuditRow): string =>
  objectKind === "cohort" ? (objectId.split("/")[0] ?? "") : objectId;
