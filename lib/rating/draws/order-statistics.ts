/**
 * Quantiles of type 7 at rising shares, without sorting: the middle one parts the values for those below and above it.
 *
 * The values change their order. The same as `quantile` to the last digit.
 */
export function quantilesByRank(values: Float64Array, shares: readonly number[]): readonly number[] {
  const last = values.length - 1;
  const ranks = shares.map((share) => Math.floor(last * share));
  selectAll(values, ranks, 0, last);
  return shares.map((share) => {
    const place = last * share;
    const rank = Math.floor(place);
    const below = values[rank] ?? 0;
    const above = place > rank ? leastOf(values, rank + 1, ranks.find((next) => next > rank) ?? last) : below;
    return below + (place - rank) * (above - below);
  });
}

/** Puts the values of rising ranks in their places, all of which lie from `low` to `high`. */
function selectAll(values: Float64Array, ranks: readonly number[], low: number, high: number): void {
  const middle = ranks.length >>> 1;
  const rank = ranks[middle];
  if (rank === undefined) return;
  if (rank >= low && rank <= high) select(values, rank, { low, high });
  selectAll(values, ranks.slice(0, middle), low, rank - 1);
  selectAll(values, ranks.slice(middle + 1), rank + 1, high);
}

/** Puts the value of a rank in its place, no greater before and no smaller after it. Source: Hoare 1961, Find. */
function select(values: Float64Array, rank: number, within: { readonly low: number; readonly high: number }): void {
  let { low, high } = within;
  while (low < high) {
    const pivot = values[(low + high) >>> 1] ?? 0;
    let [left, right] = [low, high];
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left += 1;
      while ((values[right] ?? 0) > pivot) right -= 1;
      if (left > right) break;
      const kept = values[left] ?? 0;
      values[left] = values[right] ?? 0;
      values[right] = kept;
      left += 1;
      right -= 1;
    }
    if (rank <= right) high = right;
    else if (rank >= left) low = left;
    else return;
  }
}

function leastOf(values: Float64Array, from: number, to: number): number {
  let least = values[from] ?? 0;
  for (let at = from + 1; at <= to; at += 1) {
    const value = values[at] ?? 0;
    if (value < least) least = value;
  }
  return least;
}
