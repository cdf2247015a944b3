import { Lattice } from "@/components/charts/lattice";
import { LatticeTabs } from "@/components/charts/lattice-rows";
import { TableTwin } from "@/components/charts/twin";
import { VerdictMark } from "@/components/charts/verdict-mark";
import { Section } from "@/components/ui/section";
import { bandInHalves, chartWords, latticeWords, levelInHalves, say } from "@/lib/i18n";
import { CELLS, type CellId, phaseOf } from "@/lib/instrument";
import { isMissing, type Rating, VERDICTS } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import type { LatticeReadings, TwinData } from "@/lib/view/charts/reading";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { latticeReadings, reasonInWords, verdictOf } from "@/lib/view/report/facts";

type OverviewProps = {
  readonly locale: Locale;
  readonly rating: Rating;
  readonly selected: CellId;
  readonly hrefOf: (cell: CellId) => string;
};

/** Does each part of our learning reach what our position requires? */
export function OverviewSection({ locale, rating, selected, hrefOf }: OverviewProps) {
  const readings = latticeReadings(rating);
  const { serve } = rating.verdicts;
  const reading = isMissing(serve)
    ? say(latticeWords.readingNoLine, locale, { reason: reasonInWords(serve.insufficient, locale) })
    : latticeWords.reading[locale];
  return (
    <Section
      id="overview"
      title={latticeWords.title[locale]}
      reading={reading}
      action={<Counts locale={locale} readings={readings} />}
    >
      <div className="hidden overflow-x-auto md:block print:block print:overflow-visible">
        <Lattice locale={locale} readings={readings} selected={selected} hrefOf={hrefOf} />
      </div>
      <div className="md:hidden print:hidden">
        <LatticeTabs
          locale={locale}
          readings={readings}
          selected={selected}
          hrefOf={hrefOf}
          name="overview-phase"
          open={phaseOf(selected)}
        />
      </div>
      <TableTwin data={overviewTable(rating, locale)} label={chartWords.table[locale]} />
    </Section>
  );
}

function Counts({ locale, readings }: { locale: Locale; readings: LatticeReadings }) {
  const words = CELLS.flatMap((cell) => {
    const reading = readings.cells[cell];
    return reading.kind === "rated" ? [reading.verdict] : [];
  });
  if (words.length === 0) return null;
  return (
    <ul className="type-small flex flex-wrap gap-x-5 gap-y-1 text-ink-2">
      {VERDICTS.map((verdict) => (
        <li key={verdict} className="inline-flex items-center gap-1.5">
          <VerdictMark verdict={verdict} />
          {`${chartWords[verdict][locale]} ${words.filter((own) => own === verdict).length}`}
        </li>
      ))}
    </ul>
  );
}

/** Sixteen cells with level, both requirements and both verdicts. */
export function overviewTable(rating: Rating, locale: Locale): TwinData {
  const moves = !isMissing(rating.verdicts.move);
  return {
    caption: latticeWords.caption[locale],
    head: [
      latticeWords.cell[locale],
      latticeWords.answered[locale],
      latticeWords.range[locale],
      latticeWords.required[locale],
      latticeWords.verdict[locale],
      ...(moves ? [latticeWords.requiredMove[locale], latticeWords.verdictMove[locale]] : []),
    ],
    rows: CELLS.map((cell) => [nameCell(cell, locale), ...rowOf(rating, cell, locale, moves)]),
  };
}

function rowOf(rating: Rating, cell: CellId, locale: Locale, moves: boolean): string[] {
  const score = rating.scores.cells[cell];
  const against = (which: "serve" | "move") => {
    const verdict = verdictOf(rating, cell, which);
    return verdict === undefined ? ["–", "–"] : [levelInHalves(verdict.required), chartWords[verdict.verdict][locale]];
  };
  const reading = latticeReadings(rating).cells[cell];
  const answered = isMissing(score) ? reasonInWords(score.insufficient, locale) : `${score.answered}/${score.asked}`;
  const range = reading.kind === "absent" ? "–" : bandInHalves(reading);
  return [answered, range, ...against("serve"), ...(moves ? against("move") : [])];
}
