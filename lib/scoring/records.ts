import type { EvidenceRecord } from "./types";

/** Highest level a grade lets an answer count to; E2 gives less once it is older. Source: method 3.1. */
export const CAP_WITHOUT_RECORD = 3;
export const CAP_OLDER_RECORD = 4;
export const CAP_RECORD = 5;

export type Window = { readonly evidenceMonths: number; readonly asOf: string };

/**
 * How far an answer counts, given the records behind its item: 3, 4 or 5, the best of them.
 *
 * No record and documents (E0, E1) count to 3; a record of use (E2) to 5, or 4 when older; a third-party or
 * consultant-seen record (E3) to 5. Everything up to 3 counts without a record. Source: method 3.1.
 */
export function evidenceCap(records: readonly EvidenceRecord[], window: Window): 3 | 4 | 5 {
  const caps = records.map((record) => recordCap(record, window));
  if (caps.includes(CAP_RECORD)) return CAP_RECORD;
  return caps.includes(CAP_OLDER_RECORD) ? CAP_OLDER_RECORD : CAP_WITHOUT_RECORD;
}

function recordCap(record: EvidenceRecord, window: Window): 3 | 4 | 5 {
  switch (record.grade) {
    case "E0":
    case "E1":
      return CAP_WITHOUT_RECORD;
    case "E2":
      return isOlder(record, window) ? CAP_OLDER_RECORD : CAP_RECORD;
    case "E3":
      return CAP_RECORD;
  }
}

/** A record of use whose months have run out at `asOf`; without a date it counts as older. Source: method 3.1. */
export function isOlder(record: EvidenceRecord, { evidenceMonths, asOf }: Window): boolean {
  if (record.grade !== "E2") return false;
  if (record.date === null || record.date === undefined) return true;
  return dateNumber(parseDate(asOf)) > dateNumber(addMonths(parseDate(record.date), evidenceMonths));
}

/** Whether the item has a record of use or better, of any age: "records behind n of m answers above 3". */
export const hasRecord = (records: readonly EvidenceRecord[]): boolean =>
  records.some((record) => record.grade === "E2" || record.grade === "E3");

type CalendarDate = { readonly year: number; readonly month: number; readonly day: number };

/** The same day of a later month, or that month's last day where it has no such day. */
function addMonths({ year, month, day }: CalendarDate, months: number): CalendarDate {
  const count = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return { ...target, day: Math.min(day, daysIn(target)) };
}

function daysIn({ year, month }: { readonly year: number; readonly month: number }): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A calendar date `2026-03-12`. Input is checked where it enters; another text is a broken invariant and is thrown. */
function parseDate(text: string): CalendarDate {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) throw new RangeError(`not a date: ${text}`);
  const known = month >= 1 && month <= 12 && day >= 1 && day <= daysIn({ year, month });
  if (!known) throw new RangeError(`no such day: ${text}`);
  return { year, month, day };
}

const dateNumber = ({ year, month, day }: CalendarDate): number => (year * 100 + month) * 100 + day;
