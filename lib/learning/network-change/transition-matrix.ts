import { buildGraph, strongComponents } from "@/lib/graph";
import { type Insufficient, insufficient } from "@/lib/result";
import { betaQuantile, CONFIDENCE, type Interval, sum } from "@/lib/stats";

/**
 * Added to the count of every possible transition, so that one that was not observed does not get a share of 0
 * (Jeffreys' prior). Source: method 6.6.
 */
export const TRANSITION_PRIOR = 0.5;
/** Minimum number of cycles for stationary shares. Source: method 6.6. */
export const STATIONARY_CYCLES_MIN = 3;

export type TransitionRow = {
  /** Number of links that started in this state. */
  readonly total: number;
  /** Observed shares: N_ab / N_a. */
  readonly counted: readonly number[] | Insufficient<"no-link">;
  /** Shares after adding half a link to each possible cell. */
  readonly smoothed: readonly number[];
  /** Posterior interval of each share; null in an impossible cell. */
  readonly intervals: readonly (Interval | null)[];
};

type TransitionOptions = {
  /** The possible cells; default all. */
  readonly possible?: readonly (readonly boolean[])[] | undefined;
  /** Probability of each interval; default .95. */
  readonly confidence?: number | undefined;
};

/**
 * Shares of a transition table: observed, smoothed, and with posterior intervals.
 *
 * p = N_ab / N_a; smoothed (N_ab + ½) / (N_a + k/2); interval Beta(N_ab + ½, N_a − N_ab + (k − 1)/2), where k is the
 * number of cells of the row that can occur.
 * Shape: counts, one row per earlier state and one column per later state. Unit: shares. Range: 0–1, rows sum to 1.
 * Edge cases: a state in which no link started has no observed shares, and equal smoothed ones; in a row with one
 * possible cell its share is 1. Errors: throws for rows of unequal length, a count that is not an integer from 0, a
 * count in an impossible cell, a row without a possible cell and a confidence outside 0–1. Source: Anderson & Goodman
 * 1957; Dirichlet prior of Jeffreys 1946; method 6.6.
 */
export function transitionMatrix(
  counts: readonly (readonly number[])[],
  { possible, confidence = CONFIDENCE }: TransitionOptions = {},
): readonly TransitionRow[] {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`not a confidence: ${confidence}`);
  const columns = counts[0]?.length ?? 0;
  return counts.map((row, from) => {
    const cells = row.map((_, to) => possible?.[from]?.[to] ?? possible === undefined);
    if (row.length !== columns || !cells.includes(true)) throw new RangeError(`row ${from} does not fit the table`);
    row.forEach((count, to) => {
      if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of links: ${count}`);
      if (count > 0 && cells[to] === false) throw new RangeError(`links where none can be: ${from} to ${to}`);
    });
    return transitionRow(row, cells, confidence);
  });
}

function transitionRow(row: readonly number[], cells: readonly boolean[], confidence: number): TransitionRow {
  const total = sum(row);
  const prior = TRANSITION_PRIOR * cells.filter((can) => can).length;
  const tail = (1 - confidence) / 2;
  return {
    total,
    counted: total > 0 ? row.map((count) => count / total) : insufficient("no-link"),
    smoothed: row.map((count, to) => (cells[to] ? (count + TRANSITION_PRIOR) / (total + prior) : 0)),
    intervals: row.map((count, to) => {
      if (!cells[to]) return null;
      const [a, b] = [count + TRANSITION_PRIOR, total - count + prior - TRANSITION_PRIOR];
      return b > 0 ? { low: betaQuantile(tail, a, b), high: betaQuantile(1 - tail, a, b) } : { low: 1, high: 1 };
    }),
  };
}

/**
 * Stationary shares of a transition matrix, if enough cycles were observed.
 *
 * Shape: a square of shares whose rows sum to 1, and the number of cycles behind it. Unit: shares. Range: 0–1, summing
 * to 1. Edge cases: a transient state has 0; for a periodic chain, the shares of time. Errors: insufficient
 * "too-few-cycles" with fewer than three cycles, "several-closed-groups" with more than one closed group; throws for a
 * matrix that is not square, a share below 0 and a row that does not sum to 1. Source: Grassmann, Taksar & Heyman 1985;
 * method 6.6.
 */
export function stationaryShares(
  shares: readonly (readonly number[])[],
  cycles: number,
): readonly number[] | Insufficient<"too-few-cycles" | "several-closed-groups"> {
  for (const row of shares) {
    if (row.length !== shares.length || row.some((p) => !(p >= 0)) || Math.abs(sum(row) - 1) > 1e-9) {
      throw new RangeError("not a square of shares whose rows sum to 1");
    }
  }
  if (cycles < STATIONARY_CYCLES_MIN) return insufficient("too-few-cycles");
  const closed = closedStates(shares);
  if (closed.length !== 1) return insufficient("several-closed-groups");
  const [group = []] = closed;
  const rest = eliminateStates(group.map((from) => group.map((to) => shares[from]?.[to] ?? 0)));
  return shares.map((_, state) => rest[group.indexOf(state)] ?? 0);
}

/** A smaller share is a rounding error of 0. */
const NO_MOVE = 1e-15;

/** Groups of states that reach each other and cannot be left. */
function closedStates(shares: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const moves = shares.flatMap((row, from) =>
    row.flatMap((p, to) => (p > NO_MOVE && from !== to ? [{ from, to }] : [])),
  );
  const graph = buildGraph(shares.length, { from: moves.map(({ from }) => from), to: moves.map(({ to }) => to) });
  const { of, count } = strongComponents(graph);
  const left = new Set(moves.filter(({ from, to }) => of[from] !== of[to]).map(({ from }) => of[from]));
  return Array.from({ length: count }, (_, group) => group)
    .filter((group) => !left.has(group))
    .map((group) => shares.flatMap((_, state) => (of[state] === group ? [state] : [])));
}

/** Eliminates states from the last one; without subtraction, so that no precision is lost. */
function eliminateStates(shares: readonly (readonly number[])[]): readonly number[] {
  const p = shares.map((row) => [...row]);
  const at = (from: number, to: number): number => p[from]?.[to] ?? 0;
  for (let last = p.length - 1; last > 0; last -= 1) {
    const leaves = sum((p[last] ?? []).slice(0, last));
    for (let from = 0; from < last; from += 1) {
      const row = p[from] ?? [];
      row[last] = at(from, last) / leaves;
      for (let to = 0; to < last; to += 1) row[to] = at(from, to) + at(from, last) * at(last, to);
    }
  }
  const weight = [1];
  for (let state = 1; state < p.length; state += 1) {
    weight.push(sum(weight.map((each, from) => each * at(from, state))));
  }
  const total = sum(weight);
  return weight.map((each) => each / total);
}
