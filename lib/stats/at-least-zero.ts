/** A reported variance, or share of one: a negative estimate is reported as 0, with a flag. */
export type AtLeastZero = { readonly value: number; readonly estimate: number; readonly negative: boolean };
