import Link from "next/link";
import { lensGlosses, lensNames, phaseNames } from "@/lib/catalog";
import { chartWords } from "@/lib/i18n";
import { type CellId, cellOf, LENSES, PHASES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import type { LatticeReadings, Reading } from "@/lib/view/charts/reading";
import { printReading, speakReading } from "@/lib/view/charts/speak-reading";
import { Gauge } from "./gauge";
import { GridKeys } from "./grid-keys";
import { VerdictMark } from "./verdict-mark";

export type LatticeProps = {
  readonly locale: Locale;
  readonly readings: LatticeReadings;
  readonly selected?: CellId | undefined;
  /** Where a cell's "why" stands. */
  readonly hrefOf: (cell: CellId) => string;
};

/** Height of a gauge: the cell's 112 less its frame. */
const GAUGE_HEIGHT = 68;
/** A sheet of A4 is narrow: the gauge keeps its shape and shrinks. */
const ON_PAPER = "print:h-[60px] print:w-[50px]";

/** Sixteen gauges under four phases, with margins: the emblem of the product. Cells are never sorted. */
export function Lattice({ locale, readings, selected, hrefOf }: LatticeProps) {
  return (
    <GridKeys label={chartWords.latticeLabel[locale]} className="w-full table-fixed border-collapse">
      <colgroup>
        <col className="w-[13%]" />
        {PHASES.map((phase) => (
          <col key={phase} />
        ))}
        <col className="w-[15.5%] print:hidden" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className="border-b border-line-2">
            <span className="sr-only">{chartWords.view[locale]}</span>
          </th>
          {PHASES.map((phase) => (
            <th key={phase} scope="col" className="type-small border-b border-line-2 pb-2 pl-3 text-left font-semibold">
              {phaseNames[phase][locale]}
            </th>
          ))}
          <th scope="col" className="type-small pl-3 text-left font-semibold print:hidden">
            <span className="block border-b border-line-2 pb-2 pl-3">{chartWords.allPhases[locale]}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {LENSES.map((lens, row) => (
          <tr key={lens} className="break-inside-avoid">
            <RowHead name={lensNames[lens][locale]} gloss={lensGlosses[lens][locale]} />
            {PHASES.map((phase, column) => {
              const cell = cellOf(phase, lens);
              return (
                <Cell
                  key={phase}
                  locale={locale}
                  names={{ phase: phaseNames[phase][locale], lens: lensNames[lens][locale] }}
                  reading={readings.cells[cell]}
                  axis={row === 0 && column === 0}
                  href={hrefOf(cell)}
                  selected={cell === selected}
                />
              );
            })}
            <Margin
              locale={locale}
              names={{ phase: chartWords.allPhases[locale], lens: lensNames[lens][locale] }}
              reading={readings.lenses[lens]}
              atSide
            />
          </tr>
        ))}
        <tr className="break-inside-avoid">
          <RowHead name={chartWords.allViews[locale]} />
          {PHASES.map((phase) => (
            <Margin
              key={phase}
              locale={locale}
              names={{ phase: phaseNames[phase][locale], lens: chartWords.allViews[locale] }}
              reading={readings.phases[phase]}
            />
          ))}
          <td className="print:hidden" />
        </tr>
      </tbody>
    </GridKeys>
  );
}

function RowHead({ name, gloss }: { name: string; gloss?: string }) {
  const line = gloss === undefined ? "border-t-2 border-line-strong" : "border-b border-line-2";
  return (
    <th scope="row" className={`py-4 pr-3 text-left align-top ${line}`}>
      <span className="type-small block font-semibold">{name}</span>
      {gloss === undefined ? null : <span className="type-caption block font-normal text-ink-3">{gloss}</span>}
    </th>
  );
}

type CellProps = {
  readonly locale: Locale;
  readonly names: { readonly phase: string; readonly lens: string };
  readonly reading: Reading;
  readonly axis: boolean;
  readonly href: string;
  readonly selected: boolean;
};

function Cell({ locale, names, reading, axis, href, selected }: CellProps) {
  const look = selected
    ? "bg-accent-soft outline-2 -outline-offset-2 outline-accent print:bg-transparent print:outline-none"
    : "hover:bg-sunken";
  return (
    <td className="h-px border-b border-l border-line-2 border-l-line p-1 align-top first-of-type:border-l-0">
      <Link
        href={href}
        prefetch={false}
        aria-current={selected ? "true" : undefined}
        className={`flex h-full items-start gap-3 rounded-inner px-2 py-3 max-xl:flex-col max-xl:gap-1 print:flex-row print:gap-1.5 print:px-1 print:py-2 text-ink no-underline ${look}`}
      >
        <span className="sr-only">{speakReading(names, reading, locale)}</span>
        <Gauge reading={reading} height={GAUGE_HEIGHT} axis={axis} className={ON_PAPER} />
        <ReadingLines locale={locale} reading={reading} />
      </Link>
    </td>
  );
}

type MarginProps = Pick<CellProps, "locale" | "names" | "reading"> & {
  /** The margin at the right keeps the lines of the rows, a little apart from the cells. */
  readonly atSide?: boolean;
};

function Margin({ locale, names, reading, atSide = false }: MarginProps) {
  const bar = atSide ? ({ barWidth: 24, railWidth: 46 } as const) : {};
  return (
    <td className={`h-px align-top ${atSide ? "pl-3 print:hidden" : "border-t-2 border-line-strong"}`}>
      <span className="sr-only">{speakReading(names, reading, locale)}</span>
      <div
        className={`flex h-full items-start gap-3 px-3 py-4 max-xl:flex-col max-xl:gap-1 print:flex-row print:gap-1.5 print:px-1 print:py-2 ${atSide ? "border-b border-line-2" : ""}`}
      >
        <Gauge reading={reading} height={GAUGE_HEIGHT} {...bar} className={ON_PAPER} />
        <ReadingLines locale={locale} reading={reading} />
      </div>
    </td>
  );
}

/** Verdict, range and need, one under the other; beside them stands the sentence for screen readers. */
export function ReadingLines({ locale, reading }: { locale: Locale; reading: Reading }) {
  const { verdict, band, needs } = printReading(reading, locale);
  return (
    <span aria-hidden="true" className="type-small block min-w-0 print:text-[12px]">
      {verdict === "" ? null : (
        <span className={`flex items-center gap-1.5 font-semibold print:gap-1 ${isShort(reading) ? "text-hot" : ""}`}>
          {reading.kind === "rated" ? <VerdictMark verdict={reading.verdict} size={11} /> : null}
          <span>{verdict}</span>
        </span>
      )}
      {band === "" ? null : <span className="mt-0.5 block font-medium">{band}</span>}
      {needs === "" ? null : <span className="mt-0.5 block text-ink-2">{needs}</span>}
    </span>
  );
}

export const isShort = (reading: Reading): boolean => reading.kind === "rated" && reading.verdict === "short";
