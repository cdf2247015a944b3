import type { Text } from "@/lib/result";
import type { PlaceReading } from "./places";

/** A cohort that a firm stands in, and what of its latest figures is there for the reader. */
export type BenchmarkCohort = {
  readonly cohortId: string;
  readonly name: Text;
  readonly k: number;
  /** The firm has not joined it, but one below it; told to the firm alone. */
  readonly isAbove: boolean;
  /** When figures were last published for firms; null: never, or they were taken back. */
  readonly publishedAt: Date | null;
  /** They are being looked at again, and shown to nobody meanwhile. */
  readonly isChecked: boolean;
  /** The firm's place in them: not in them, open, not yet for a blind consultant, or telling a consultant of too few others. */
  readonly place: "none" | "open" | "blind" | "closed";
};

/** Where the firm stood among the participants of one day. */
export type DatedReading = {
  readonly snapshotId: string;
  readonly at: Date;
  readonly assessmentId: string;
  readonly stand: number;
  readonly reading: PlaceReading;
};
