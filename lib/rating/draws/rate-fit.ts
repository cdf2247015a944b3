import type { Requirements } from "@/lib/catalog";
import { CELLS } from "@/lib/instrument";
import type { Random } from "@/lib/result";
import type { CellErrors } from "@/lib/scoring";
import { withScratch } from "@/lib/stats";
import { type CellLevels, fitCells } from "../fit";
import { type ByCell, isMissing, type Maybe, missing } from "../missing";
import type { Fit, Rating } from "../rating";
import { COMMON_ERROR, shiftRequired } from "../requirement/requirement";
import { drawCases, type FitCase } from "./draw-into";
import { bandOddsOf, runBands, summariseFits } from "./draws";
import { type Missed, oddsOf, startMissed } from "./missed";

type FitInput = {
  readonly levels: CellLevels;
  readonly capped: CellLevels;
  /** Levels capped by records, as if no record were missing. */
  readonly recorded?: CellLevels;
  readonly serve: Maybe<ByCell<number>>;
  readonly move: Maybe<ByCell<number>>;
  readonly requirements: Requirements;
  readonly errors: CellErrors;
  readonly random: Random;
  /** Number of draws; by default that of the requirement set. */
  readonly count?: number;
};

type Rated = Rating["fit"] & { readonly ifRecorded: Maybe<Fit> };

/**
 * The fits to serve, the same capped by the existing records and as if no record were missing, and the fit for the
 * move, all on the same draws.
 *
 * A missing case does not change the random numbers of the others.
 * Shape: cell levels as answered and as capped by records, their errors, both requirements, the requirement set and a
 * random source.
 * Unit: points of fit. Range: at most 100. Edge cases: a missing requirement leaves out its fit and does not change the
 * random numbers of the others. Errors: each missing fit has the reason of its requirement, or "no cell is scored".
 * Source: method 3.8 (5), (6), (10), (12).
 */
export function rateFits(input: FitInput): Rated {
  const { levels: own, capped } = input;
  const recorded = [own, capped].find((levels) => isSame(levels, input.recorded ?? capped)) ?? input.recorded ?? capped;
  const wanted = [
    { levels: own, required: input.serve },
    { levels: capped, required: input.serve },
    { levels: own, required: input.move },
    { levels: recorded, required: input.serve },
  ];
  const known = wanted.flatMap(({ levels, required }, at) => {
    const isDrawn = wanted.slice(0, at).some((each) => each.levels === levels && each.required === required);
    return isMissing(required) || isDrawn || Object.keys(levels).length === 0 ? [] : [{ levels, required }];
  });
  const { requirements } = input;
  const count = input.count ?? requirements.draws.count;
  return withScratch((take) => {
    const drawn = known.map((each): DrawnFit => {
      const shift = (by: number) => shiftBy(each, by, requirements);
      return { own: { ...each, fits: take(count) }, higher: shift(COMMON_ERROR), lower: shift(-COMMON_ERROR) };
    });
    drawCases(
      drawn.flatMap(({ own, higher, lower }) => [own, higher, lower]),
      count,
      input,
    );
    const described = drawn.map((each) => describeFit(each, count, requirements));
    const fits = wanted.map(({ levels, required }): Maybe<Fit> => {
      if (isMissing(required)) return required;
      const at = known.findIndex((each) => each.levels === levels && each.required === required);
      return described[at] ?? NONE;
    });
    const [serve = NONE, serveCapped = NONE, move = NONE, ifRecorded = NONE] = fits;
    return { serve, serveCapped, move, ifRecorded };
  });
}

const isSame = (levels: CellLevels, others: CellLevels): boolean =>
  CELLS.every((cell) => levels[cell] === others[cell]);

/** The same case with all requirements higher or lower; only its letters are needed. */
const shiftBy = ({ levels, required }: FitCase, by: number, { bands }: Requirements): DrawnFit["higher"] => ({
  levels,
  required: shiftRequired(required, by),
  missed: startMissed(bands),
});

const NONE = missing("no cell is scored");

/** A fit with its draws, and how many of these miss each letter if all requirements were higher or lower. */
type DrawnFit = {
  readonly own: FitCase & { readonly fits: Float64Array };
  readonly higher: FitCase & { readonly missed: Missed };
  readonly lower: FitCase & { readonly missed: Missed };
};

function describeFit({ own, higher, lower }: DrawnFit, count: number, { bands, cutoffs }: Requirements): Maybe<Fit> {
  const figures = fitCells(own.levels, own.required);
  if (isMissing(figures)) return figures;
  const bandOdds = bandOddsOf(own.fits, bands);
  const letters = ({ missed }: DrawnFit["higher"]) => runBands(oddsOf(missed, count), cutoffs.bandRun).band;
  return {
    ...figures,
    ...runBands(bandOdds, cutoffs.bandRun),
    bandOdds,
    ...summariseFits(own.fits),
    ifRequirementsHigher: letters(higher),
    ifRequirementsLower: letters(lower),
  };
}
