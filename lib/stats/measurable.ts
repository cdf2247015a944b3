/** Largest size of a value: its fourth power, summed, is still a number. */
const SIZE_MAX = 1e75;

/**
 * Whether statistics can be made of a value: finite, and within ±1e75, so that no square or product runs to infinity.
 *
 * Where the room speaks of a value that is not finite, a larger one is meant with it.
 */
export const isMeasurable = (value: number): boolean => Math.abs(value) <= SIZE_MAX;
