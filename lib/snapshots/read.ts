import { type CellDisclosure, type FigureDisclosure, SPREAD_BINS, type SpreadBin, TOTAL } from "@/lib/benchmark";
import { isInsufficient } from "@/lib/result";
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

const SHARE_STEPS = 20;

/**
 * About how many firms come up to a line, from the bins as they are printed: within a bin firms are taken to lie evenly.
 * Nothing but published figures goes in, and twentieths come out.
 */
export function shareAbove(spread: readonly SpreadBin[], line: number): number {
  const at = ((line - 1) / 4) * SPREAD_BINS;
  const share = spread.reduce((sum, bin) => {
    const above = Math.min(1, Math.max(0, (bin.to - at) / (bin.to - bin.from)));
    return sum + above * bin.share;
  }, 0);
  const whole = spread.reduce((sum, bin) => sum + bin.share, 0);
  return whole === 0 ? 0 : Math.round((share / whole) * SHARE_STEPS) / SHARE_STEPS;
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
