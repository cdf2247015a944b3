import { addMonths, isAfter, parseDate } from "./dates";
import type { EvidenceRecord, ItemRecord } from "./types";

/** Highest level to which an answer counts without a record of use. Source: method 3.1. */
export const CAP_WITHOUT_RECORD = 3;
/** Highest level to which an answer counts with a record of use that is too old. Source: method 3.1. */
export const CAP_OLDER_RECORD = 4;
/** Highest level to which an answer counts with a record of use or better. Source: method 3.1. */
export const CAP_RECORD = 5;

/** Months for which a record of use supports level 5, and the date of the result. */
export type RecordWindow = { readonly evidenceMonths: number; readonly asOf: string };

type Cap = 3 | 4 | 5;

/**
 * The highest level to which an answer counts, given the records of its item: 3, 4 or 5; the best record decides.
 *
 * Without a record, or with documents only (E0, E1), up to 3; with a record of use (E2) up to 5, or 4 if too old; with
 * a third-party or consultant-seen record (E3) up to 5. Everything up to 3 counts without a record. Shape: records in
 * any order; the item's months and the day of the result. Unit: levels. Range: 3, 4 or 5. Edge cases: no record gives
 * 3; E2 without a date counts as too old. Errors: throws for a text that is not a calendar date. Source: method 3.1.
 */
export const evidenceCap = (records: readonly EvidenceRecord[], window: RecordWindow): Cap =>
  judgeRecords(records, window).cap;

type Judged = { readonly records: readonly ItemRecord[]; readonly cap: Cap };

/** Shared by all items without a record, and therefore frozen. */
const NO_RECORD: Judged = Object.freeze({ records: Object.freeze([]), cap: CAP_WITHOUT_RECORD });

/** The records of one item, each with whether it is too old, and the highest level that counts with them. */
export function judgeRecords(records: readonly EvidenceRecord[], window: RecordWindow): Judged {
  if (records.length === 0) return NO_RECORD;
  let cap: Cap = CAP_WITHOUT_RECORD;
  const judged = records.map((record) => {
    const older = isOlder(record, window);
    const reached = recordCap(record, older);
    if (reached > cap) cap = reached;
    return { ...record, older };
  });
  return { records: judged, cap };
}

function recordCap({ grade }: EvidenceRecord, older: boolean): Cap {
  switch (grade) {
    case "E0":
    case "E1":
      return CAP_WITHOUT_RECORD;
    case "E2":
      return older ? CAP_OLDER_RECORD : CAP_RECORD;
    case "E3":
      return CAP_RECORD;
  }
}

/**
 * Whether a record of use (E2) is too old at `asOf`.
 *
 * Shape: a record, the item's months and the day of the result. Unit: none. Range: boolean. Edge cases: calendar
 * months, up to and including the same day or the month's last; E2 without a date is too old; any other grade never is.
 * Errors: throws for a text that is not a calendar date. Source: method 3.1.
 */
export function isOlder(record: EvidenceRecord, { evidenceMonths, asOf }: RecordWindow): boolean {
  if (record.grade !== "E2") return false;
  if (record.date === null || record.date === undefined) return true;
  return isAfter(parseDate(asOf), addMonths(parseDate(record.date), evidenceMonths));
}

/**
 * Whether an item has a record of use or better, of any age: "records behind n of m answers above 3".
 *
 * Shape: the records of one item. Unit: none. Range: boolean. Edge cases: false without a record, and with a document
 * only (E1). Errors: none. Source: method 3.1.
 */
export const hasRecord = (records: readonly EvidenceRecord[]): boolean =>
  records.some((record) => record.grade === "E2" || record.grade === "E3");
