import { MODES } from "@/lib/instrument";
import { COMPLETE, coordinate, maskOf } from "./coordinates";
import type { Pool, PoolKind } from "./pool";
import { POSITION_PARTS } from "./position-vector";

export const PARTS = POSITION_PARTS.length;

/** A mode is stored as its index in `MODES`; an unknown mode comes last. */
export const UNKNOWN_MODE = MODES.length;

/** Rows `from … to − 1`, which have the same known parts. */
type Block = { readonly from: number; readonly to: number; readonly mask: number };

/** Rows `from … to − 1` of one mode, stored as its index in `MODES` or `UNKNOWN_MODE`. */
export type ModeRun = { readonly from: number; readonly to: number; readonly mode: number };

/** A pool as columns. Rows are sorted by mask, mode and score, so that branches in loops over them are predictable. */
export type PoolColumns = {
  readonly rows: number;
  /** Maps a row to the index of its member. */
  readonly member: Int32Array;
  readonly x: Float64Array;
  readonly sem: Float64Array;
  /** 13 numbers per row; 0 if a part is missing. */
  readonly coordinates: Float64Array;
  readonly blocks: readonly Block[];
  readonly runs: readonly ModeRun[];
  /** All scores in ascending order. */
  readonly sorted: Float64Array;
};

export function toColumns(pool: Pool<PoolKind>): PoolColumns {
  const rows = pool.members
    .map(({ x, sem, position }, member) => {
      const mode = pool.modes[member];
      const place = mode === undefined ? UNKNOWN_MODE : MODES.indexOf(mode);
      return { x, sem, position, member, mask: maskOf(position), mode: place };
    })
    .toSorted((a, b) => a.mask - b.mask || a.mode - b.mode || a.x - b.x);
  const coordinates = new Float64Array(rows.length * PARTS);
  for (const [row, { position }] of rows.entries()) {
    for (const [part, name] of POSITION_PARTS.entries()) {
      coordinates[row * PARTS + part] = coordinate(name, position[name]) ?? 0;
    }
  }
  const x = Float64Array.from(rows, (row) => row.x);
  return {
    rows: rows.length,
    member: Int32Array.from(rows, (row) => row.member),
    x,
    sem: Float64Array.from(rows, (row) => row.sem),
    coordinates,
    blocks: divide(rows, (one, other) => one.mask === other.mask).map(({ from, to, first }) => ({
      from,
      to,
      mask: first.mask,
    })),
    runs: divide(rows, (one, other) => one.mode === other.mode).map(({ from, to, first }) => ({
      from,
      to,
      mode: first.mode,
    })),
    sorted: x.toSorted(),
  };
}

/** Ranges of consecutive rows that are alike. */
function divide<Row>(rows: readonly Row[], areAlike: (one: Row, other: Row) => boolean) {
  const ranges: { readonly from: number; to: number; readonly first: Row }[] = [];
  for (const [row, each] of rows.entries()) {
    const last = ranges.at(-1);
    if (last !== undefined && areAlike(last.first, each)) last.to = row + 1;
    else ranges.push({ from: row, to: row + 1, first: each });
  }
  return ranges;
}

/** The coordinates with 0 for every part that is not in the mask. */
export function blankParts(coordinates: Float64Array, mask: number): Float64Array {
  if (mask === COMPLETE) return coordinates;
  return coordinates.map((value, at) => ((mask >> (at % PARTS)) & 1 ? value : 0));
}
