export * from "./bandwidth";
export * from "./benchmark-firms";
export * from "./cohort-place";
export * from "./distance";
export {
  DENSITY_WIDTH,
  type IntervalFacts,
  type PercentileInterval,
  percentileInterval,
  type WeightedScores,
  weightedDensity,
} from "./interval";
export { type KernelPercentile, kernelPercentile } from "./percentile";
export * from "./places";
export { buildPool, type Participant, POOL_KINDS, type Pool, type PoolKind } from "./pool";
export * from "./position-vector";
export * from "./reference-group";
export * from "./shrinkage";
export * from "./thirds";
