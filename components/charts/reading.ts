import type { VerdictWord } from "@/lib/rating";

/** What a gauge shows: a level against a requirement, a level alone, or why there is none. Levels on 1–5. */
export type Reading =
  | {
      readonly kind: "rated";
      readonly low: number;
      readonly high: number;
      readonly required: number;
      readonly verdict: VerdictWord;
    }
  | { readonly kind: "level"; readonly low: number; readonly high: number }
  | { readonly kind: "absent"; readonly why: AbsenceWord };

/** Absence has a face: each of these has its own look and word. Source: ui 5.15. */
export type AbsenceWord = "no-data" | "in-progress" | "not-applicable";

/** A chart's data once more as a table: head, then rows whose first entry names the row. */
export type TwinData = {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};
