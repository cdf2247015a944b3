import { INDUSTRIES, say, dashboardWords as w } from "@/lib/i18n";
import type { Locale } from "@/lib/result";
import { type PrintedSet, pointsOf, type SnapshotDimension, type SnapshotReport, setOf } from "@/lib/snapshots";
import { Section } from "../../ui/section";
import { bandInWords } from "../facts";
import { Suppressed } from "../suppressed";
import { modeName, sizeName } from "./cell-name";
import { type CutRow, CutTable, type CutTableProps } from "./cut-table";
import { withholdingWords } from "./withholding";

type CutProps = {
  readonly locale: Locale;
  readonly report: SnapshotReport;
  readonly dimension: Exclude<SnapshotDimension, "stay">;
  /** Names of the cohorts below. */
  readonly parts?: ReadonlyMap<string, string>;
};

const TITLES = { size: w.bySize, mode: w.byMode, industry: w.byIndustry, part: w.byPart } as const;
const HEADS = { size: w.employees, mode: w.governanceHead, industry: w.industryHead, part: w.partHead } as const;

/** Means of one cut: what is not shown says so and why, and none and few look alike. */
export function CutSection({ locale, report, dimension, parts = new Map() }: CutProps) {
  const set = setOf(report, dimension);
  if (set === undefined) return null;
  const reading = [
    say(w.cutReading, locale, { k: report.k }),
    ...(dimension === "mode" ? [say(w.modeReading, locale)] : []),
  ].join(locale === "zh" ? "" : " ");
  return (
    <Section id={dimension} title={say(TITLES[dimension], locale)} reading={reading}>
      {set.kind === "published" ? (
        <CutTable {...tableOf({ locale, set, dimension, parts })} />
      ) : (
        <Suppressed>{withholdingWords(set, report.k, locale)}</Suppressed>
      )}
    </Section>
  );
}

type Published = Extract<PrintedSet, { kind: "published" }>;
type TableFacts = Required<Omit<CutProps, "report">> & { readonly set: Published };

function tableOf({ locale, set, dimension, parts }: TableFacts): CutTableProps {
  return {
    caption: say(TITLES[dimension], locale),
    head: [say(HEADS[dimension], locale), say(w.firms, locale), say(w.mean, locale)],
    rows: set.cells.map((cell): CutRow => {
      const at = { id: cell.cell, name: cellName(cell.cell, dimension, parts, locale) };
      if (cell.kind === "published") {
        return { ...at, firms: bandInWords(cell.count, locale), mean: meanInWords(cell.figures.overall, locale) };
      }
      return { ...at, withheld: say(cell.kind === "empty" ? w.notShown : CELL_REASONS[cell.reason], locale) };
    }),
  };
}

/** Why a cell of a cut is not shown. */
export const CELL_REASONS = { "too-few": w.notShown, complementary: w.withheldBeside, dominance: w.dominated } as const;

/** A mean in points; near an end of the scale it stands for "this or more". */
export function meanInWords(
  figure: { readonly mean: number; readonly end?: "low" | "high" } | undefined,
  locale: Locale,
): string {
  if (figure === undefined) return say(w.notShown, locale);
  const n = pointsOf(figure.mean);
  if (figure.end === undefined) return String(n);
  return say(figure.end === "high" ? w.orMore : w.orLess, locale, { n });
}

function cellName(
  cell: string,
  dimension: CutProps["dimension"],
  parts: ReadonlyMap<string, string>,
  locale: Locale,
): string {
  if (dimension === "part") return parts.get(cell) ?? "–";
  if (dimension === "industry") return INDUSTRY_NAMES[cell]?.[locale] ?? cell;
  return dimension === "mode" ? modeName(cell, locale) : sizeName(cell, locale);
}

const INDUSTRY_NAMES: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = INDUSTRIES;
