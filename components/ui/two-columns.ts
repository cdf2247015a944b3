/** An item with its approximate height in lines. */
export type Lines = { readonly lines: number };

/**
 * Splits items into two columns of about the same length: each goes into the shorter one so far, the left one on a tie.
 *
 * The columns differ by at most the longest item, and the order within a column is kept.
 */
export function intoTwoColumns<T extends Lines>(parts: readonly T[]): readonly [readonly T[], readonly T[]] {
  const [left, right]: [T[], T[]] = [[], []];
  for (const part of parts) (lengthOf(left) <= lengthOf(right) ? left : right).push(part);
  return [left, right];
}

const lengthOf = (parts: readonly Lines[]): number => parts.reduce((sum, { lines }) => sum + lines, 0);
