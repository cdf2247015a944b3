import { MODES, ROLES } from "@/lib/instrument";
import { POSITION_PARTS, type PositionPart, type PositionVector } from "./position-vector";

const SHARES: ReadonlySet<PositionPart> = new Set([...MODES, ...ROLES]);

/** One part of a position, scaled so that d² is a plain sum of squared differences; null if it is missing. */
export function coordinate(part: PositionPart, value: number | null): number | null {
  if (value === null) return null;
  if (!Number.isFinite(value)) throw new RangeError(`${part} is not a finite number`);
  if (part === "customerHhi") return value;
  if (!SHARES.has(part)) return value / 2;
  if (value < 0 || value > 1) throw new RangeError(`${part} is not a share: ${value}`);
  return Math.sqrt(value / 2);
}

/** The mask with all parts known: one bit for each part. */
export const COMPLETE = 2 ** POSITION_PARTS.length - 1;

/** Bit mask of the known parts: bit k stands for the k-th of `POSITION_PARTS`. */
export const maskOf = (position: PositionVector): number =>
  POSITION_PARTS.reduce((mask, part, bit) => (position[part] === null ? mask : mask | (1 << bit)), 0);

/** The number of bits set in a mask. */
export function countParts(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count += 1;
  return count;
}
