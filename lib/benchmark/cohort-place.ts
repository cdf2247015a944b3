import type { Text } from "@/lib/result";
import type { PlaceReading } from "./places";

/** A cohort that a firm belongs to, and which of its latest figures the reader may see. */
export type BenchmarkCohort = {
  readonly cohortId: string;
  readonly name: Text;
  readonly k: number;
  /** The firm joined a cohort below this one, not this one itself. Only the firm sees this. */
  readonly isAbove: boolean;
  /** When figures were last published for firms; null if never, or if they were withdrawn. */
  readonly publishedAt: Date | null;
  /** The figures are being checked again and are hidden meanwhile. */
  readonly isChecked: boolean;
  /**
   * The firm's position in the figures: not included; open; hidden from a consultant in a blind engagement; or closed,
   * because it would tell a consultant about too few other firms.
   */
  readonly place: "none" | "open" | "blind" | "closed";
};

/** Where the firm ranked among the participants on one day. */
export type DatedReading = {
  readonly snapshotId: string;
  readonly at: Date;
  readonly assessmentId: string;
  readonly stand: number;
  readonly reading: PlaceReading;
};
