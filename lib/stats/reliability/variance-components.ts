import { type Insufficient, insufficient } from "@/lib/result";
import type { AtLeastZero } from "../at-least-zero";
import { completeRows, type DataMatrix } from "../data-matrix";
import { sum } from "../moments";

export type ComponentReason = "one-firm" | "one-item" | "no-firm-of-two" | "no-variance";

/** Variance components of y = firm + respondent in firm + item + firm × item + rest. */
export type VarianceComponents = {
  readonly firms: number;
  readonly respondents: number;
  readonly items: number;
  /** Respondents left out because of a missing answer. */
  readonly leftOut: number;
  readonly firm: AtLeastZero;
  readonly respondent: AtLeastZero;
  readonly item: AtLeastZero;
  readonly firmByItem: AtLeastZero;
  readonly residual: AtLeastZero;
};

/**
 * Generalizability study: the components of the variance of answers due to firms, respondents within firms, and items.
 *
 * Shape: one matrix per firm, rows are its respondents, columns the same items for all. Unit: levels squared. Range: 0
 * and up; estimates may be negative, and are then reported as 0 with a flag. Edge cases: respondents with a missing
 * answer are left out and counted, and firms without respondents are left out; firms of unequal size use n₀ = (N −
 * Σn²/N)/(F − 1), and for equal sizes the estimates are those of restricted maximum likelihood wherever none is
 * negative. Errors: insufficient below two firms or items, or without a firm of two; throws for firms with different
 * numbers of items.
 * Source: Brennan 2001, design i × (r : f); Searle, Casella & McCulloch 1992 (unequal sizes); lme4::lmer; method 3.2.
 */
export function varianceComponents(firms: readonly DataMatrix[]): VarianceComponents | Insufficient<ComponentReason> {
  const items = firms[0]?.columns ?? 0;
  if (firms.some((firm) => firm.columns !== items)) throw new RangeError("the firms differ in their number of items");
  const kept = firms.map(completeRows).filter((firm) => firm.rows > 0);
  const respondents = sum(kept.map((firm) => firm.rows));
  if (items < 2) return insufficient("one-item");
  if (kept.length < 2) return insufficient("one-firm");
  if (respondents === kept.length) return insufficient("no-firm-of-two");
  const leftOut = sum(firms.map((firm) => firm.rows)) - respondents;
  return { firms: kept.length, respondents, items, leftOut, ...estimate(meanSquares(kept, items)) };
}

type MeanSquares = {
  readonly items: number;
  readonly respondents: number;
  readonly n0: number;
  /** Σn²/N, the effective firm size in the items' mean square. */
  readonly weighedSize: number;
  readonly firm: number;
  readonly respondent: number;
  readonly item: number;
  readonly firmByItem: number;
  readonly residual: number;
};

/** Mean squares set equal to their expectations, solved from the last to the first. */
function estimate(
  squares: MeanSquares,
): Pick<VarianceComponents, "firm" | "respondent" | "item" | "firmByItem" | "residual"> {
  const { items, respondents, n0, weighedSize } = squares;
  const residual = squares.residual;
  const firmByItem = (squares.firmByItem - residual) / n0;
  const respondent = (squares.respondent - residual) / items;
  const item = (squares.item - residual - weighedSize * firmByItem) / respondents;
  const firm = (squares.firm - squares.respondent - squares.firmByItem + residual) / (items * n0);
  return {
    firm: reported(firm),
    respondent: reported(respondent),
    item: reported(item),
    firmByItem: reported(firmByItem),
    residual: reported(residual),
  };
}

const reported = (value: number): AtLeastZero => ({
  value: Math.max(0, value),
  estimate: value,
  negative: value < 0,
});

function meanSquares(firms: readonly DataMatrix[], items: number): MeanSquares {
  const sizes = firms.map((firm) => firm.rows);
  const respondents = sum(sizes);
  const places = Array.from({ length: items }, (_, item) => item);
  const origin = firms[0]?.values[0] ?? 0;
  const tables = firms.map((firm) => summarise(firm, origin));
  const ofItem = places.map((item) => sum(tables.map(({ ofItem, rows }) => rows * (ofItem[item] ?? 0))) / respondents);
  const grand = sum(ofItem) / items;
  const weighedSize = sum(sizes.map((size) => size * size)) / respondents;
  const n0 = (respondents - weighedSize) / (firms.length - 1);
  const byItem = tables.map(
    ({ rows, mean, ofItem: own }) =>
      rows * sum(places.map((item) => ((own[item] ?? 0) - mean - (ofItem[item] ?? 0) + grand) ** 2)),
  );
  return {
    items,
    respondents,
    n0,
    weighedSize,
    firm: (items * sum(tables.map(({ rows, mean }) => rows * (mean - grand) ** 2))) / (firms.length - 1),
    respondent: sum(tables.map(({ persons }) => persons)) / (respondents - firms.length),
    item: (respondents * sum(ofItem.map((value) => (value - grand) ** 2))) / (items - 1),
    firmByItem: sum(byItem) / ((firms.length - 1) * (items - 1)),
    residual: sum(tables.map(({ rest }) => rest)) / ((respondents - firms.length) * (items - 1)),
  };
}

/** Means of one firm, and its sums of squares for respondents and for the rest. */
function summarise({ rows, columns, values }: DataMatrix, origin: number) {
  const at = (row: number, item: number) => (values[row * columns + item] ?? 0) - origin;
  const [people, places] = [
    Array.from({ length: rows }, (_, row) => row),
    Array.from({ length: columns }, (_, item) => item),
  ];
  const ofPerson = people.map((row) => sum(places.map((item) => at(row, item))) / columns);
  const ofItem = places.map((item) => sum(people.map((row) => at(row, item))) / rows);
  const mean = sum(ofPerson) / rows;
  const persons = columns * sum(ofPerson.map((value) => (value - mean) ** 2));
  const rest = sum(
    people.flatMap((row) =>
      places.map((item) => (at(row, item) - (ofPerson[row] ?? 0) - (ofItem[item] ?? 0) + mean) ** 2),
    ),
  );
  return { rows, mean, ofItem, persons, rest };
}

/**
 * Eρ²: the reliability of a firm's mean for a planned number of respondents and items.
 *
 * Shape: components, and two integers. Unit: none. Range: 0–1. Edge cases: the item variance is not part of the error,
 * because all firms answer the same items; negative estimates count as 0. Errors: insufficient if nothing varies;
 * throws for a number below one. Source: Cronbach, Gleser, Nanda & Rajaratnam 1972; Brennan 2001; method 3.2.
 */
export function generalizability(
  components: Pick<VarianceComponents, "firm" | "respondent" | "firmByItem" | "residual">,
  planned: { readonly respondents: number; readonly items: number },
): number | Insufficient<ComponentReason> {
  const { respondents, items } = planned;
  if (!(respondents >= 1 && items >= 1)) throw new RangeError("a plan has at least one respondent and one item");
  const { firm, respondent, firmByItem, residual } = components;
  const error = respondent.value / respondents + firmByItem.value / items + residual.value / (respondents * items);
  return firm.value + error > 0 ? firm.value / (firm.value + error) : insufficient("no-variance");
}
