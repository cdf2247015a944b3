import { type Measure, measureOf } from "@/lib/catalog";
import { CELLS, type CellId, type MeasureId } from "@/lib/instrument";
import type { PlanMeasure } from "@/lib/plan";
import { isMissing, type Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { servedCell } from "../results/facts";

/** The catalog measure of a measure in the plan; undefined for a firm's own. */
export const catalogOf = (id: MeasureId | null): Measure | undefined => measureOf(id);

export const titleOf = (measure: Pick<PlanMeasure, "catalogId" | "title">, locale: Locale): string =>
  catalogOf(measure.catalogId)?.title[locale] ?? measure.title;

export const proofOf = (measure: Pick<PlanMeasure, "catalogId" | "proof">, locale: Locale): string =>
  measure.proof === "" ? (catalogOf(measure.catalogId)?.proof[locale] ?? "") : measure.proof;

/** The cell that a catalog measure is for: as in the result, otherwise the one with the largest expected effect. */
export function cellServed(measure: Measure, rating: Rating | undefined): CellId {
  const recommended = rating === undefined || isMissing(rating.recommendations) ? [] : rating.recommendations;
  const own = recommended.find((one) => one.measure === measure.id);
  const [most] = CELLS.toSorted((a, b) => (measure.effects[b] ?? 0) - (measure.effects[a] ?? 0));
  return (own === undefined ? undefined : servedCell(own)) ?? most ?? "PRE.ORG";
}
