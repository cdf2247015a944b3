import type { Locale } from "@/lib/result";
import {
  type CellFigures,
  type PrintedCells,
  type SnapshotDimension,
  type SnapshotReport,
  setOf,
  totalOf,
} from "@/lib/snapshots";
import { modeName, sizeName } from "@/lib/view/cohort/cell-name";
import { gapsInWords, phasesInWords } from "@/lib/view/cohort/gap-facts";
import { meanInWords } from "@/lib/view/cohort/mean";
import { withholdingWords } from "@/lib/view/cohort/withholding";
import { bandInWords } from "@/lib/view/cohort-network/bands";
import { INDUSTRIES, say, dashboardWords as w } from "@/lib/words";
import { Section } from "../../ui/section";
import { Suppressed } from "../../ui/suppressed";
import { type CutRow, CutTable, type CutTableProps } from "./cut-table";

type CutProps = {
  readonly locale: Locale;
  readonly report: SnapshotReport;
  readonly dimension: SnapshotDimension;
  /** Whether these are the first figures that were ever shown of this cohort. */
  readonly isFirst: boolean;
  /** The cohorts below. */
  readonly parts?: ReadonlyMap<string, PartLink>;
};

/** A cohort below: its name, and its own page. */
export type PartLink = { readonly name: string; readonly href: string };

const TITLES = {
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

/** Means of one cut: what is not shown says so and why, and none and few look alike. */
export function CutSection({ locale, report, dimension, isFirst, parts = new Map() }: CutProps) {
  const set = setOf(report, dimension);
  if (set === undefined) return null;
  const reading = [
    say(w.cutReading, locale, { k: report.k }),
    ...(dimension === "mode" ? [say(w.modeReading, locale)] : []),
  ].join(locale === "zh" ? "" : " ");
  return (
    <Section id={dimension} title={say(TITLES[dimension], locale)} reading={reading}>
      {set.kind === "published" ? (
        <CutTable {...tableOf({ locale, report, set, dimension, parts })} />
      ) : (
        <Suppressed>{withholdingWords(set, { k: report.k, isFirst }, locale)}</Suppressed>
      )}
    </Section>
  );
}

/** About how many lines of a page a cut takes; nothing where there is none. */
export function linesOfCut(report: SnapshotReport, dimension: SnapshotDimension): number {
  const set = setOf(report, dimension);
  if (set === undefined) return 0;
  if (set.kind !== "published") return 12;
  const told = set.cells.filter(({ kind }) => kind === "published").length;
  return 12 + 2 * set.cells.length + 3 * told;
}

type TableFacts = Required<Omit<CutProps, "isFirst">> & { readonly set: PrintedCells };

function tableOf({ locale, report, set, dimension, parts }: TableFacts): CutTableProps {
  const total = totalOf(report);
  return {
    caption: say(TITLES[dimension], locale),
    head: [say(HEADS[dimension], locale), say(w.firms, locale), say(w.mean, locale)],
    rows: set.cells.map((cell): CutRow => {
      const input = {
        id: cell.cell,
        name: cellName(cell.cell, dimension, parts, locale),
        href: dimension === "part" ? parts.get(cell.cell)?.href : undefined,
      };
      if (cell.kind === "published") return { ...input, ...figuresOf(cell, locale) };
      return { ...input, withheld: say(cell.kind === "empty" ? w.notShown : CELL_REASONS[cell.reason], locale) };
    }),
    total: total && { id: "all", name: say(w.allFirms, locale), ...figuresOf(total, locale), details: [] },
  };
}

/** What is known of a published cell: how many firms, their mean, and what lies under it. */
function figuresOf(cell: CellFigures, locale: Locale) {
  const gaps = gapsInWords(cell, locale);
  return {
    firms: bandInWords(cell.count, locale),
    mean: meanInWords(cell.figures.overall, locale),
    details: [...(gaps === undefined ? [] : [gaps]), phasesInWords(cell, locale)],
  };
}

/** Why a cell of a cut is not shown. */
export const CELL_REASONS = { "too-few": w.notShown, complementary: w.withheldBeside, dominance: w.dominated } as const;

function cellName(
  cell: string,
  dimension: CutProps["dimension"],
  parts: ReadonlyMap<string, PartLink>,
  locale: Locale,
): string {
  if (dimension === "part") return parts.get(cell)?.name ?? "–";
  if (dimension === "stay") return say(cell === "again" ? w.stayAgain : w.stayFirst, locale);
  if (dimension === "industry") return INDUSTRY_NAMES[cell]?.[locale] ?? cell;
  return dimension === "mode" ? modeName(cell, locale) : sizeName(cell, locale);
}

const INDUSTRY_NAMES: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = INDUSTRIES;
