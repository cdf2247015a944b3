import type { DataMatrix } from "@/lib/stats";
import type { AnswerTable } from "./table";

/** A scale of the codebook: its name and the column indices of its items. */
export type StudiedScale = { readonly name: string; readonly columns: readonly number[] };

/** One firm, with the indices of its respondents' rows. */
export type FirmRows = { readonly id: string; readonly rows: readonly number[] };

/** Firms in the order in which the file first mentions them. */
export function groupByFirm({ labels }: AnswerTable): readonly FirmRows[] {
  const firms = new Map<string, number[]>();
  for (const [row, label] of labels.entries()) {
    const id = label["firm.id"] ?? "";
    const rows = firms.get(id) ?? [];
    rows.push(row);
    firms.set(id, rows);
  }
  return [...firms].map(([id, rows]) => ({ id, rows }));
}

/**
 * The item means of each firm: over the respondents of a stratum who answered, then over strata. Source: method 3.2.
 */
export function averageFirms({ answers, labels }: AnswerTable, firms: readonly FirmRows[]): DataMatrix {
  const { columns } = answers;
  const values = new Float64Array(firms.length * columns);
  for (const [at, { rows }] of firms.entries()) {
    const strata = [...Map.groupBy(rows, (row) => labels[row]?.stratum ?? "").values()];
    for (let item = 0; item < columns; item += 1) {
      values[at * columns + item] = meanOf(
        strata.map((stratum) => meanOf(stratum.map((row) => answers.values[row * columns + item]))),
      );
    }
  }
  return { rows: firms.length, columns, values };
}

/** Mean of the values present; NaN (missing) if there are none. */
function meanOf(values: readonly (number | undefined)[]): number {
  let [total, count] = [0, 0];
  for (const value of values) {
    if (value === undefined || Number.isNaN(value)) continue;
    total += value;
    count += 1;
  }
  return count === 0 ? Number.NaN : total / count;
}

/** The rows of one rater. */
export function ofRater({ answers, labels }: AnswerTable, rater: string): DataMatrix {
  return pickRows(
    answers,
    [...labels.keys()].filter((row) => labels[row]?.rater === rater),
  );
}

/** Some rows of a matrix, in the order given. */
export function pickRows({ columns, values }: DataMatrix, rows: readonly number[] | Int32Array): DataMatrix {
  const picked = new Float64Array(rows.length * columns);
  for (const [at, row] of rows.entries()) picked.set(values.subarray(row * columns, (row + 1) * columns), at * columns);
  return { rows: rows.length, columns, values: picked };
}

/** Each row's mean over the columns it answered; NaN if it answered none. */
export function scoresOn({ rows, columns, values }: DataMatrix, scale: readonly number[]): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => meanOf(scale.map((column) => values[row * columns + column])));
}

/** The integer levels from min to max, if they are the same for all items of the scale; otherwise undefined. */
export function levelsOf({ items }: AnswerTable, { columns }: StudiedScale): readonly number[] | undefined {
  const ranges = columns.map((column) => items[column]?.range);
  const [first] = ranges;
  if (first === undefined || !Number.isInteger(first.min) || !Number.isInteger(first.max)) return undefined;
  if (!ranges.every((range) => range?.min === first.min && range.max === first.max)) return undefined;
  return Array.from({ length: first.max - first.min + 1 }, (_, at) => first.min + at);
}
