import { cellOf, LENSES, PHASES, type Phase } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import type { LatticeReadings } from "@/lib/view/charts/reading";
import { joinParts, printReading, speakReading } from "@/lib/view/charts/speak-reading";
import { chartWords, lensGlosses, lensNames, phaseNames } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { Gauge } from "./gauge";
import { type LatticeProps, ReadingLines, readsShort } from "./lattice";
import { LatticeGlyph } from "./lattice-glyph";
import { ToneMark } from "./tone-mark";

/** Literal class names by phase, so that the stylesheet contains them: the panel of the checked tab. */
const PANEL: Readonly<Record<Phase, string>> = {
  PRE: "group-has-[input[value=PRE]:checked]/phases:block",
  LRN: "group-has-[input[value=LRN]:checked]/phases:block",
  APP: "group-has-[input[value=APP]:checked]/phases:block",
  EVA: "group-has-[input[value=EVA]:checked]/phases:block",
};

/**
 * The grid of sixteen parts on a phone: a small map, then four tabs made of radio buttons, each with a list of four
 * gauges.
 */
export function LatticeTabs({ locale, readings, hrefOf, name }: LatticeProps & { readonly name: string }) {
  return (
    <div className="group/phases">
      <div className="flex justify-center">
        <LatticeGlyph readings={readings.cells} size={72} />
      </div>
      <fieldset className="mt-4 grid grid-cols-2 gap-1 min-[360px]:grid-cols-4">
        <legend className="sr-only">{chartWords.phases[locale]}</legend>
        {PHASES.map((phase) => (
          <label
            key={phase}
            className="type-caption flex min-h-11 min-w-0 items-center justify-center rounded-control border border-line-2 text-center has-checked:border-ink has-checked:bg-sunken has-checked:font-semibold has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input type="radio" name={name} value={phase} defaultChecked={phase === "PRE"} className="sr-only" />
            {phaseNames[phase][locale]}
          </label>
        ))}
      </fieldset>
      {PHASES.map((phase) => (
        <ul key={phase} className={`mt-2 hidden ${PANEL[phase]}`}>
          {LENSES.map((lens) => {
            const cell = cellOf(phase, lens);
            const names = { phase: phaseNames[phase][locale], aspect: lensNames[lens][locale] };
            return (
              <li key={lens} className="border-b border-line">
                <PageLink href={hrefOf(cell)} className="flex items-center gap-4 py-3 text-ink no-underline">
                  <span className="sr-only">{speakReading(names, readings.cells[cell], locale)}</span>
                  <span aria-hidden="true" className="type-small w-24 shrink-0 font-semibold">
                    {names.aspect}
                  </span>
                  <Gauge reading={readings.cells[cell]} height={56} barWidth={24} railWidth={46} />
                  <ReadingLines locale={locale} reading={readings.cells[cell]} />
                </PageLink>
              </li>
            );
          })}
          <li className="flex items-center gap-4 border-b-2 border-line-strong py-3">
            <span className="sr-only">
              {speakReading(
                { phase: phaseNames[phase][locale], aspect: chartWords.allViews[locale] },
                readings.phases[phase],
                locale,
              )}
            </span>
            <span aria-hidden="true" className="type-small w-24 shrink-0 font-semibold">
              {chartWords.allViews[locale]}
            </span>
            <Gauge reading={readings.phases[phase]} height={56} barWidth={24} railWidth={46} />
            <ReadingLines locale={locale} reading={readings.phases[phase]} />
          </li>
        </ul>
      ))}
    </div>
  );
}

type LatticePictureProps = { readonly locale: Locale; readonly readings: LatticeReadings["cells"] };

