import type { ColumnPlace } from "@/lib/tables";
import { DOCUMENT_FAULTS } from "./document";
import type { SheetName } from "./sheets";

/** Faults that only a workbook can have, besides those it shares with the JSON document. */
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

/** A position in a workbook. Rows count from 1, including the headings; no column if the whole row is meant. */
export type SheetPlace = {
  readonly sheet: SheetName;
  readonly row: number;
  readonly column: ColumnPlace | undefined;
};

/** One fault of a workbook: where it is, which one, and the value found there. */
export type SheetFault = SheetPlace & { readonly code: SheetFaultCode; readonly value: string };
