import type { Assessment } from "@/lib/assessments";
import type { Firm } from ".";

/** The data of the frame around every page of a firm. */
export type FirmFrameFacts = {
  readonly firm: Firm;
  /** The latest cycle; undefined if there is none yet. */
  readonly assessment: Assessment | undefined;
  /** Number of items with an answer by anyone, and number of those that the current user answered. */
  readonly answered: number;
  readonly ownAnswered: number;
  /** Number of items that the current user has to answer. */
  readonly ownAsked: number;
  readonly links: number;
  /** Measures of the latest plan that still need work. */
  readonly openMeasures: number;
};
