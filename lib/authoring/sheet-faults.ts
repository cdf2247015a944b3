import type { ColumnPlace } from "@/lib/tables";
import { DOCUMENT_FAULTS } from "./document";
import type { SheetName } from "./sheets";

/** What can be wrong with a workbook besides the content that it shares with the JSON document. */
const SHEET_FAULTS = [
  ...DOCUMENT_FAULTS,
  "sheet-missing",
  "column-missing",
  "column-twice",
  "type-unknown",
  "outside-group",
  "group-twice",
  "group-open",
  "other-list",
  "list-unknown",
  "choice-unknown",
  "choice-twice",
  "choice-missing",
  "choice-fixed",
  "not-supported",
  "not-one-line",
] as const;
export type SheetFaultCode = (typeof SHEET_FAULTS)[number];

/** A place in a workbook. Rows count from 1, headings included; no column where the whole line is meant. */
export type SheetPlace = {
  readonly sheet: SheetName;
  readonly row: number;
  readonly column: ColumnPlace | undefined;
};

/** One fault of a workbook: where, what, and what stands there. */
export type SheetFault = SheetPlace & { readonly code: SheetFaultCode; readonly value: string };
