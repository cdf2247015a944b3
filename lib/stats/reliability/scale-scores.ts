import { type Insufficient, insufficient } from "@/lib/result";
import type { DataMatrix } from "../data-matrix";

/** The persons' means over the items of a scale that they answered: number, mean and standard deviation. */
type ScaleScores = {
  readonly persons: number;
  readonly complete: number;
  readonly mean: number | Insufficient<"no-answers">;
  readonly deviation: number | Insufficient<"too-few-persons">;
};

export const NO_SCORES: ScaleScores = {
  persons: 0,
  complete: 0,
  mean: insufficient("no-answers"),
  deviation: insufficient("too-few-persons"),
};

/**
 * Number, mean and standard deviation of the persons' scores on every scale, in one pass.
 *
 * Columns that belong to the same scales are summed once: an overall scale and its parts need only one pass over the
 * data.
 */
export function scoreScales(data: DataMatrix, scales: readonly (readonly number[])[]): readonly ScaleScores[] {
  const parts = splitIntoParts(data.columns, scales);
  const sums = parts.map(() => ({ total: 0, answered: 0 }));
  const running = scales.map((columns, scale) => ({
    asked: columns.length,
    parts: sums.filter((_, part) => parts[part]?.scales.includes(scale)),
    persons: 0,
    complete: 0,
    mean: 0,
    squares: 0,
  }));
  for (let start = 0; start < data.values.length; start += data.columns) {
    for (let part = 0; part < parts.length; part += 1) sumPart(data.values, start, parts[part]?.columns, sums[part]);
    for (const scale of running) addPerson(scale);
  }
  return running.map(({ persons, complete, mean, squares }) => ({
    persons,
    complete,
    mean: persons === 0 ? NO_SCORES.mean : mean,
    deviation: persons < 2 ? NO_SCORES.deviation : Math.sqrt(squares / (persons - 1)),
  }));
}

type Part = { readonly columns: Int32Array; readonly scales: readonly number[] };

/** The columns of all scales, grouped by the scales they belong to. */
function splitIntoParts(columns: number, scales: readonly (readonly number[])[]): readonly Part[] {
  const parts = new Map<string, { columns: number[]; scales: number[] }>();
  for (let column = 0; column < columns; column += 1) {
    const of = scales.flatMap((scale, at) => (scale.includes(column) ? [at] : []));
    if (of.length === 0) continue;
    const part = parts.get(of.join()) ?? { columns: [], scales: of };
    part.columns.push(column);
    parts.set(of.join(), part);
  }
  return [...parts.values()].map((part) => ({ columns: Int32Array.from(part.columns), scales: part.scales }));
}

type PartSum = { total: number; answered: number };

function sumPart(values: Float64Array, start: number, columns: Int32Array | undefined, sum: PartSum | undefined): void {
  if (columns === undefined || sum === undefined) return;
  let [total, answered] = [0, 0];
  for (let at = 0; at < columns.length; at += 1) {
    const value = values[start + (columns[at] ?? 0)] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    total += value;
    answered += 1;
  }
  sum.total = total;
  sum.answered = answered;
}

type Running = {
  readonly asked: number;
  readonly parts: readonly PartSum[];
  persons: number;
  complete: number;
  mean: number;
  squares: number;
};

/** Updates mean and sum of squares with the score of one more person. Source: Welford 1962. */
function addPerson(scale: Running): void {
  let [total, answered] = [0, 0];
  for (const part of scale.parts) {
    total += part.total;
    answered += part.answered;
  }
  if (answered === 0) return;
  scale.persons += 1;
  if (answered === scale.asked) scale.complete += 1;
  const difference = total / answered - scale.mean;
  scale.mean += difference / scale.persons;
  scale.squares += difference * (total / answered - scale.mean);
}
