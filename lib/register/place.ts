import type { Locale } from "@/lib/result";
import type { Column } from "./columns";
import { columnLetter, type Fault, type FaultCode } from "./faults";

/** A column of a file: where it stands, and what it is. */
export type Heading = { readonly index: number; readonly column: Column };

/** A fault of one cell. */
export function faultAt(
  row: number,
  { index, column }: Heading,
  locale: Locale,
  { code, values = {} }: { readonly code: FaultCode; readonly values?: Fault["values"] },
): Fault {
  return { row, column: { letter: columnLetter(index), title: column.title[locale] }, code, values };
}
