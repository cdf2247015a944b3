import { MODES } from "@/lib/instrument";
import type { Locale, Text } from "@/lib/result";
import {
  type CellFigures,
  type PrintedCells,
  type PrintedSet,
  type ReportSize,
  type SnapshotDimension,
  type SnapshotReport,
  setOf,
  totalOf,
} from "@/lib/snapshots";
import { INDUSTRIES, modeNamesAtFirstUse, say, dashboardWords as w } from "@/lib/words";
import { bandInWords } from "../cohort-network/bands";
import { gapsInWords, phasesInWords } from "./gap-facts";
import { meanInWords } from "./mean";

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

export const CUT_TITLES = {
  size: w.bySize,
  mode: w.byMode,
  industry: w.byIndustry,
  part: w.byPart,
  stay: w.byStay,
} as const;

const HEADS = {
  size: w.employees,
  mode: w.governanceHead,
  industry: w.industryHead,
  part: w.partHead,
  stay: w.stayHead,
} as const;

/** Approximate number of page lines of a card that only explains why it shows nothing. */
export const LINES_UNDRAWN = 6;

/** Approximate number of page lines of a table; 0 if there is none. */
export function linesOfCut(report: SnapshotReport, dimension: SnapshotDimension): number {
  const set = setOf(report, dimension);
  if (set === undefined) return 0;
  if (set.kind !== "published" || report.coinciding?.[dimension] !== undefined) return LINES_UNDRAWN;
  const told = set.cells.filter(({ kind }) => kind === "published").length;
  // each row by mode takes more lines, because its name includes an explanation
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

const INDUSTRY_NAMES: Readonly<Record<string, Text>> = INDUSTRIES;

const SIZES: Readonly<Record<ReportSize, string>> = {
  micro: "1–19",
  "small-to-99": "20–99",
  "small-from-100": "100–299",
  medium: "300–999",
  large: "1000+",
};

/** The name of a row in a table by size. */
export function sizeName(cell: string, locale: Locale): string {
  const size = Object.entries(SIZES).find(([known]) => known === cell)?.[1] ?? cell;
  return size === "1000+" ? say(w.orMore, locale, { n: locale === "zh" ? "1000" : "1,000" }) : size;
}

/**
 * The name of a row in a table by type of relationship, with its explanation, because the types are first mentioned
 * there.
 */
export function modeName(cell: string, locale: Locale): string {
  const mode = MODES.find((known) => known === cell);
  return mode === undefined ? cell : modeNamesAtFirstUse[mode][locale];
}

/** The table of one dimension, or why it is not shown. */
export function drawnSet(
  report: SnapshotReport,
  dimension: SnapshotDimension,
  locale: Locale,
): Extract<PrintedSet, { kind: "published" }> | string {
  const set = setOf(report, dimension);
  if (set?.kind !== "published") return say(w.setNotShown, locale);
  const other = report.coinciding?.[dimension];
  return other === undefined ? set : say(w.coincides, locale, { other: say(CUT_TITLES[other], locale) });
}
