import type { AuditRow } from "@/lib/audit";
import { PHASES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { changeInWords } from "@/lib/view/audit/change";
import { momentInWords } from "@/lib/view/time/firm-time";
import {
  auditActWords,
  auditCountWords,
  auditKindWords,
  auditObjectWords,
  auditRoleWords,
  auditWords,
  phaseNames,
  say,
} from "@/lib/words";

export type ToldEntry = ReturnType<typeof tellEntry>;

/**
 * An entry of the log in words. Its detail says what was changed, or which firms were affected; it is empty if the log
 * does not contain that.
 */
export function tellEntry(row: AuditRow, { locale, timeZone }: { locale: Locale; timeZone: string }) {
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
    detail: detailOf(row, locale),
  };
}

/** The act in words, with the number of firms if known. */
function actOf(row: AuditRow, locale: Locale): string {
  const counted = auditCountWords[row.act];
  const n = firmsOf(row);
  if (counted !== undefined && n !== undefined) return say(counted, locale, { n });
  return auditActWords[row.act]?.[locale] ?? row.act;
}

/** How many firms an entry is about; encoded in the object id after the cohort. Older entries have none. */
export function firmsOf({ objectKind, objectId }: AuditRow): number | undefined {
  const [, n] = objectKind === "cohort" ? objectId.split("/") : [];
  return n === undefined || n === "" ? undefined : Number(n);
}

function detailOf(row: AuditRow, locale: Locale): string {
  const { changed, firms } = row.about ?? {};
  if (changed) return changeInWords(changed, locale);
  if (!firms || firms.length === 0) return "";
  const more = (firmsOf(row) ?? firms.length) - firms.length;
  const names = firms.join(locale === "zh" ? "、" : ", ");
  return more > 0 ? say(auditWords.moreFirms, locale, { names, n: more }) : names;
}

function objectOf(row: AuditRow, locale: Locale): string {
  const { about, objectKind } = row;
  const kind = kindOf(row, locale);
  // In a firm's own log, the firm is not named.
  if (about === null) return objectKind === "firm" ? "" : kind;
  const isOfFirm = objectKind === "firm" || objectKind === "invitation";
  const firm = isUnnamed(row) ? auditWords.unnamed[locale] : about.firm;
  const named = firm === "" ? kind : `${kind}${isOfFirm ? (locale === "zh" ? "：" : ": ") : " · "}${firm}`;
  return about.cohort === null ? named : `${named} · ${about.cohort[locale]}`;
}

/** Whether an entry in a cohort's log is about a firm whose name the cohort may not see. */
export const isUnnamed = ({ about, objectKind }: AuditRow): boolean => about?.firm === "" && objectKind === "firm";

function kindOf({ objectKind, objectId }: AuditRow, locale: Locale): string {
  const kind = auditObjectWords[objectKind]?.[locale] ?? objectKind;
  const phase = objectKind === "phase" ? PHASES.find((one) => objectId.endsWith(`/${one}`)) : undefined;
  if (phase !== undefined)
    return locale === "zh" ? `${kind}：${phaseNames[phase].zh}` : `${kind}: ${phaseNames[phase].en}`;
  return objectKind === "instrument" && objectId !== "" ? `${kind} ${objectId}` : kind;
}
