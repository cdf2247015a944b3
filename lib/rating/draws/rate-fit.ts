import type { Requirements } from "@/lib/catalog";
import { CELLS } from "@/lib/instrument";
import type { Random } from "@/lib/result";
import type { CellErrors } from "@/lib/scoring";
import { withScratch } from "@/lib/stats";
import { type CellLevels, fitCells } from "../fit";
import { type ByCell, isMissing, type Maybe, missing } from "../missing";
import type { Fit, Rating } from "../rating";
import { COMMON_ERROR, shiftRequired } from "../requirement/requirement";
import { drawInto } from "./draw-into";
import { bandOddsOf, runBands, summariseFits } from "./draws";

type FitInput = {
  readonly levels: CellLevels;
  readonly capped: CellLevels;
  /** Levels capped by records, had all that are missing been there. */
  readonly recorded?: CellLevels;
  readonly serve: Maybe<ByCell<number>>;
  readonly move: Maybe<ByCell<number>>;
  readonly requirements: Requirements;
  readonly errors: CellErrors;
  readonly random: Random;
  /** Draws; those of the requirement set unless a test needs more. */
  readonly count?: number;
};

type Rated = Rating["fit"] & { readonly ifRecorded: Maybe<Fit> };

/**
 * The fits to serve, the same with levels capped by records as they are and as they could be, and for the move, on the
 * same draws.
 *
 * What is missing is left out of the draws and does not shift the chance of the others.
 * Shape: cell levels as answered and as capped by records, their errors, both requirements, the requirement set and chance.
 * Unit: points of fit. Range: at most 100. Edge cases: a requirement that is missing leaves its fit out and does not
 * shift the chance of the others. Errors: each fit carries the reason of its requirement, or "no cell is scored".
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
  const shifted = new Map(known.map(({ required }) => [required, shiftBothWays(required)] as const));
  const cases = known.flatMap(({ levels, required }) =>
    [required, ...(shifted.get(required) ?? [])].map((needed) => ({ levels, required: needed })),
  );
  return withScratch((take) => {
    const drawn = cases.map(() => take(input.count ?? input.requirements.draws.count));
    drawInto(drawn, cases, { errors: input.errors, random: input.random });
    const described = known.map(({ levels, required }, at): Maybe<Fit> => {
      const [own, higher, lower] = drawn.slice(3 * at, 3 * at + 3);
      if (!own || !higher || !lower) throw new RangeError("each case has three lists of draws");
      return describeFit({ levels, required, own, higher, lower, requirements: input.requirements });
    });
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

const shiftBothWays = (required: ByCell<number>): readonly ByCell<number>[] => [
  shiftRequired(required, COMMON_ERROR),
  shiftRequired(required, -COMMON_ERROR),
];

const NONE = missing("no cell is scored");

type Drawn = {
  readonly levels: CellLevels;
  readonly required: ByCell<number>;
  readonly own: Float64Array;
  readonly higher: Float64Array;
  readonly lower: Float64Array;
  readonly requirements: Requirements;
};

function describeFit({ levels, required, own, higher, lower, requirements }: Drawn): Maybe<Fit> {
  const figures = fitCells(levels, required);
  if (isMissing(figures)) return figures;
  const { bands, cutoffs } = requirements;
  const bandOdds = bandOddsOf(own, bands);
  const letters = (fits: Float64Array) => runBands(bandOddsOf(fits, bands), cutoffs.bandRun).band;
  return {
    ...figures,
    ...runBands(bandOdds, cutoffs.bandRun),
    bandOdds,
    ...summariseFits(own),
    ifRequirementsHigher: letters(higher),
    ifRequirementsLower: letters(lower),
  };
}
