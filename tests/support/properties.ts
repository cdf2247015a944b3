import fc from "fast-check";

/**
 * Property tests use the same examples in every run, so that only a code change can make a test fail. PROPERTY_SEED
 * selects others ("random": new ones each time), PROPERTY_RUNS the number. Shrinking a failure has a time limit.
 */
const SEED = 20_261_125;
const MILLISECONDS_MAX = 25_000;

const { PROPERTY_SEED: seed, PROPERTY_RUNS: runs } = process.env;
fc.configureGlobal({
  ...(seed === "random" ? {} : { seed: seed === undefined ? SEED : Number(seed) }),
  ...(runs === undefined ? {} : { numRuns: Number(runs) }),
  interruptAfterTimeLimit: MILLISECONDS_MAX,
});
