import type { Assessment } from "@/lib/assessments";
import type { Firm } from ".";

/** What the frame around every page of a firm shows. */
export type FirmFrameFacts = {
  readonly firm: Firm;
  /** The latest cycle; undefined before the first. */
  readonly assessment: Assessment | undefined;
  /** Items with an answer by anyone, and those the acting person answered. */
  readonly answered: number;
  readonly ownAnswered: number;
  /** Items that are the acting person's to answer. */
  readonly ownAsked: number;
  readonly links: number;
  /** Measures of the latest plan that are still to be worked on. */
  readonly openMeasures: number;
};
