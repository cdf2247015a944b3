import type { Locale } from "@/lib/result";
import {
  type CellFigures,
  type PrintedCells,
  type SnapshotDimension,
  type SnapshotReport,
  setOf,
  totalOf,
} from "@/lib/snapshots";
import { INDUSTRIES, say, dashboardWords as w } from "@/lib/words";
import { bandInWords } from "../cohort-network/bands";
import { modeName, sizeName } from "./cell-name";
import { gapsInWords, phasesInWords } from "./gap-facts";
import { meanInWords } from "./mean";
import { CUT_TITLES } from "./withholding";

type Named = { readonly id: string; readonly name: string; readonly href?: string | undefined };

/** A cell with its number of firms, mean and other figures, or a text why it has none. */
export type CutRow =
  | (Named & { readonly firms: string; readonly mean: string; readonly details?: readonly string[] })
  | (Named & { readonly withheld: string });

export type CutTableData = {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly CutRow[];
  /** The row for all of them together. */
  readonly total?: CutRow | undefined;
};

/** A child cohort: its name and its page. */
export type PartLink = { readonly name: string; readonly href: string };

const HEADS = {
  size: w.employees,
  mode: w.governanceHead,
  industry: w.industryHead,
  part: w.partHead,
  stay: w.stayHead,
} as const;

/** Lines of a card that only explains why it shows nothing. */
export const LINES_UNDRAWN = 6;

/** Approximate number of page lines of a table; 0 if there is none. */
export function linesOfCut(report: SnapshotReport, dimension: SnapshotDimension): number {
  const set = setOf(report, dimension);
  if (set === undefined) return 0;
  if (set.kind !== "published" || report.coinciding?.[dimension] !== undefined) return LINES_UNDRAWN;
  const told = set.cells.filter(({ kind }) => kind === "published").length;
  // the name of a type of relationship includes its explanation
  const row = dimension === "mode" ? 4 : 3;
  return 12 + row * set.cells.length + 2 * told;
}

type CutFacts = {
  readonly locale: Locale;
  readonly report: SnapshotReport;
  readonly set: PrintedCells;
  readonly dimension: SnapshotDimension;
  /** The child cohorts. */
  readonly parts: ReadonlyMap<string, PartLink>;
};

/** The means of one dimension, one row per cell. */
export function cutTable({ locale, report, set, dimension, parts }: CutFacts): CutTableData {
  const total = totalOf(report);
  return {
    caption: say(CUT_TITLES[dimension], locale),
    head: [say(HEADS[dimension], locale), say(w.firms, locale), say(w.mean, locale)],
    rows: set.cells.map((cell): CutRow => {
      const input = {
        id: cell.cell,
        name: cellName(cell.cell, dimension, parts, locale),
        href: dimension === "part" ? parts.get(cell.cell)?.href : undefined,
      };
      if (cell.kind === "published") return { ...input, ...figuresOf(cell, locale) };
      return { ...input, withheld: say(CELL_REASONS[cell.kind === "empty" ? "too-few" : cell.reason], locale) };
    }),
    total: total && { id: "all", name: say(w.allFirms, locale), ...figuresOf(total, locale), details: [] },
  };
}

/** The figures of a published cell: number of firms, mean, and further figures. */
function figuresOf(cell: CellFigures, locale: Locale) {
  const gaps = gapsInWords(cell, locale);
  return {
    firms: bandInWords(cell.count, locale),
    mean: meanInWords(cell.figures.overall, locale),
    details: [...(gaps === undefined ? [] : [gaps]), phasesInWords(cell, locale)],
  };
}

/**
 * Why a cell is not shown. No firms and few firms share one reason, because distinguishing them would reveal whether
 * there is a firm.
 */
export const CELL_REASONS = {
  "too-few": w.noneOrFew,
  complementary: w.withheldBeside,
  dominance: w.dominated,
} as const;

export function cellName(
  cell: string,
  dimension: SnapshotDimension,
  parts: ReadonlyMap<string, PartLink>,
  locale: Locale,
): string {
  if (dimension === "part") return parts.get(cell)?.name ?? "–";
  if (dimension === "stay") return say(cell === "again" ? w.stayAgain : w.stayFirst, locale);
  if (dimension === "industry") return INDUSTRY_NAMES[cell]?.[locale] ?? cell;
  return dimension === "mode" ? modeName(cell, locale) : sizeName(cell, locale);
}

const INDUSTRY_NAMES: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = INDUSTRIES;