/** The grid of sixteen parts as an illustration: gauge above, verdict below, no figures except the scale. */
export function LatticeEmblem({ locale, readings }: LatticePictureProps) {
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="sr-only">{chartWords.latticeLabel[locale]}</caption>
      <thead>
        <tr>
          <td className="w-[4.75rem] border-b border-line-2 sm:w-[7.25rem]" />
          {PHASES.map((phase) => (
            <th
              key={phase}
              scope="col"
              className="border-b border-line-2 px-0.5 pb-2 align-bottom text-[11px] leading-4 font-semibold tracking-tight sm:text-[13px] sm:tracking-normal"
            >
              <span className="max-[24rem]:[writing-mode:vertical-rl]">{phaseNames[phase][locale]}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {LENSES.map((lens, row) => (
          <tr key={lens}>
            <th
              scope="row"
              className="border-b border-line-2 py-3 pr-1 text-left align-top text-[11px] leading-4 font-semibold sm:pr-2 sm:text-[13px]"
            >
              {lensNames[lens][locale]}
              <span className="mt-0.5 hidden pr-3 text-[12px] leading-4 font-normal text-ink-3 sm:block">
                {lensGlosses[lens][locale]}
              </span>
            </th>
            {PHASES.map((phase, column) => {
              const reading = readings[cellOf(phase, lens)];
              return (
                <td
                  key={phase}
                  className={`border-b border-line-2 py-2 text-center ${column === 0 ? "" : "border-l border-l-line"}`}
                >
                  <Gauge
                    reading={reading}
                    height={52}
                    barWidth={40}
                    railWidth={84}
                    axis={row === 0 && column === 0}
                    className="mx-auto hidden sm:block"
                  />
                  <Gauge reading={reading} height={44} barWidth={24} railWidth={46} className="mx-auto sm:hidden" />
                  <EmblemWord locale={locale} readings={readings} cell={cellOf(phase, lens)} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EmblemWord({ locale, readings, cell }: LatticePictureProps & { cell: keyof LatticeReadings["cells"] }) {
  const reading = readings[cell];
  return (
    <span
      className={`mt-1 flex items-center justify-center gap-1 text-[11px] max-[24rem]:flex-col leading-4 font-semibold sm:text-[12px] ${readsShort(reading) ? "text-hot" : ""}`}
    >
      {reading.kind === "rated" ? <ToneMark tone={reading.tone} size={11} /> : null}
      {printReading(reading, locale).word}
    </span>
  );
}

type LatticeMiniProps = LatticePictureProps & {
  /** Whether the names of the phases are visible; otherwise they are already above the table. */
  readonly headed?: boolean;
};

/** The grid of sixteen parts as small gauges with one line of text: last year's result below this year's phases. */
export function LatticeMini({ locale, readings, headed = false }: LatticeMiniProps) {
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="sr-only">{chartWords.latticeLabel[locale]}</caption>
      <colgroup>
        <col className="w-[5.25rem] sm:w-28" />
        {PHASES.map((phase) => (
          <col key={phase} />
        ))}
      </colgroup>
      <thead className={headed ? undefined : "sr-only"}>
        <tr>
          <td />
          {PHASES.map((phase) => (
            <th key={phase} scope="col" className="type-small pb-2 text-left font-semibold">
              {phaseNames[phase][locale]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {LENSES.map((lens) => (
          <tr key={lens} className="border-t border-line-2">
            <th scope="row" className="type-caption py-2 pr-1 text-left font-normal sm:text-[13px]">
              {lensNames[lens][locale]}
            </th>
            {PHASES.map((phase) => (
              <td key={phase} className="py-2 pr-1 sm:pr-2">
                <MiniCell locale={locale} readings={readings} cell={cellOf(phase, lens)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MiniCell({ locale, readings, cell }: LatticePictureProps & { cell: keyof LatticeReadings["cells"] }) {
  const reading = readings[cell];
  const { word, level, chance } = printReading(reading, locale);
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Gauge reading={reading} height={34} barWidth={20} railWidth={36} />
      <span className="text-[11px] leading-4 sm:text-[12px]">
        <span className={`flex items-center gap-1 font-semibold ${readsShort(reading) ? "text-hot" : ""}`}>
          {reading.kind === "rated" ? <ToneMark tone={reading.tone} size={11} /> : null}
          {word}
        </span>
        <span className="text-ink-2">{joinParts([level, chance], locale)}</span>
      </span>
    </span>
  );
}
