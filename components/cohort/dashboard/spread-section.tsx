import { LENSES, PHASES, type Phase } from "@/lib/instrument";
import { isInsufficient, type Locale } from "@/lib/result";
import {
  figureOf,
  LENS_FIGURES,
  quartilesOf,
  reachOf,
  type SnapshotFigure,
  type SnapshotReport,
  type SpreadBin,
  totalOf,
} from "@/lib/snapshots";
import { type Mean, meanInWords } from "@/lib/view/cohort/mean";
import { countedBand } from "@/lib/view/cohort-network/bands";
import { shareInPercent } from "@/lib/view/results/levels";
import {
  chartWords,
  gapWords,
  joinSentences,
  lensNames,
  phaseNames,
  reachWords,
  say,
  dashboardWords as w,
} from "@/lib/words";
import { TableTwin } from "../../charts/twin";
import { Section } from "../../ui/section";
import { type SpreadPlotProps, SpreadPlots } from "./spread-plot";

const OF_PHASE = { PRE: "pre", LRN: "lrn", APP: "app", EVA: "eva" } as const satisfies Record<Phase, SnapshotFigure>;
type Quartiles = readonly [number, number, number];

type Spread = {
  readonly id: string;
  readonly name: string;
  readonly bins: readonly SpreadBin[] | undefined;
  readonly quartiles: Quartiles | undefined;
  readonly required: Quartiles | undefined;
  readonly mean: Mean | undefined;
  readonly requiredMean: Mean | undefined;
};

type SpreadProps = { readonly locale: Locale; readonly report: SnapshotReport; readonly of: "lenses" | "phases" };

/** How firms are spread over the levels, by view with the level it requires, or by phase. */
export function SpreadSection({ locale, report, of }: SpreadProps) {
  const total = totalOf(report);
  if (total === undefined) return null;
  const spreadOf = (name: string, figure: SnapshotFigure, required?: SnapshotFigure): Spread => {
    const known = figureOf(total, figure);
    return {
      id: figure,
      name,
      bins: known === undefined || isInsufficient(known.spread) ? undefined : known.spread,
      quartiles: quartilesOf(known),
      required: required === undefined ? undefined : quartilesOf(figureOf(total, required)),
      mean: known,
      requiredMean: required === undefined ? undefined : figureOf(total, required),
    };
  };
  const spreads =
    of === "lenses"
      ? LENSES.map((lens) => spreadOf(lensNames[lens][locale], LENS_FIGURES[lens].own, LENS_FIGURES[lens].required))
      : PHASES.map((phase) => spreadOf(phaseNames[phase][locale], OF_PHASE[phase]));
  const isDrawn = spreads.some(({ bins, quartiles }) => bins !== undefined || quartiles !== undefined);
  const isBare = spreads.some(({ bins, quartiles }) => bins === undefined && quartiles === undefined);
  const reading = [
    ...(isDrawn ? [say(w.spreadReading, locale, { n: countedBand(total.count, locale, "家"), k: report.k })] : []),
    ...(isDrawn && of === "lenses" ? [say(w.requiredReading, locale)] : []),
    ...(isDrawn ? [say(w.middleHalf, locale)] : []),
    ...(isBare ? [say(gapWords.meanOnly, locale)] : []),
    ...(isBare && of === "lenses" ? [say(gapWords.requiredMeanOnly, locale)] : []),
    ...(of === "lenses" ? [say(w.withoutRequired, locale)] : []),
    say(gapWords.latest, locale),
  ];
  return (
    <Section
      id={of}
      title={say(of === "lenses" ? w.spread : w.spreadPhases, locale)}
      reading={joinSentences(reading, locale)}
    >
      <SpreadPlots spreads={spreads.map((spread) => plotOf(spread, locale))} />
      <TableTwin label={say(chartWords.table, locale)} data={twinOf(spreads, { of, locale })} />
    </Section>
  );
}

/** What the plot of one spread says; it is drawn in the browser too. Steps are quarters of a level above 1. */
function plotOf(spread: Spread, locale: Locale): SpreadPlotProps {
  const { id, name, bins = [], quartiles, required, mean, requiredMean } = spread;
  const bars = bins.map(({ from, to, share }) => [1 + from / 4, 1 + to / 4, share, shareInPercent(share)] as const);
  const rows = bars.map(([from, to, , share]) => say(w.binRow, locale, { from, to, share }));
  const finding = findingOf(spread, locale);
  const label = say(w.spreadLabel, locale, { name, rows: rows.length > 0 ? rows.join("; ") : finding });
  const means =
    bins.length === 0 && quartiles === undefined ? { mean: mean?.mean, requiredMean: requiredMean?.mean } : {};
  return { id, name, finding, label, bars, quartiles, required, ...means };
}

function findingOf({ required, quartiles, mean, requiredMean }: Spread, locale: Locale): string {
  if (quartiles !== undefined && required !== undefined) {
    return say(w.reachLine, locale, { share: reachWords[reachOf(quartiles, required[1])][locale] });
  }
  if (quartiles !== undefined) return say(w.medianIs, locale, { level: quartiles[1].toFixed(1) });
  if (mean === undefined) return say(w.tooFewForSpread, locale);
  const own = meanInWords(mean, locale);
  if (requiredMean === undefined) return say(gapWords.meanIs, locale, { own });
  return say(gapWords.meanAndRequired, locale, { own, required: meanInWords(requiredMean, locale) });
}

function twinOf(
  spreads: readonly Spread[],
  { of, locale }: { readonly of: SpreadProps["of"]; readonly locale: Locale },
) {
  const level = (value: number | undefined) => (value === undefined ? say(w.notShown, locale) : value.toFixed(1));
  return {
    caption: say(of === "lenses" ? w.spread : w.spreadPhases, locale),
    head: [
      say(of === "lenses" ? w.view : w.phase, locale),
      say(w.mean, locale),
      ...[w.lowerQuartile, w.median, w.upperQuartile].map((word) => say(word, locale)),
      ...(of === "lenses" ? [say(w.required, locale)] : []),
      say(w.steps, locale),
    ],
    rows: spreads.map(({ name, quartiles, required, bins, mean }) => [
      name,
      meanInWords(mean, locale),
      ...[0, 1, 2].map((at) => level(quartiles?.[at])),
      ...(of === "lenses" ? [level(required?.[1])] : []),
      bins === undefined
        ? say(w.notShown, locale)
        : bins
            .map(({ from, to, share }) =>
              say(w.binRow, locale, { from: 1 + from / 4, to: 1 + to / 4, share: shareInPercent(share) }),
            )
            .join("; "),
    ]),
  };
}
