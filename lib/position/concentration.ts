import { type Insufficient, insufficient } from "@/lib/result";
import { sum } from "@/lib/stats";

/** Lower and upper bound, because the unregistered rest is unknown. */
type Concentration = {
  /** If the rest is spread over very many partners. */
  readonly low: number;
  /** If the rest is a single partner. */
  readonly high: number;
  /** 1/HHI: `low` from the upper bound, `high` from the lower one. */
  readonly effective: {
    readonly low: number | Insufficient<"atomistic">;
    readonly high: number | Insufficient<"atomistic">;
  };
};

/**
 * Herfindahl–Hirschman index of shares, with bounds for an unregistered rest R: Σ s² if it is spread over very many, Σ
 * s² + R² if it is one. Also the effective number, 1/HHI.
 *
 * Shape: the registered shares, and the rest (1 less their sum unless given; what is known to be atomistic belongs to
 * neither). Unit: none; on 0–1, not on 0–10,000. Range: low 0–1, high up to 1; the effective number from 1.
 * Edge cases: shares that sum to more than 1 leave no rest; a share of 0 adds nothing. Errors: the effective number is
 * "atomistic" if the index is 0 or almost 0; throws for a share below 0, or so large that its square overflows. Source:
 * Hirschman 1945; Herfindahl 1950; method 2.2.
 */
export function herfindahl(shares: readonly number[], rest: number = Math.max(0, 1 - sum(shares))): Concentration {
  if (![...shares, rest].every((share) => share >= 0 && Number.isFinite(share))) {
    throw new RangeError("a share is a number from 0");
  }
  const low = sum(shares.map((share) => share ** 2));
  const high = low + rest ** 2;
  if (!Number.isFinite(high)) throw new RangeError("a share is no number of firms");
  return { low, high, effective: { low: inverse(high), high: inverse(low) } };
}

const inverse = (index: number): number | Insufficient<"atomistic"> =>
  Number.isFinite(1 / index) ? 1 / index : insufficient("atomistic");
