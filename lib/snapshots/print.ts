import { type Insufficient, insufficient } from "@/lib/result";
import { hasEnough, type UnitCell } from "./cells";
import {
  type CountBand,
  countBand,
  type FigureScale,
  mergeBins,
  type PrintedMean,
  printMean,
  printQuartiles,
  type Quartiles,
  SPREAD_BINS,
  type SpreadBin,
} from "./figures";
import type { Ledger } from "./ledger";
import type { DisclosureLimits } from "./limits";
import type { CohortMember, PublishedCell } from "./snapshot";

/** One figure of a published cell. */
export type FigureDisclosure = PrintedMean & {
  readonly quartiles: Quartiles | Insufficient<"too-few">;
  readonly spread: readonly SpreadBin[] | Insufficient<"too-few">;
};

export type CellFigures = {
  readonly count: CountBand;
  readonly figures: Readonly<Record<string, FigureDisclosure>>;
};

export type PrintFacts = {
  readonly ledger: Ledger;
  readonly limits: DisclosureLimits;
  readonly figures: readonly FigureScale[];
  readonly memberOf: ReadonlyMap<number, CohortMember>;
};

/** All figures of a cell that may be published. */
export function printCell({ units }: UnitCell, { ledger, limits, figures, memberOf }: PrintFacts): CellFigures {
  const firms = units.map((unit) => ({
    values: memberOf.get(unit)?.values,
    weight: ledger.weight[unit] ?? 1,
    known: ledger.known.has(unit),
  }));
  const isSpreadShown = hasEnough(ledger, units, { least: limits.quartilesMin, apart: limits.quartilesMin });
  const printed = figures.map((scale): readonly [string, FigureDisclosure] => [
    scale.id,
    printFigure(firms, scale, { k: limits.k, isSpreadShown }),
  ]);
  return { count: countBand(units.length), figures: Object.fromEntries(printed) };
}

type CellFirm = {
  readonly values: CohortMember["values"] | undefined;
  readonly weight: number;
  readonly known: boolean;
};

function printFigure(
  firms: readonly CellFirm[],
  scale: FigureScale,
  { k, isSpreadShown }: { readonly k: number; readonly isSpreadShown: boolean },
): FigureDisclosure {
  const contributions = firms.map(({ values, weight, known }) => ({
    value: values?.[scale.id] ?? Number.NaN,
    weight,
    known,
  }));
  const printed = printMean(contributions, scale);
  if (!isSpreadShown) {
    return { ...printed, quartiles: insufficient("too-few"), spread: insufficient("too-few") };
  }
  const values = contributions.map(({ value }) => value);
  const bins = { all: countBins(values, scale), hidden: countBins(hiddenValues(contributions), scale) };
  return { ...printed, quartiles: printQuartiles(values, scale), spread: mergeBins(bins, k) };
}

const hiddenValues = (
  contributions: readonly { readonly value: number; readonly known: boolean }[],
): readonly number[] => contributions.filter(({ known }) => !known).map(({ value }) => value);

function countBins(values: readonly number[], { min, max }: FigureScale): readonly number[] {
  const bins = Array.from({ length: SPREAD_BINS }, () => 0);
  for (const value of values) {
    const bin = Math.min(SPREAD_BINS - 1, Math.floor(((value - min) / (max - min)) * SPREAD_BINS));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return bins;
}

/** What to store about a published cell, so that it can be withdrawn if the audience later sees more. */
export function recordCell({ cell, units }: UnitCell, { figures }: CellFigures, ledger: Ledger): PublishedCell {
  const shown = Object.values(figures);
  return {
    cell,
    hidden: units.filter((unit) => !ledger.known.has(unit)).length,
    quartiles: shown.some(({ quartiles }) => "length" in quartiles),
    spread: shown.some(({ spread }) => "length" in spread),
  };
}
