import { type Insufficient, insufficient } from "@/lib/result";
import { mean, reaches, sampleDeviation } from "@/lib/stats";

/**
 * Minimum share of the network's value that scored firms must have; below it, only structure is printed. Source: method
 * 6.
 */
export const SCORED_VALUE_MIN = 0.6;

/** Data about the firms of a network; every list has one entry per node. */
export type NetworkFirms = {
  /** Capability in points, 0–100; null without a score. */
  readonly capability: readonly (number | null)[];
  /** A firm's readiness to take up new knowledge, 0–1: score of the learning phase / 100; null if not known. */
  readonly absorption: readonly (number | null)[];
  /** Annual value of each firm, in one currency; if missing, all firms have the same weight. */
  readonly value?: readonly number[] | undefined;
};

export type NetworkScores = {
  readonly capability: Float64Array;
  readonly absorption: Float64Array;
  /** Scored firms' share of the total value, and their number. */
  readonly coverage: number;
  readonly scored: number;
  /**
   * Sample standard deviation of the scored firms, 0 if there is only one: how far an unscored firm may be from the
   * mean.
   */
  readonly deviation: number;
};
export type NetworkScoresReason = "no-firm" | "structure-only" | "absorption-unknown";

/**
 * Scores of all nodes, with the mean of the scored ones in place of missing values, and the coverage to show with it.
 *
 * Shape: `capability` and `absorption` with one entry per node, and values where known. Unit: points; shares.
 * Range: 0–100; 0–1. Edge cases: the mean is unweighted, over scored firms; without values, or if all are 0, all firms
 * have the same weight. Errors: insufficient "no-firm" without a node, "structure-only" for a coverage below .6,
 * "absorption-unknown" without a known absorption; throws for lists of wrong length and numbers outside their range.
 * Source: method 6.
 */
export function fillScores(
  nodes: number,
  { capability, absorption, value }: NetworkFirms,
): NetworkScores | Insufficient<NetworkScoresReason> {
  const scored = known(nodes, capability, { name: "capability", high: 100 });
  const ready = known(nodes, absorption, { name: "absorption", high: 1 });
  const coverage = scoredShare(nodes, capability, value);
  if (nodes === 0) return insufficient("no-firm");
  if (scored.length === 0 || !reaches(coverage, SCORED_VALUE_MIN)) return insufficient("structure-only");
  if (ready.length === 0) return insufficient("absorption-unknown");
  const [pooled, pooledAbsorption] = [mean(scored), mean(ready)];
  return {
    capability: Float64Array.from(capability, (points) => points ?? pooled),
    absorption: Float64Array.from(absorption, (share) => share ?? pooledAbsorption),
    coverage,
    scored: scored.length,
    deviation: scored.length > 1 ? sampleDeviation(scored) : 0,
  };
}

function known(
  nodes: number,
  column: readonly (number | null)[],
  { name, high }: { readonly name: string; readonly high: number },
): readonly number[] {
  if (column.length !== nodes) throw new RangeError(`${name} of ${column.length} firms for ${nodes} nodes`);
  const values = column.filter((value) => value !== null);
  if (values.some((value) => !(value >= 0 && value <= high))) throw new RangeError(`${name} outside 0–${high}`);
  return values;
}

/**
 * Scored firms' share of the network's value.
 *
 * Shape: one entry per node. Unit: none. Range: 0–1; 0 without nodes. Edge cases: without values, or if all are 0, the
 * share of nodes. Errors: throws for a negative, missing or infinite value and a wrong length. Source: method 6.
 */
export function scoredShare(
  nodes: number,
  capability: readonly (number | null)[],
  value?: readonly number[] | undefined,
): number {
  if (value !== undefined) {
    if (value.length !== nodes) throw new RangeError(`values of ${value.length} firms for ${nodes} nodes`);
    if (value.some((each) => !(each >= 0 && Number.isFinite(each)))) throw new RangeError("a firm's value below 0");
  }
  const weighted = value?.some((each) => each > 0) ?? false;
  let [held, total] = [0, 0];
  for (let node = 0; node < nodes; node += 1) {
    const weight = weighted ? (value?.[node] ?? 0) : 1;
    total += weight;
    if (capability[node] !== null) held += weight;
  }
  return total > 0 ? held / total : 0;
}
