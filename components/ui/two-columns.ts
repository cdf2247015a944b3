/** What takes about so many lines of a page. */
export type Lines = { readonly lines: number };

/**
 * Parts of a page in two columns of about the same length: each goes below what is shorter so far, the left one first.
 *
 * The two differ by no more than the longest part, and within a column the order stays.
 */
export function intoTwoColumns<T extends Lines>(parts: readonly T[]): readonly [readonly T[], readonly T[]] {
  const [left, right]: [T[], T[]] = [[], []];
  for (const part of parts) (lengthOf(left) <= lengthOf(right) ? left : right).push(part);
  return [left, right];
}

const lengthOf = (parts: readonly Lines[]): number => parts.reduce((sum, { lines }) => sum + lines, 0);
