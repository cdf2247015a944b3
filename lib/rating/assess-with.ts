import type { Measures, Requirements } from "@/lib/catalog";
import type { Instrument } from "@/lib/instrument";
import type { Random } from "@/lib/result";
import type { ErrorModel } from "@/lib/scoring";
import type { Rating } from "./rating";

/** Version of the rules in scoring, network and rating. Increased whenever the same input could give another rating. */
export const KERNEL_VERSION = "1.4.0";

export type AssessWith = {
  readonly instrument: Instrument;
  readonly requirements: Requirements;
  readonly measures: Measures;
  readonly errorModel: ErrorModel;
  /** Creates the random generator of the draws from a seed: `seededRandom`. */
  readonly random: (seed: number) => Random;
  /** SHA-256 of `canonicalInput(input)`, in hexadecimal. */
  readonly inputHash: string;
  /** Number of draws; by default that of the requirement set. */
  readonly draws?: number;
};

/** The versions under which a rating was made. */
export const versionsOf = ({ instrument, requirements, measures, errorModel }: AssessWith): Rating["versions"] => ({
  instrument: `${instrument.id}@${instrument.version}`,
  kernel: KERNEL_VERSION,
  requirement: requirements.version,
  errorModel: errorModel.version,
  measures: measures.version,
});
