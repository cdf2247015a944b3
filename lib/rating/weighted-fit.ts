import { CELLS, PHASES, phaseOf } from "@/lib/instrument";
import { isInsufficient, tabulate } from "@/lib/result";
import { exceeds, rankCorrelation, reaches } from "@/lib/stats";
import { type CellLevels, fitOfGroups } from "./fit";
import { type ByCell, type Maybe, missing } from "./format-missing";

/** Weights of the cells that matter most, from the required level on which each begins. Source: method 5. */
export const MATTERS_MOST = [
  { from: 4, weight: 3 },
  { from: 3, weight: 2 },
] as const;

/** Rank correlation of firms below which the choice of weights matters, and is said. Source: method 5. */
export const RANK_AGREEMENT_MIN = 0.95;

/** Firms from which a rank correlation is looked at: with fewer the order is chance. Source: method 3.6, privacy (2). */
export const RANKED_FIRMS_MIN = 10;

/**
 * Weight of a cell in the list of what matters most: 3 where level 4 or more is required, 2 from level 3, else 1.
 *
 * Shape: one required level. Unit: none. Range: 1, 2 or 3. Edge cases: a level within 1e-9 of a limit reaches it.
 * Errors: none. Source: method 5.
 */
export function weightOf(required: number): 1 | 2 | 3 {
  return MATTERS_MOST.find(({ from }) => reaches(required, from))?.weight ?? 1;
}

export type FitBothWays = {
  /** Rule (5) with weights 1: the fit that is printed. */
  readonly equal: number;
  /** The same with the weights of what matters most. */
  readonly weighted: number;
  readonly weights: ByCell<1 | 2 | 3>;
};

/**
 * Fit with equal weights and with the weights of what matters most, so that a reader sees what the choice does.
 *
 * `100·(1 − Σ_p max(0, Σ_{c∈p} w_c (r_c − x_c)) / Σ_c w_c (r_c − 1))` over the phases p, w 1 and w by required level.
 * Shape: levels of the scored cells, a required level for every cell. Unit: points. Range: at most 100, and 100 with
 * equal and unequal weights alike where no phase falls short. Edge cases: a cell without a level leaves every sum;
 * nothing required above level 1 gives 100. Errors: "no cell is scored" where there is no level.
 * Source: method 3.8 (5), 5.
 */
export function fitBothWays(levels: CellLevels, required: ByCell<number>): Maybe<FitBothWays> {
  const weights = tabulate(CELLS, (cell) => weightOf(required[cell]));
  const groups = (weigh: boolean) =>
    PHASES.map((phase) =>
      CELLS.flatMap((cell) => {
        const level = levels[cell];
        if (level === undefined || phaseOf(cell) !== phase) return [];
        return [{ level, required: required[cell], weight: weigh ? weights[cell] : 1 }];
      }),
    );
  const [equal, weighted] = [fitOfGroups(groups(false)), fitOfGroups(groups(true))];
  if (equal === undefined || weighted === undefined) return missing("no cell is scored");
  return { equal, weighted, weights };
}

export type WeightSensitivity = {
  readonly firms: number;
  /** Spearman's rank correlation of the firms' fits with equal and with unequal weights. */
  readonly rankCorrelation: number;
  /** Below RANK_AGREEMENT_MIN: the order of firms depends on the weights, and the report must say so. */
  readonly orderDiffers: boolean;
};

/**
 * Whether the order of a cohort's firms depends on the weights: Spearman's correlation of their fits under both.
 *
 * Shape: the two fits of each firm, in any order. Unit: none. Range: correlation −1 to 1.
 * Edge cases: equal fits share their mean rank; .95 to within 1e-9 still agrees.
 * Errors: "too few firms" below RANKED_FIRMS_MIN; "all fits are equal" where one of the two lists does not vary.
 * Source: Spearman 1904; method 5, 3.1.
 */
export function weightSensitivity(firms: readonly Pick<FitBothWays, "equal" | "weighted">[]): Maybe<WeightSensitivity> {
  if (firms.length < RANKED_FIRMS_MIN) return missing("too few firms");
  const rho = rankCorrelation(
    firms.map(({ equal }) => equal),
    firms.map(({ weighted }) => weighted),
  );
  if (isInsufficient(rho)) return missing("all fits are equal");
  return { firms: firms.length, rankCorrelation: rho, orderDiffers: exceeds(RANK_AGREEMENT_MIN, rho) };
}
