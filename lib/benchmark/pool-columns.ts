import type { Mode } from "@/lib/instrument";
import { COMPLETE, coordinate, maskOf } from "./coordinates";
import type { Pool, PoolKind } from "./pool";
import { POSITION_PARTS } from "./position-vector";

export const PARTS = POSITION_PARTS.length;

/** Rows that know the same parts and sell through the same mode, in order of their scores. */
export type Segment = {
  readonly from: number;
  readonly to: number;
  readonly mask: number;
  readonly mode: Mode | undefined;
};

/** A pool as columns: rows sorted by mask, mode and score. */
export type PoolColumns = {
  readonly rows: number;
  /** Row to index of the member. */
  readonly member: Int32Array;
  readonly x: Float64Array;
  readonly sem: Float64Array;
  /** 13 numbers a row; 0 where a part is missing. */
  readonly coordinates: Float64Array;
  readonly segments: readonly Segment[];
  /** All scores in order. */
  readonly sorted: Float64Array;
};

export function toColumns(pool: Pool<PoolKind>): PoolColumns {
  const rows = pool.members
    .map(({ x, sem, position }, member) => ({
      x,
      sem,
      position,
      member,
      mask: maskOf(position),
      mode: pool.modes[member],
    }))
    .toSorted((a, b) => a.mask - b.mask || compareModes(a.mode, b.mode) || a.x - b.x);
  const coordinates = new Float64Array(rows.length * PARTS);
  const segments: Segment[] = [];
  for (const [row, { position, mask, mode }] of rows.entries()) {
    for (const [part, name] of POSITION_PARTS.entries()) {
      coordinates[row * PARTS + part] = coordinate(name, position[name]) ?? 0;
    }
    const last = segments.at(-1);
    const joins = last !== undefined && last.mask === mask && last.mode === mode;
    if (joins) segments.pop();
    segments.push({ from: joins ? last.from : row, to: row + 1, mask, mode });
  }
  const x = Float64Array.from(rows, (row) => row.x);
  return {
    rows: rows.length,
    member: Int32Array.from(rows, (row) => row.member),
    x,
    sem: Float64Array.from(rows, (row) => row.sem),
    coordinates,
    segments,
    sorted: x.toSorted(),
  };
}

const compareModes = (a = "", b = ""): number => (a < b ? -1 : a > b ? 1 : 0);

/** The coordinates with 0 for every part that is not in the mask. */
export function blankParts(coordinates: Float64Array, mask: number): Float64Array {
  if (mask === COMPLETE) return coordinates;
  return coordinates.map((value, at) => ((mask >> (at % PARTS)) & 1 ? value : 0));
}

/** The first place in `sorted[from … to − 1]` whose score is at least `x`, or above it. */
export function findPlace(
  sorted: Float64Array,
  { from, to }: { readonly from: number; readonly to: number },
  isBefore: (score: number) => boolean,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(sorted[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
