import { MODES, ROLES } from "@/lib/instrument";
import { type Insufficient, insufficient } from "@/lib/result";
import { POSITION_PARTS, type PositionPart, type PositionVector } from "./position-vector";

type PositionDistance = {
  readonly distance: number;
  /** The squared distance d², from which `kernelWeights` computes weights. */
  readonly squared: number;
  /** Number of parts known for both firms, 1–13. */
  readonly parts: number;
};

/**
 * Distance between two positions.
 *
 * d² = ½Σ(√P − √P′)² + ½Σ(√R − √R′)² + ΔHHI² + (ΔPI/2)² + (Δh)²/4 + (Δlog10 employees)²/4; a part missing on either
 * side is dropped and d² multiplied by 13 / parts used. Shape: two positions of 13 parts. Unit: none. Range: 0 and
 * above.
 * Edge cases: a position is at distance 0 from itself; the triangle inequality may fail if parts are missing.
 * Errors: insufficient if no part is known for both; throws for a share outside 0–1 and for a part that is not finite.
 * Source: Hellinger 1909 for the shares; weights are expert judgement; method 3.6.
 */
export function positionDistance(
  a: PositionVector,
  b: PositionVector,
): PositionDistance | Insufficient<"no-common-part"> {
  let parts = 0;
  let total = 0;
  for (const part of POSITION_PARTS) {
    const own = coordinate(part, a[part]);
    const other = coordinate(part, b[part]);
    if (own === null || other === null) continue;
    parts += 1;
    total += (own - other) ** 2;
  }
  if (parts === 0) return insufficient("no-common-part");
  const squared = (total * POSITION_PARTS.length) / parts;
  return { distance: Math.sqrt(squared), squared, parts };
}

const SHARES: ReadonlySet<PositionPart> = new Set([...MODES, ...ROLES]);

/** One part of a position, scaled so that d² is a plain sum of squared differences; null if it is missing. */
function coordinate(part: PositionPart, value: number | null): number | null {
  if (value === null) return null;
  if (!Number.isFinite(value)) throw new RangeError(`${part} is not a finite number`);
  if (part === "customerHhi") return value;
  if (!SHARES.has(part)) return value / 2;
  if (value < 0 || value > 1) throw new RangeError(`${part} is not a share: ${value}`);
  return Math.sqrt(value / 2);
}
