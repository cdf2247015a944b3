import type { EvidenceRecord } from "@/lib/scoring";
import { evidenceCap, isOlder, type RecordWindow } from "@/lib/scoring/records";
import { fill } from "@/lib/words/say";

type CountWords = { readonly countsTo: string; readonly countsOlder: string };

/**
 * How far an answer counts with one record; if it is too old to count fully, why, and how far a newer one would count.
 */
export function countsInWords(record: EvidenceRecord, input: RecordWindow, words: CountWords): string {
  const n = evidenceCap([record], input);
  if (record.date === null || record.date === undefined || !isOlder(record, input)) return fill(words.countsTo, { n });
  const fresh = evidenceCap([{ ...record, date: input.asOf }], input);
  return fill(words.countsOlder, { n, months: input.evidenceMonths, fresh });
}
