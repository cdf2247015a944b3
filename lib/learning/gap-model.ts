import type { ReceiverWeights } from "./receiver-weights";

/**
 * Validates the parameters of a scenario.
 *
 * Shape: rate and years. Unit: per year; years. Range: 0–1; integers from 0. Edge cases: none. Errors: throws for
 * anything else. Source: method 6.2.
 */
export function checkScenario(rate: number, years: number): void {
  if (!(rate >= 0 && rate <= 1)) throw new RangeError(`not a rate of learning: ${rate}`);
  if (!Number.isInteger(years) || years < 0) throw new RangeError(`not a number of years: ${years}`);
}

/**
 * What each edge transmits in a year, per point of gap: β · absorption of the receiver · W.
 *
 * Shape: one entry per edge of `weights`. Unit: per year. Range: 0–1. Edge cases: none. Errors: none. Source: method
 * 6.2.
 */
export function gainPerEdge(weights: ReceiverWeights, absorption: Float64Array, rate: number): Float64Array {
  const gain = new Float64Array(weights.weight.length);
  for (let node = 0; node < weights.nodes; node += 1) {
    const factor = rate * (absorption[node] ?? 0);
    for (let at = weights.start[node] ?? 0; at < (weights.start[node + 1] ?? 0); at += 1) {
      gain[at] = factor * (weights.weight[at] ?? 0);
    }
  }
  return gain;
}

/**
 * Capability one year later.
 *
 * Shape: rows of `weights`, `gain` per edge, capability per node. Unit: points. Range: from each x to the largest x.
 * Edge cases: an isolate keeps its x. Errors: none. Source: method 6.2.
 */
export function nextYear(weights: ReceiverWeights, gain: Float64Array, now: Float64Array): Float64Array {
  const { nodes, start, source } = weights;
  const next = new Float64Array(nodes);
  for (let node = 0; node < nodes; node += 1) {
    const own = now[node] ?? 0;
    let learned = 0;
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
      const gap = (now[source[at] ?? 0] ?? 0) - own;
      if (gap > 0) learned += (gain[at] ?? 0) * gap;
    }
    next[node] = own + learned;
  }
  return next;
}
