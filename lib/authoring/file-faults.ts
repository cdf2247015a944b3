import type { DocumentFault } from "./document";
import type { SheetFault } from "./sheet-faults";

/** What is wrong with the file of a questionnaire: nothing can be read of it, or the first of so many faults. */
export type InstrumentFaults =
  | { readonly kind: "not-readable" }
  | { readonly kind: "overlong" }
  | { readonly kind: "document"; readonly faults: readonly DocumentFault[]; readonly count: number }
  | { readonly kind: "workbook"; readonly faults: readonly SheetFault[]; readonly count: number };
