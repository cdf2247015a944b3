import { addMonths, isAfter, parseDate } from "./dates";
import type { EvidenceRecord, ItemRecord } from "./types";

/** Highest level that an answer counts to without a record of use. Source: method 3.1. */
export const CAP_WITHOUT_RECORD = 3;
/** Highest level that an answer counts to with a record of use that has become older. Source: method 3.1. */
export const CAP_OLDER_RECORD = 4;
/** Highest level that an answer counts to with a record of use or better. Source: method 3.1. */
export const CAP_RECORD = 5;

/** Months within which a record of use still shows level 5, and the day of the result. */
export type RecordWindow = { readonly evidenceMonths: number; readonly asOf: string };

type Cap = 3 | 4 | 5;

/**
 * How far an answer counts, given the records behind its item: 3, 4 or 5, the best of them.
 *
 * No record and documents (E0, E1) count to 3; a record of use (E2) to 5, or 4 when older; a third-party or
 * consultant-seen record (E3) to 5. Everything up to 3 counts without a record. Shape: records in any order; the
 * item's months and the day of the result. Unit: levels. Range: 3, 4 or 5. Edge cases: no record gives 3; E2 without a
 * date counts as older. Errors: a text that is no calendar date is thrown. Source: method 3.1.
 */
export const evidenceCap = (records: readonly EvidenceRecord[], window: RecordWindow): Cap =>
  judgeRecords(records, window).cap;

type Judged = { readonly records: readonly ItemRecord[]; readonly cap: Cap };

/** One answer for all items without a record, so frozen throughout. */
const NO_RECORD: Judged = Object.freeze({ records: Object.freeze([]), cap: CAP_WITHOUT_RECORD });

/** The records of one item, each with whether it is older, and how far an answer counts with them. */
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
 * Whether a record of use (E2) has become older: its months have run out at `asOf`.
 *
 * Shape: a record, the item's months and the day of the result. Unit: none. Range: true or false. Edge cases: calendar
 * months, to the same day or the month's last; on that day it is not older yet; E2 without a date is older; any other
 * grade never is. Errors: a text that is no calendar date is thrown. Source: method 3.1.
 */
export function isOlder(record: EvidenceRecord, { evidenceMonths, asOf }: RecordWindow): boolean {
  if (record.grade !== "E2") return false;
  if (record.date === null || record.date === undefined) return true;
  return isAfter(parseDate(asOf), addMonths(parseDate(record.date), evidenceMonths));
}

/**
 * Whether an item has a record of use or better, of any age: "records behind n of m answers above 3".
 *
 * Shape: the records of one item. Unit: none. Range: true or false. Edge cases: no record gives false, and so does a
 * document (E1). Errors: none. Source: method 3.1.
 */
export const hasRecord = (records: readonly EvidenceRecord[]): boolean =>
  records.some((record) => record.grade === "E2" || record.grade === "E3");
