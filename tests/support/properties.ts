import fc from "fast-check";

/**
 * Properties try the same examples in every run, so that a change is what turns a test red. PROPERTY_SEED tries others
 * ("random" for new ones each time), PROPERTY_RUNS more of them. A failure is made smaller for so long and no longer.
 */
const SEED = 20_261_125;
const MILLISECONDS_MAX = 25_000;

const { PROPERTY_SEED: seed, PROPERTY_RUNS: runs } = process.env;
fc.configureGlobal({
  ...(seed === "random" ? {} : { seed: seed === undefined ? SEED : Number(seed) }),
  ...(runs === undefined ? {} : { numRuns: Number(runs) }),
  interruptAfterTimeLimit: MILLISECONDS_MAX,
});
