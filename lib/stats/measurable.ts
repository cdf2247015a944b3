/** Maximum size of a value, so that a sum of fourth powers does not overflow. */
const SIZE_MAX = 1e75;

/**
 * Whether statistics can be computed from a value: finite, and within ±1e75, so that no square or product overflows.
 *
 * In this room, "not finite" also means larger values than this.
 */
export const isMeasurable = (value: number): boolean => Math.abs(value) <= SIZE_MAX;
