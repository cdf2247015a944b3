/**
 * Quantiles of type 7 at rising shares, without sorting: each takes what the last one left above it.
 *
 * The values change their order. The same as `quantile` to the last digit.
 */
export function quantilesByRank(values: Float64Array, shares: readonly number[]): readonly number[] {
  let settled = 0;
  return shares.map((share) => {
    const place = (values.length - 1) * share;
    const rank = Math.floor(place);
    if (rank >= settled) select(values, rank, settled);
    settled = Math.max(settled, rank);
    const below = values[rank] ?? 0;
    const above = place > rank ? leastFrom(values, rank + 1) : below;
    return below + (place - rank) * (above - below);
  });
}

/** Puts the value of a rank in its place, no greater before and no smaller after it. Source: Hoare 1961, Find. */
function select(values: Float64Array, rank: number, from: number): void {
  let [low, high] = [from, values.length - 1];
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

function leastFrom(values: Float64Array, from: number): number {
  let least = values[from] ?? 0;
  for (let at = from + 1; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    if (value < least) least = value;
  }
  return least;
}
