/** One row of the measurements: what is done, how long it may take, and a plain implementation for comparison. */
export type Work = {
  readonly name: string;
  /** Limit for the median, in milliseconds. */
  readonly limitMs: number;
  /** What other programs need for the same task, measured elsewhere. */
  readonly elsewhere: string;
  /**
   * Creates the data before the measurement. The returned function is timed; its checksum must not change between runs.
   */
  readonly prepare: () => () => number;
  /**
   * A plain loop or a library that computes the same, timed in the same run. The checksums must agree to 1e-6
   * (relative).
   */
  readonly reference: { readonly name: string; readonly prepare: () => () => number };
  /** Timed runs of the work, at least 5. Default: 7. */
  readonly runs?: number;
  /** Timed runs of the reference. Default: as many as of the work. */
  readonly referenceRuns?: number;
};
