import { type Measured, percentile } from "./saves.loops";

export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);
export const ms = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));

/** Combines the repeated measurements of one kind of request: the median of their speeds, and all their times. */
export const total = (rounds: readonly Measured[]): Measured => ({
  perSecond: median(rounds.map(({ perSecond }) => perSecond)),
  times: rounds.flatMap(({ times }) => times),
});
