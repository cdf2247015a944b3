import { type Measure, type MeasureForm, type MeasureList, measures1 } from "@/lib/catalog";
import type { Candidate } from "./candidates";

/** Below this number of employees the first measure must be small. Source: method 7, "Size" [J]. */
export const FIRST_IS_SMALL_BELOW = 100;

/** Greatest effort and number of months of the first measure of a firm below `FIRST_IS_SMALL_BELOW`. */
export const FIRST_AT_MOST = { effort: 2, months: 12 } as const;

/** Measures in the form that fits a firm, with the conditions of their steps. */
export type SizedList = MeasureList & { readonly formOf: ReadonlyMap<Measure["id"], MeasureForm> };

/**
 * Chooses the form of each measure for a firm of this size.
 *
 * Shape: all measures in full form, those that have a small form, and the number of employees. Unit: employees. Range: a
 * measure at most once. Edge cases: an unknown number counts as a small firm, because everybody can carry out a small
 * form; a measure without a small form is left out for a firm below its `employeesMin`. Errors: none. Source: method 7,
 * "Size".
 */
export function sizeMeasures(full: MeasureList, small: MeasureList, employees: number | undefined): SizedList {
  const formOf = new Map<Measure["id"], MeasureForm>();
  const measures = full.measures.flatMap((measure) => {
    const fits = employees !== undefined && employees >= measure.employeesMin;
    const own = fits ? measure : small.measures.find(({ id }) => id === measure.id);
    if (own === undefined) return [];
    formOf.set(measure.id, fits ? "full" : "small");
    return [own];
  });
  const steps = Object.fromEntries(
    measures.map(({ id }) => [id, (formOf.get(id) === "full" ? full : small).steps[id] ?? []]),
  );
  return { measures, steps, formOf };
}

/**
 * The measures of the catalog in the form that fits a firm.
 *
 * Shape: the number of employees, or null. Unit: employees. Range: up to 25 measures. Edge cases: an unknown number counts
 * as a small firm; measures that do not fit are left out. Errors: none. Source: method 7, "Size".
 */
export const measuresForSize = (employees: number | null): readonly Measure[] =>
  sizeMeasures(measures1, measures1.small, employees ?? undefined).measures;

/** Whether a measure may be the first of a firm of this size. */
export const mayBeFirst = ({ measure }: Candidate, employees: number | undefined): boolean =>
  (employees !== undefined && employees >= FIRST_IS_SMALL_BELOW) ||
  (measure.effort <= FIRST_AT_MOST.effort && measure.horizonMonths <= FIRST_AT_MOST.months);
