import { type Insufficient, insufficient } from "@/lib/result";
import { clip, quantile, sum } from "@/lib/stats";

/** A figure published in snapshots, with the ends of its scale. */
export type FigureScale = { readonly id: string; readonly min: number; readonly max: number };

/** Means are printed in hundredths of the scale. Source: method 3.6. */
export const MEAN_STEPS = 100;
/** Quartiles are printed in twentieths of the scale, as percentiles are. Source: method 3.6. */
export const QUARTILE_STEPS = 20;
/** Minimum part of the scale in which each firm's value can lie, given a printed mean. Source: expert judgement. */
export const ROOM_MIN = 1 / 2;
/** Number of bins of a distribution: a quarter of a level each. Source: method 3.6. */
export const SPREAD_BINS = 16;
/** Shares, of bins and of links, are printed in twentieths. Source: method 3.6. */
export const SHARE_STEPS = 20;

/** Lower ends of the bands of n. Source: method 3.6. */
export const COUNT_BANDS: readonly number[] = [0, 5, 10, 20, 50];

/** A number of firms as printed: "5–9"; without `high`, "50 or more". */
export type CountBand = { readonly low: number; readonly high?: number };

/**
 * The band in which a number of firms is printed: under 5, 5–9, 10–19, 20–49, 50 or more.
 *
 * Shape: one count. Unit: firms. Range: one of five bands. Edge cases: 0–4 is one band, so that none and few look the
 * same.
 * Errors: throws for a count that is negative or not an integer. Source: method 3.6.
 */
