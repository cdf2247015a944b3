import { isInsufficient, type Locale } from "@/lib/result";
import {
  type CellDisclosure,
  cellOfSet,
  figureOf,
  type PrintedCells,
  pointsOf,
  type SnapshotReport,
  setOf,
  TOTAL,
} from "@/lib/snapshots";
import { CELL_REASONS, drawnSet, modeName, sizeName } from "@/lib/view/cohort/cuts";
import { meanInWords } from "@/lib/view/cohort/mean";
import { bandInWords } from "@/lib/view/cohort-network/bands";
import { say, benchmarkWords as w } from "@/lib/words";
import { Hatch } from "../cohort/dashboard/hatch-mark";
import { Section } from "../ui/section";
import { Suppressed } from "../ui/suppressed";

type StrataProps = {
  readonly locale: Locale;
  readonly report: SnapshotReport;
  readonly dimension: "size" | "mode";
  /** The group of the firm itself. */
  readonly own: string | undefined;
};

const TITLES = { size: w.bySize, mode: w.byMode } as const;
const HEADS = { size: w.employees, mode: w.part } as const;
const NAMES = { size: sizeName, mode: modeName } as const;

/** Means of participants by one fixed dimension; withheld ones are marked, and the firm's own row is highlighted. */
export function StrataSection({ locale, report, dimension, own }: StrataProps) {
  if (setOf(report, dimension) === undefined) return null;
  const set = drawnSet(report, dimension, locale);
  return (
    <Section
      id={dimension}
      title={TITLES[dimension][locale]}
      {...(typeof set !== "string" && { reading: say(w.strataReading, locale, { k: report.k }) })}
      className="break-inside-avoid"
    >
      {typeof set === "string" ? (
        <Suppressed>{set}</Suppressed>
      ) : (
        <StrataTable locale={locale} report={report} set={set} dimension={dimension} own={own} />
      )}
    </Section>
  );
}

const HEAD = "border-b border-line-2 py-2 font-normal";

function StrataTable({ locale, report, set, dimension, own }: StrataProps & { readonly set: PrintedCells }) {
  const total = cellOfSet(setOf(report, TOTAL), TOTAL);
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{TITLES[dimension][locale]}</caption>
      <thead>
        <tr className="type-small text-ink-2">
          <th scope="col" className={`${HEAD} pr-3 text-left`}>
            {HEADS[dimension][locale]}
          </th>
          {[w.firms, w.mean, w.quartiles].map((word) => (
            <th key={word.en} scope="col" className={`${HEAD} px-2 text-right`}>
              {word[locale]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {set.cells.map((cell) => (
          <Row key={cell.cell} locale={locale} cell={cell} name={NAMES[dimension](cell.cell, locale)} own={own} />
        ))}
        {total === undefined ? null : <Row locale={locale} cell={total} name={w.allRow[locale]} own={undefined} />}
      </tbody>
    </table>
  );
}

type RowProps = {
  readonly locale: Locale;
  readonly cell: CellDisclosure;
  readonly name: string;
  readonly own: string | undefined;
};

const CELL = "border-b border-line py-2.5";

function Row({ locale, cell, name, own }: RowProps) {
  const isOwn = cell.cell === own;
  return (
    <tr className={isOwn ? "bg-band" : ""}>
      <th scope="row" className={`${CELL} pr-3 text-left ${isOwn ? "font-semibold" : "font-normal"}`}>
        {name}
        {isOwn ? <span className="type-small block font-normal text-ink-2">{w.ownRow[locale]}</span> : null}
      </th>
      {cell.kind === "published" ? (
        <Figures locale={locale} cell={cell} />
      ) : (
        <td colSpan={3} className={`type-small ${CELL} pl-2 text-right text-ink-2`}>
          <span className="inline-flex items-center gap-2">
            <Hatch />
            {(cell.kind === "empty" ? CELL_REASONS["too-few"] : CELL_REASONS[cell.reason])[locale]}
          </span>
        </td>
      )}
    </tr>
  );
}

function Figures({ locale, cell }: { readonly locale: Locale; readonly cell: CellDisclosure & { kind: "published" } }) {
  const figure = figureOf(cell, "overall");
  const quartiles = figure === undefined || isInsufficient(figure.quartiles) ? undefined : figure.quartiles;
  return (
    <>
      <td className={`numeric whitespace-nowrap ${CELL} px-2 text-right`}>{bandInWords(cell.count, locale)}</td>
      <td className={`numeric ${CELL} px-2 text-right font-semibold`}>{meanInWords(figure, locale)}</td>
      <td className={`numeric whitespace-nowrap ${CELL} px-2 text-right text-ink-2`}>
        {quartiles === undefined
          ? w.noQuartiles[locale]
          : say(w.between, locale, { from: pointsOf(quartiles[0]), to: pointsOf(quartiles[2]) })}
      </td>
    </>
  );
}
