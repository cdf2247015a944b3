/** One line of the measurements: what is done, how long it may take, and what the same costs written plainly. */
export type Work = {
  readonly name: string;
  /** Milliseconds that the median must not pass. */
  readonly limitMs: number;
  /** What other programs need for the same, measured elsewhere. */
  readonly elsewhere: string;
  /** Makes the data outside the clock. What it returns is timed, and gives a checksum that must not change between runs. */
  readonly prepare: () => () => number;
  /** The same result by other means, timed in the same run: a plain loop or a library. The checksums must agree to 1e-6 of their size. */
  readonly reference: { readonly name: string; readonly prepare: () => () => number };
  /** Timed runs of the work, 7 unless given, at least 5. */
  readonly runs?: number;
  /** Timed runs of the reference, as many as the work unless given. */
  readonly referenceRuns?: number;
};