export function countBand(count: number): CountBand {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of firms: ${count}`);
  const above = COUNT_BANDS.findIndex((low) => low > count);
  if (above === -1) return { low: COUNT_BANDS.at(-1) ?? 0 };
  return { low: COUNT_BANDS[above - 1] ?? 0, high: (COUNT_BANDS[above] ?? 0) - 1 };
}

/** One firm's contribution to a mean. */
type Contribution = { readonly value: number; readonly weight: number; readonly known: boolean };

/** A printed mean; `end` means "this or less" or "this or more". */
export type PrintedMean = { readonly mean: number; readonly end?: "low" | "high" };

/**
 * A mean as it may be printed: in hundredths of the scale, and never so close to an end that it reveals each firm's
 * value.
 *
 * If the mean of five firms is 100 of 100, all have 100. So the mean of the firms not known individually keeps a
 * distance from the ends: half the scale times the largest share of their weight. Each firm's value can then lie
 * anywhere in half the scale. Shape: one contribution per firm, the scale, and the number of steps. Unit: that of the
 * figure. Range: within the scale. Edge cases: if all firms are known, nothing is limited; a limited mean is rounded
 * away from the end and marked with that end. Errors: throws without a contribution, and for a value outside the scale.
 * Source: method 3.6; bounds after Willenborg & de Waal 2001.
 */
export function printMean(
  contributions: readonly Contribution[],
  scale: Omit<FigureScale, "id">,
  steps: number = MEAN_STEPS,
): PrintedMean {
  if (contributions.length === 0) throw new RangeError("the mean of no firms");
  const { min, max } = scale;
  if (contributions.some(({ value }) => !(value >= min && value <= max))) {
    throw new RangeError(`a value outside ${min}–${max}`);
  }
  const hidden = contributions.filter(({ known }) => !known);
  const total = weighted(contributions) / weightOf(contributions);
  if (hidden.length === 0) return { mean: roundTo(total, steps, scale) };

  const [weight, own] = [weightOf(hidden), weighted(hidden)];
  const largest = hidden.reduce((most, each) => Math.max(most, each.weight), 0);
  const margin = (ROOM_MIN * (max - min) * largest) / weight;
  const kept = clip(own / weight, min + margin, max - margin);
  const mean = total + (kept * weight - own) / weightOf(contributions);
  if (kept < own / weight) return { mean: roundTo(mean, steps, { ...scale, way: Math.floor }), end: "high" };
  if (kept > own / weight) return { mean: roundTo(mean, steps, { ...scale, way: Math.ceil }), end: "low" };
  return { mean: roundTo(mean, steps, scale) };
}

const weightOf = (contributions: readonly Contribution[]): number => sum(contributions.map(({ weight }) => weight));
const weighted = (contributions: readonly Contribution[]): number =>
  sum(contributions.map(({ value, weight }) => value * weight));

type Rounding = { readonly min: number; readonly max: number; readonly way?: (value: number) => number };

/** Rounds to a step of the scale, counted from its lower end. */
function roundTo(value: number, steps: number, { min, max, way = Math.round }: Rounding): number {
  const at = ((value - min) / (max - min)) * steps;
  const nearest = Math.round(at);
  // A sum of doubles may miss a step by a rounding error, which must not change the step.
  const whole = Math.abs(at - nearest) < 1e-9 ? nearest : way(at);
  return min + (whole * (max - min)) / steps;
}

export type Quartiles = readonly [number, number, number];

/**
 * Quartiles for printing: type 7, in twentieths of the scale.
 *
 * Every firm counts once. Shape: values of the firms; returns three values. Unit: that of the figure. Range: within the
 * scale. Edge cases: ties may make them equal. Errors: throws without values. Source: Hyndman & Fan 1996; method 3.6.
 */
export function printQuartiles(values: readonly number[], scale: Omit<FigureScale, "id">): Quartiles {
  // sorted once; sorting a sorted array again is cheap
  const sorted = Float64Array.from(values).sort();
  const at = (p: number) => roundTo(quantile(sorted, p), QUARTILE_STEPS, scale);
  return [at(0.25), at(0.5), at(0.75)];
}

/** Merged adjacent bins: from the lower end of bin `from` to that of bin `to`. */
export type SpreadBin = { readonly from: number; readonly to: number; readonly share: number };

/**
 * A distribution by bins; adjacent bins are merged until each has k firms, and of those not known individually at least
 * k or none.
 *
 * Shape: number of all firms and of hidden firms per bin, of equal length; returns merged bins in order that cover all.
 * Unit: shares in steps of .05. Range: 0–1. Edge cases: the remainder at the upper end is added to the last bin.
 * Errors: insufficient below two merged bins, which would show nothing; throws for unequal lengths. Source: method 3.6.
 */
export function mergeBins(
  { all, hidden }: { readonly all: readonly number[]; readonly hidden: readonly number[] },
  k: number,
): readonly SpreadBin[] | Insufficient<"too-few"> {
  if (all.length !== hidden.length) throw new RangeError("bins of all and of hidden firms differ in number");
  const bins: { from: number; to: number; firms: number; unseen: number }[] = [];
  let open = { from: 0, to: 0, firms: 0, unseen: 0 };
  for (const [bin, firms] of all.entries()) {
    open = { ...open, to: bin + 1, firms: open.firms + firms, unseen: open.unseen + (hidden[bin] ?? 0) };
    if (open.firms < k || (open.unseen > 0 && open.unseen < k)) continue;
    bins.push(open);
    open = { from: bin + 1, to: bin + 1, firms: 0, unseen: 0 };
  }
  // The remainder is added to the last bin, which is merged with the one before if it is then too small.
  while (open.to > open.from) {
    const last = bins.pop();
    if (last === undefined) return insufficient("too-few");
    open = { from: last.from, to: open.to, firms: last.firms + open.firms, unseen: last.unseen + open.unseen };
    if (open.unseen > 0 && open.unseen < k) continue;
    bins.push(open);
    break;
  }
  if (bins.length < 2) return insufficient("too-few");
  const total = sum(all);
  return bins.map(({ from, to, firms }) => ({
    from,
    to,
    share: Math.round((firms / total) * SHARE_STEPS) / SHARE_STEPS,
  }));
}
