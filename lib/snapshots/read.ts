import { isInsufficient } from "@/lib/result";
import type { CellDisclosure } from "./disclose";
import type { FigureDisclosure } from "./print";
import { TOTAL } from "./snapshot";
import type { PrintedSet, SnapshotDimension, SnapshotFigure, SnapshotReport } from "./types";

/** A level as points of 100. */
export const pointsOf = (level: number): number => Math.round(((level - 1) / 4) * 100);

/** The set of one dimension as it is printed. */
export const setOf = (report: SnapshotReport, dimension: SnapshotDimension | typeof TOTAL): PrintedSet | undefined =>
  report.sets.find((set) => set.dimension === dimension);

/** One cell of a set, where it is published. */
export function cellOfSet(
  set: PrintedSet | undefined,
  cell: string,
): (CellDisclosure & { kind: "published" }) | undefined {
  if (set?.kind !== "published") return undefined;
  const found = set.cells.find((each) => each.cell === cell);
  return found?.kind === "published" ? found : undefined;
}

/** The total, where it is published. */
export const totalOf = (report: SnapshotReport) => cellOfSet(setOf(report, TOTAL), TOTAL);

/** The same firms in both: how they are now, and how they were one result before. */
export function pairOf(report: SnapshotReport) {
  const now = cellOfSet(setOf(report, "stay"), "again");
  const before = cellOfSet(
    report.before.find(({ dimension }) => dimension === TOTAL),
    TOTAL,
  );
  return now === undefined || before === undefined ? undefined : { now, before };
}

/** A share of firms as far as quartiles tell it. */
export type Reach =
  | "under-quarter"
  | "quarter"
  | "quarter-to-half"
  | "half"
  | "half-to-three-quarters"
  | "three-quarters"
  | "over-three-quarters";

/**
 * About how many firms come up to a line, by where it stands among their quartiles as they are printed. The bins of a
 * spread cannot tell it: they are joined until they are wide, and firms do not lie evenly in them.
 */
export function reachOf([low, middle, high]: readonly [number, number, number], line: number): Reach {
  if (line === middle) return "half";
  if (line > middle) return line > high ? "under-quarter" : line === high ? "quarter" : "quarter-to-half";
  return line < low ? "over-three-quarters" : line === low ? "three-quarters" : "half-to-three-quarters";
}

/** A figure of a published cell. */
export const figureOf = (
  cell: { readonly figures: Readonly<Record<string, FigureDisclosure>> } | undefined,
  figure: SnapshotFigure,
): FigureDisclosure | undefined => cell?.figures[figure];

/** Quartiles of a figure, where they are printed. */
export function quartilesOf(figure: FigureDisclosure | undefined): readonly [number, number, number] | undefined {
  return figure === undefined || isInsufficient(figure.quartiles) ? undefined : figure.quartiles;
}
