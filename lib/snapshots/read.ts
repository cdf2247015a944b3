import { isInsufficient } from "@/lib/result";
import type { CellDisclosure } from "./disclose";
import type { FigureDisclosure } from "./print";
import { TOTAL } from "./snapshot";
import type { PrintedSet, SnapshotDimension, SnapshotFigure, SnapshotReport } from "./types";

/** Converts a level to points of 100. */
export const pointsOf = (level: number): number => Math.round(((level - 1) / 4) * 100);

/** The printed set of one dimension. */
export const setOf = (report: SnapshotReport, dimension: SnapshotDimension | typeof TOTAL): PrintedSet | undefined =>
  report.sets.find((set) => set.dimension === dimension);

/** One cell of a set, if it is published. */
export function cellOfSet(
  set: PrintedSet | undefined,
  cell: string,
): (CellDisclosure & { kind: "published" }) | undefined {
  if (set?.kind !== "published") return undefined;
  const found = set.cells.find((each) => each.cell === cell);
  return found?.kind === "published" ? found : undefined;
}

/** The total, if it is published. */
export const totalOf = (report: SnapshotReport) => cellOfSet(setOf(report, TOTAL), TOTAL);

/** The figures of the firms that have a previous result: with their present result, and with the previous one. */
export function pairOf(report: SnapshotReport) {
  const now = cellOfSet(setOf(report, "stay"), "again");
  const before = cellOfSet(
    report.before.find(({ dimension }) => dimension === TOTAL),
    TOTAL,
  );
  return now === undefined || before === undefined ? undefined : { now, before };
}

/** A share of firms, as precise as quartiles allow. */
export type Reach =
  | "under-quarter"
  | "quarter"
  | "quarter-to-half"
  | "half"
  | "half-to-three-quarters"
  | "three-quarters"
  | "over-three-quarters";

/**
 * The approximate share of firms that reach a line, by its position among the printed quartiles. The bins of the
 * distribution are not used, because merged bins are wide and firms are not evenly distributed within them.
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

/** Quartiles of a figure, if they are printed. */
export function quartilesOf(figure: FigureDisclosure | undefined): readonly [number, number, number] | undefined {
  return figure === undefined || isInsufficient(figure.quartiles) ? undefined : figure.quartiles;
}
