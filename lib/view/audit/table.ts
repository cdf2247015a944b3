import type { AuditRow } from "@/lib/audit";
import type { Locale } from "@/lib/result";
import type { GuidedTable, Table } from "@/lib/tables";
import { auditWords } from "@/lib/words";
import { firmsOf, isUnnamed, tellEntry } from "./entry";

type AtLog = { readonly locale: Locale; readonly timeZone: string };

/** A log as a file with a maximum number of lines: texts for readers, codes and numbers for analysis. */
export function auditTable(rows: readonly AuditRow[], at: AtLog & { readonly most: number }): GuidedTable {
  const w = (key: keyof typeof auditWords) => auditWords[key][at.locale];
  return {
    table: tableOf(rows, at),
    name: w("title"),
    choices: [],
    guide: { name: w("download"), rows: [[w("lede")], [`≤ ${at.most}`]] },
  };
}

function tableOf(rows: readonly AuditRow[], at: AtLog): Table {
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
    w("detail"),
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
      isUnnamed(row) ? "" : objectIdOf(row),
      told.reason,
      told.detail,
    ];
  });
  return [head, ...lines];
}

/** Without the number of firms, which has its own column. */
const objectIdOf = ({ objectKind, objectId }: AuditRow): string =>
  objectKind === "cohort" ? (objectId.split("/")[0] ?? "") : objectId;
