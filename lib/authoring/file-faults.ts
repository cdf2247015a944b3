import type { DocumentFault } from "./document";
import type { SheetFault } from "./sheet-faults";

/** What is wrong with a questionnaire file: it is unreadable, or it has faults, of which the first are listed. */
export type InstrumentFaults =
  | { readonly kind: "not-readable" }
  | { readonly kind: "overlong" }
  | { readonly kind: "document"; readonly faults: readonly DocumentFault[]; readonly count: number }
  | { readonly kind: "workbook"; readonly faults: readonly SheetFault[]; readonly count: number };
