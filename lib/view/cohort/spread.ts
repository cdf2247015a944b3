import { LENSES, PHASES } from "@/lib/instrument";
import { isInsufficient, type Locale } from "@/lib/result";
import {
  type CellFigures,
  figureOf,
  LENS_FIGURES,
  quartilesOf,
  reachOf,
  type SnapshotFigure,
  type SpreadBin,
} from "@/lib/snapshots";
import { gapWords, lensNames, phaseNames, reachWords, say, dashboardWords as w } from "@/lib/words";
import { shareInPercent } from "@/lib/words/levels";
import type { TwinData } from "../charts/reading";
import { OF_PHASE } from "./gap-facts";
import { type Mean, meanInWords } from "./mean";

/** The parts of the result whose distribution is shown. */
export type SpreadsOf = "lenses" | "phases";

/** Lower and upper level, the share of firms between them, and that share as printed. */
type SpreadBar = readonly [from: number, to: number, share: number, printed: string];

type Quartiles = readonly [number, number, number];

export type SpreadPlotData = {
  readonly id: string;
  readonly name: string;
  /** The main statement in one line. */
  readonly finding: string;
  readonly label: string;
  readonly bars: readonly SpreadBar[];
  readonly quartiles?: Quartiles | undefined;
  /** Quartiles of the required level. */
  readonly required?: Quartiles | undefined;
  /** Mean level, if the distribution cannot be shown. */
  readonly mean?: number | undefined;
  readonly requiredMean?: number | undefined;
};

type Spread = {
  readonly id: string;
  readonly name: string;
  readonly bins: readonly SpreadBin[] | undefined;
  readonly quartiles: Quartiles | undefined;
  readonly required: Quartiles | undefined;
  readonly mean: Mean | undefined;
  readonly requiredMean: Mean | undefined;
};

/** The distribution of each lens with its required level, or of each phase. */
export function spreadsOf(total: CellFigures, of: SpreadsOf, locale: Locale): readonly Spread[] {
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
  return of === "lenses"
    ? LENSES.map((lens) => spreadOf(lensNames[lens][locale], LENS_FIGURES[lens].own, LENS_FIGURES[lens].required))
    : PHASES.map((phase) => spreadOf(phaseNames[phase][locale], OF_PHASE[phase]));
}

/** The data for plotting one distribution; also used in the browser. Steps are quarters of a level above 1. */
export function spreadPlot(spread: Spread, locale: Locale): SpreadPlotData {
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

export function spreadTable(
  spreads: readonly Spread[],
  { of, locale }: { readonly of: SpreadsOf; readonly locale: Locale },
): TwinData {
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
