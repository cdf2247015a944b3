import { type DataMatrix, reliabilityReport, type ScaleColumns, seededRandom } from "@/lib/stats";
import type { Work } from "./work";

const PERSONS = 100_000;
const ITEMS = 48;
const MISSING = 0.05;
const SCALES: readonly ScaleColumns[] = [
  { name: "overall", columns: columnsFrom(0, ITEMS) },
  ...[0, 1, 2, 3].map((part) => ({ name: `part ${part}`, columns: columnsFrom(part * 12, 12) })),
];

function columnsFrom(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => first + at);
}

/** Levels 1–5 of people who differ in one trait; one answer in twenty is missing. */
function makeAnswers(): DataMatrix {
  const random = seededRandom("reliability");
  const values = new Float64Array(PERSONS * ITEMS);
  for (let person = 0, at = 0; person < PERSONS; person += 1) {
    const trait = random();
    for (let item = 0; item < ITEMS; item += 1, at += 1) {
      values[at] = random() < MISSING ? Number.NaN : 1 + Math.floor(2.5 * (trait + random()));
    }
  }
  return { values, rows: PERSONS, columns: ITEMS };
}

function reportedSum(data: DataMatrix): number {
  let total = 0;
  for (const { mean, deviation, alpha, items } of reliabilityReport(data, SCALES)) {
    total += numberOf(mean) + numberOf(deviation) + numberOf(alpha.raw) + numberOf(alpha.standardized);
    for (const item of items) total += numberOf(item.itemRest) + numberOf(item.alphaIfDropped.raw);
  }
  return total;
}

function numberOf(value: number | object): number {
  if (typeof value !== "number") throw new Error("a figure of full data is missing");
  return value;
}

/**
 * Computes the same figures by textbook formulas: one pass over the rows for each pair of columns, and another for each
 * scale.
 */
function plainSum(data: DataMatrix): number {
  const { covariance, correlation } = plainTables(data);
  let total = 0;
  for (const { columns } of SCALES) {
    total += plainScores(data, columns) + plainAlpha(covariance, columns) + plainAlpha(correlation, columns);
    for (const item of columns) {
      const others = columns.filter((column) => column !== item);
      const shared = others.reduce((sum, other) => sum + (covariance[item]?.[other] ?? 0), 0);
      const own = covariance[item]?.[item] ?? 0;
      total += shared / Math.sqrt(own * sumOver(covariance, others)) + plainAlpha(covariance, others);
    }
  }
  return total;
}

type Table = readonly (readonly number[])[];

const sumOver = (table: Table, columns: readonly number[]): number =>
  columns.reduce((sum, i) => sum + columns.reduce((row, j) => row + (table[i]?.[j] ?? 0), 0), 0);

function plainAlpha(table: Table, columns: readonly number[]): number {
  const diagonal = columns.reduce((sum, i) => sum + (table[i]?.[i] ?? 0), 0);
  return (columns.length / (columns.length - 1)) * (1 - diagonal / sumOver(table, columns));
}

function plainTables({ rows, columns, values }: DataMatrix): { covariance: Table; correlation: Table } {
  const covariance: number[][] = Array.from({ length: columns }, () => []);
  const correlation: number[][] = Array.from({ length: columns }, () => []);
  const column = Array.from({ length: columns }, (_, i) =>
    Float64Array.from({ length: rows }, (_none, row) => values[row * columns + i] ?? 0),
  );
  for (let i = 0; i < columns; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      const [left = values, right = values] = [column[i], column[j]];
      let [n, x, y, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
      for (let row = 0; row < rows; row += 1) {
        const [a, b] = [left[row] ?? 0, right[row] ?? 0];
        if (Number.isNaN(a) || Number.isNaN(b)) continue;
        n += 1;
        x += a;
        y += b;
        xx += a * a;
        yy += b * b;
        xy += a * b;
      }
      const shared = xy - (x * y) / n;
      put(covariance, i, j, shared / (n - 1));
      put(correlation, i, j, shared / Math.sqrt((xx - (x * x) / n) * (yy - (y * y) / n)));
    }
  }
  return { covariance, correlation };
}

function put(table: number[][], i: number, j: number, value: number): void {
  const [row, mirrored] = [table[i], table[j]];
  if (row !== undefined) row[j] = value;
  if (mirrored !== undefined) mirrored[i] = value;
}

/** Mean and deviation of the people's means over the items they answered. */
function plainScores({ rows, columns: width, values }: DataMatrix, columns: readonly number[]): number {
  const scores: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    let [total, answered] = [0, 0];
    for (const column of columns) {
      const value = values[row * width + column] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      total += value;
      answered += 1;
    }
    if (answered > 0) scores.push(total / answered);
  }
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  return mean + Math.sqrt(squares / (scores.length - 1));
}

export const works: readonly Work[] = [
  {
    name: "reliability report, pairwise, 100,000 × 48 + 4 scales",
    limitMs: 250,
    elsewhere: "psych::alpha about 4,000 ms",
    prepare: () => {
      const data = makeAnswers();
      return () => reportedSum(data);
    },
    reference: {
      name: "plain loops over pairs of columns",
      prepare: () => {
        const data = makeAnswers();
        return () => plainSum(data);
      },
    },
    referenceRuns: 2,
  },
];
