import type { Requirements } from "@/lib/catalog";
import { CELLS } from "@/lib/instrument";
import type { Random } from "@/lib/result";
import type { CellErrors } from "@/lib/scoring";
import { type CellLevels, fitCells } from "../fit";
import { type ByCell, isMissing, type Maybe, missing } from "../missing";
import type { Fit, Rating } from "../rating";
import { COMMON_ERROR, shiftRequired } from "../requirement/requirement";
import { drawFits, type FitCase } from "./draw-fits";
import { bandOddsOf, runBands, summariseFits } from "./draws";

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
  const drawn = drawFits(
    known.flatMap(({ levels, required }) => [
      { levels, required },
      { levels, required: shiftRequired(required, COMMON_ERROR) },
      { levels, required: shiftRequired(required, -COMMON_ERROR) },
    ]),
    count,
    input,
  );
  const described = known.map((each, at) => describeFit(each, drawn.slice(3 * at, 3 * at + 3), requirements));
  const fits = wanted.map(({ levels, required }): Maybe<Fit> => {
    if (isMissing(required)) return required;
    const at = known.findIndex((each) => each.levels === levels && each.required === required);
    return described[at] ?? NONE;
  });
  const [serve = NONE, serveCapped = NONE, move = NONE, ifRecorded = NONE] = fits;
  return { serve, serveCapped, move, ifRecorded };
}

const isSame = (levels: CellLevels, others: CellLevels): boolean =>
  CELLS.every((cell) => levels[cell] === others[cell]);

const NONE = missing("no cell is scored");
const NO_DRAWS = new Float64Array();

/** A fit from three lists of draws: against the requirement, and against one that is half a level higher or lower. */
function describeFit(
  { levels, required }: FitCase,
  [own = NO_DRAWS, higher = NO_DRAWS, lower = NO_DRAWS]: readonly Float64Array[],
  { bands, cutoffs }: Requirements,
): Maybe<Fit> {
  const figures = fitCells(levels, required);
  if (isMissing(figures)) return figures;
  const bandOdds = bandOddsOf(own, bands);
  const lettersOf = (fits: Float64Array) => runBands(bandOddsOf(fits, bands), cutoffs.bandRun).band;
  return {
    ...figures,
    ...runBands(bandOdds, cutoffs.bandRun),
    bandOdds,
    ...summariseFits(own),
    ifRequirementsHigher: lettersOf(higher),
    ifRequirementsLower: lettersOf(lower),
  };
}
