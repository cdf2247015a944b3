import { type Insufficient, insufficient } from "@/lib/result";
import { CONFIDENCE, checkConfidence, type Interval } from "../interval";
import { isMeasurable } from "../measurable";
import { clip, sum } from "../moments";
import { normalQuantile } from "../normal";

/** Weight of a disagreement of d levels: d², d, or the same for any disagreement. */
export type KappaWeights = "quadratic" | "linear" | "none";

/** `no-variance`: expected agreement is complete, because both raters use one and the same level. */
export type KappaReason = "no-cases" | "no-variance";

export type Kappa = {
  readonly kappa: number;
  readonly standardError: number;
  readonly interval: Interval;
  /** Observed weighted agreement, and the agreement expected by chance from the raters' level frequencies. */
  readonly observed: number;
  readonly expected: number;
  readonly cases: number;
};

type KappaOptions = { readonly weights?: KappaWeights; readonly confidence?: number };

/**
 * Cohen's κ of two raters over ordered levels, weighted by their distance.
 *
 * Shape: a square table of counts, rows the first rater's levels, columns the second's. Unit: none. Range: −1 to 1; the
 * interval is cut there. Edge cases: perfect agreement has a standard error of exactly 0; quadratic weights give higher
 * values for a wide spread, so report the table too; unused levels change the weights, not the observed agreement.
 * Errors: insufficient without cases, and if both use one and the same level; throws for a table that is not square, a
 * negative count and a confidence outside 0–1.
 * Source: Cohen 1968; Fleiss, Cohen & Everitt 1969 (standard error); psych::cohen.kappa; method 3.5.
 */
export function weightedKappa(
  table: readonly (readonly number[])[],
  { weights = "quadratic", confidence = CONFIDENCE }: KappaOptions = {},
): Kappa | Insufficient<KappaReason> {
  checkConfidence(confidence);
  checkTable(table);
  const cases = sum(table.map(sum));
  if (cases === 0) return insufficient("no-cases");
  const weight = weightsOf(weights, table.length);
  const rows = table.map((row) => sum(row) / cases);
  const columns = table.map((_, j) => sum(table.map((row) => row[j] ?? 0)) / cases);
  const cells = table.flatMap((row, i) =>
    row.map((count, j) => ({ i, j, share: count / cases, weight: weight(i, j) })),
  );
  const observed = sum(cells.map((cell) => cell.weight * cell.share));
  const expected = sum(cells.map((cell) => cell.weight * (rows[cell.i] ?? 0) * (columns[cell.j] ?? 0)));
  // The expected disagreement, summed directly: 1 − expected would leave a rounding error instead of 0.
  const chance = sum(cells.map((cell) => (1 - cell.weight) * (rows[cell.i] ?? 0) * (columns[cell.j] ?? 0)));
  if (chance === 0) return insufficient("no-variance");
  const disagreed = sum(cells.map((cell) => (1 - cell.weight) * cell.share));
  const kappa = 1 - disagreed / chance;

  const ofRow = rows.map((_, i) => sum(columns.map((share, j) => share * weight(i, j))));
  const ofColumn = columns.map((_, j) => sum(rows.map((share, i) => share * weight(i, j))));
  // The influence of a case, minus the common part. Expressed by disagreement, it is exactly 0 for every case of a
  // perfect agreement, and so is the variance.
  const influence = cells.map(
    ({ i, j, weight: own }) => -(1 - own) * chance - ((ofRow[i] ?? 0) + (ofColumn[j] ?? 0)) * disagreed,
  );
  const centre = sum(cells.map(({ share }, at) => share * (influence[at] ?? 0)));
  const spread = sum(cells.map(({ share }, at) => share * ((influence[at] ?? 0) - centre) ** 2));
  const standardError = Math.sqrt(spread / cases) / (chance * chance);
  if (!Number.isFinite(standardError)) return insufficient("no-variance");
  const reach = normalQuantile((1 + confidence) / 2) * standardError;
  return {
    kappa,
    standardError,
    interval: { low: clip(kappa - reach, -1, 1), high: clip(kappa + reach, -1, 1) },
    observed,
    expected,
    cases,
  };
}

function weightsOf(weights: KappaWeights, levels: number): (i: number, j: number) => number {
  const apart = (i: number, j: number) => (levels < 2 ? 0 : Math.abs(i - j) / (levels - 1));
  switch (weights) {
    case "quadratic":
      return (i, j) => 1 - apart(i, j) ** 2;
    case "linear":
      return (i, j) => 1 - apart(i, j);
    case "none":
      return (i, j) => (i === j ? 1 : 0);
  }
}

function checkTable(table: readonly (readonly number[])[]): void {
  if (table.some((row) => row.length !== table.length)) throw new RangeError("the table of two raters is not square");
  if (table.some((row) => row.some((count) => !(count >= 0 && isMeasurable(count)))))
    throw new RangeError("a count below 0");
}

/**
 * The contingency table of two raters: how often the first gave the row's level and the second the column's.
 *
 * Shape: two lists of one length, null if a rater gave none; the levels in their order. Unit: cases. Range: 0 and up.
 * Edge cases: a case that lacks a rating is not counted. Errors: throws for unequal lengths, a level that is not listed
 * and a level listed twice. Source: Cohen 1960.
 */
export function ratingTable(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  levels: readonly number[],
): readonly (readonly number[])[] {
  if (first.length !== second.length) throw new RangeError("the two raters' lists differ in length");
  if (new Set(levels).size !== levels.length) throw new RangeError("a level stands twice");
  const table = levels.map(() => levels.map(() => 0));
  first.forEach((one, at) => {
    const other = second[at] ?? null;
    if (one === null || other === null) return;
    const [row, column] = [levels.indexOf(one), levels.indexOf(other)];
    const counts = table[row];
    if (counts === undefined || column < 0) throw new RangeError(`${row < 0 ? one : other} is none of the levels`);
    counts[column] = (counts[column] ?? 0) + 1;
  });
  return table;
}
