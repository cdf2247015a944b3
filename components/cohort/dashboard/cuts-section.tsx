import { useId } from "react";
import { INDUSTRIES, say, dashboardWords as w } from "@/lib/i18n";
import type { Locale } from "@/lib/result";
import { type PrintedSet, pointsOf, type SnapshotDimension, type SnapshotReport, setOf } from "@/lib/snapshots";
import { fillOf } from "../../charts/hatch";
import { Section } from "../../ui/section";
import { bandInWords } from "../facts";
import { Suppressed } from "../suppressed";
import { modeName, sizeName } from "./cell-name";
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
        <CutTable locale={locale} set={set} dimension={dimension} parts={parts} />
      ) : (
        <Suppressed>{withholdingWords(set, report.k, locale)}</Suppressed>
      )}
    </Section>
  );
}

type Published = Extract<PrintedSet, { kind: "published" }>;
type TableProps = Required<Omit<CutProps, "report">> & { readonly set: Published };

function CutTable({ locale, set, dimension, parts }: TableProps) {
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{say(TITLES[dimension], locale)}</caption>
      <thead>
        <tr className="type-small text-ink-2">
          <th scope="col" className="border-b border-line-2 py-2 pr-3 text-left font-normal">
            {say(HEADS[dimension], locale)}
          </th>
          <th scope="col" className="border-b border-line-2 px-3 py-2 text-right font-normal">
            {say(w.firms, locale)}
          </th>
          <th scope="col" className="border-b border-line-2 py-2 pl-3 text-right font-normal">
            {say(w.mean, locale)}
          </th>
        </tr>
      </thead>
      <tbody>
        {set.cells.map((cell) => (
          <tr key={cell.cell}>
            <th scope="row" className="border-b border-line py-2.5 pr-3 text-left font-normal">
              {cellName(cell.cell, dimension, parts, locale)}
            </th>
            {cell.kind === "published" ? (
              <>
                <td className="numeric border-b border-line px-3 py-2.5 text-right">
                  {bandInWords(cell.count, locale)}
                </td>
                <td className="numeric border-b border-line py-2.5 pl-3 text-right font-semibold">
                  {meanInWords(cell.figures.overall, locale)}
                </td>
              </>
            ) : (
              <td colSpan={2} className="type-small border-b border-line py-2.5 pl-3 text-right text-ink-2">
                <span className="inline-flex items-center gap-2">
                  <Hatch />
                  {say(cell.kind === "empty" ? w.notShown : CELL_REASONS[cell.reason], locale)}
                </span>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
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

/** The mark of a figure that is not shown. */
export function Hatch() {
  const id = useId();
  return (
    <svg width="12" height="14" aria-hidden="true">
      <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="1.4" height="4" className="fill-line-strong" />
      </pattern>
      <rect width="12" height="14" fill={fillOf(id)} />
    </svg>
  );
}
