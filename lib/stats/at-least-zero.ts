/** A variance, or a share of one, as it is reported: a negative estimate is 0, and says so. */
export type AtLeastZero = { readonly value: number; readonly estimate: number; readonly negative: boolean };
