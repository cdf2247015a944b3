export * from "./bandwidth";
export * from "./benchmark-firms";
export * from "./disclosure/agreement";
export * from "./disclosure/disclose";
export * from "./disclosure/figures";
export * from "./disclosure/limits";
export * from "./disclosure/pulse";
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
export { buildPool, type Participant, POOL_KINDS, type Pool, type PoolKind } from "./pool";
export * from "./position-vector";
export * from "./pulse-wave";
export * from "./reference-group";
export * from "./shrinkage";
export * from "./snapshot";
export * from "./strata";
export * from "./thirds";
