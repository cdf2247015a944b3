import { z } from "zod";
import { AUDIT_EXPORT_MAX, type AuditFilter, type AuditRow } from "@/db/audit/audit-log";
import { AUDIT_ACTS } from "@/lib/audit";
import { phaseNames } from "@/lib/catalog";
import {
  auditActWords,
  auditCountWords,
  auditKindWords,
  auditObjectWords,
  auditRoleWords,
  auditWords,
  say,
} from "@/lib/i18n";
import { PHASES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { momentInWords } from "../gate/firm-time";
import { type TableFile, type TableFormat, writeTableFile } from "../tables/write-table-file";

const Day = z.iso.date();

/** What a page or an export of a log is asked with; whatever is malformed is left out. */
export type AuditQuery = Readonly<Record<string, string | undefined>>;

/** Days are those of the log's own time zone: the first moment of the first day to the last of the last. */
export function readAuditQuery(query: AuditQuery, timeZone: string): AuditFilter {
  const from = Day.safeParse(query.from).data;
  const to = Day.safeParse(query.to).data;
  return {
    from: from === undefined ? undefined : startOf(from, timeZone),
    to: to === undefined ? undefined : new Date(startOf(to, timeZone).getTime() + DAY_MS - 1),
    personId: z.uuid().safeParse(query.person).data,
    act: AUDIT_ACTS.find((act) => act === query.act),
    before: z.uuid().safeParse(query.before).data,
  };
}

const DAY_MS = 86_400_000;

/** The moment at which a day begins in a time zone. */
function startOf(day: string, timeZone: string): Date {
  const utc = new Date(`${day}T00:00:00Z`);
  const there = new Date(`${utc.toLocaleString("sv", { timeZone }).replace(" ", "T")}Z`);
  return new Date(utc.getTime() - (there.getTime() - utc.getTime()));
}

export type ToldEntry = {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly role: string;
  readonly act: string;
  readonly object: string;
  readonly reason: string;
};

/** One entry in words. */
export function tellEntry(row: AuditRow, { locale, timeZone }: { locale: Locale; timeZone: string }): ToldEntry {
  const { byKind, byRole, byName } = row;
  const isPerson = byKind === "person";
  const role = byRole === null ? "" : (auditRoleWords[byRole]?.[locale] ?? byRole);
  return {
    id: row.id,
    at: momentInWords(row.at, timeZone, locale),
    by: isPerson ? byName || auditWords.erased[locale] : auditKindWords[byKind][locale],
    role: isPerson ? role : "",
    act: actOf(row, locale),
    object: objectOf(row, locale),
    reason: row.reason,
  };
}

/** What was done, with how many firms where that is known. */
function actOf(row: AuditRow, locale: Locale): string {
  const counted = auditCountWords[row.act];
  const n = firmsOf(row);
  if (counted !== undefined && n !== undefined) return say(counted, locale, { n });
  return auditActWords[row.act]?.[locale] ?? row.act;
}

/** How many firms an entry is about: they stand behind the cohort. Entries from before have none. */
function firmsOf({ objectKind, objectId }: AuditRow): number | undefined {
  const [, n] = objectKind === "cohort" ? objectId.split("/") : [];
  return n === undefined ? undefined : Number(n);
}

function objectOf(row: AuditRow, locale: Locale): string {
  const { about, objectKind } = row;
  const kind = kindOf(row, locale);
  if (about === null) return kind;
  const isOfFirm = objectKind === "firm" || objectKind === "invitation";
  const firm = about.firm === "" && objectKind === "firm" ? auditWords.unnamed[locale] : about.firm;
  const named = firm === "" ? kind : `${kind}${isOfFirm ? (locale === "zh" ? "：" : ": ") : " · "}${firm}`;
  return about.cohort === null ? named : `${named} · ${about.cohort[locale]}`;
}

function kindOf({ objectKind, objectId }: AuditRow, locale: Locale): string {
  const kind = auditObjectWords[objectKind]?.[locale] ?? objectKind;
  const phase = objectKind === "phase" ? PHASES.find((one) => objectId.endsWith(`/${one}`)) : undefined;
  if (phase !== undefined)
    return locale === "zh" ? `${kind}：${phaseNames[phase].zh}` : `${kind}: ${phaseNames[phase].en}`;
  return objectKind === "instrument" && objectId !== "" ? `${kind} ${objectId}` : kind;
}

/** A log as a file: words for the reader, and the codes and numbers for whoever evaluates it. */
export function writeAudit(
  rows: readonly AuditRow[],
  at: { readonly locale: Locale; readonly timeZone: string; readonly format: TableFormat },
): Promise<TableFile> {
  const { locale, format } = at;
  const w = (key: keyof typeof auditWords) => auditWords[key][locale];
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
  return writeTableFile(format, {
    table: [head, ...lines],
    name: w("title"),
    choices: [],
    guide: { name: w("download"), rows: [[w("lede")], [`≤ ${AUDIT_EXPORT_MAX}`]] },
  });
}
