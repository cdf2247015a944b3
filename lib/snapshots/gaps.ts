import { LENSES, type Lens } from "@/lib/instrument";
import { figureOf, pointsOf } from "./read";
import type { SnapshotFigure } from "./types";

/** The level of each lens, and the level that the firm's position requires of it. */
export const LENS_FIGURES = {
  ORG: { own: "org", required: "orgRequired" },
  NET: { own: "net", required: "netRequired" },
  POS: { own: "pos", required: "posRequired" },
  INT: { own: "int", required: "intRequired" },
} as const satisfies Record<Lens, Record<"own" | "required", SnapshotFigure>>;

/** A lens of a published cell, in points of 100. */
type LensGap = {
  readonly lens: Lens;
  readonly own: number;
  readonly required: number;
  /** Own minus required: below zero if something is missing. */
  readonly gap: number;
};

/**
 * The gaps of a published cell to its requirement, by lens, the largest first.
 *
 * Shape: a published cell; up to four gaps. Unit: points of 100, each the difference of two printed ones. Range:
 * -100–100.
 * Edge cases: equal gaps stay in the order of the lenses; a lens is left out if a mean is missing, or is "this or more"
 * or "this or less", because it cannot be subtracted. Errors: none. Source: ours.
 */
export function gapsOf(cell: Parameters<typeof figureOf>[0]): readonly LensGap[] {
  return LENSES.flatMap((lens): LensGap[] => {
    const [own, required] = [figureOf(cell, LENS_FIGURES[lens].own), figureOf(cell, LENS_FIGURES[lens].required)];
    if (own === undefined || required === undefined || own.end !== undefined || required.end !== undefined) return [];
    const points = { own: pointsOf(own.mean), required: pointsOf(required.mean) };
    return [{ lens, ...points, gap: points.own - points.required }];
  }).sort((a, b) => a.gap - b.gap);
}
