import { MODES, type Mode } from "@/lib/instrument";
import {
  clearMode,
  DETERMINANTS,
  type DeterminantValues,
  governanceMembership,
  type Placed,
  type Placement,
} from "@/lib/position";
import { type Insufficient, insufficient, isInsufficient, type Random, tabulate } from "@/lib/result";
import { clip, exceeds, sampleVariance, standardNormal, sum } from "@/lib/stats";
import { type TransitionRow, transitionMatrix } from "./transition-matrix";

/** States a link can start in: its mode in the earlier cycle, or none because it is new. Source: method 6.6. */
export const TRANSITION_FROM = [...MODES, "unclear", "new"] as const;
/** States a link can end in: its mode in the later cycle, or none because it has ended. Source: method 6.6. */
export const TRANSITION_TO = [...MODES, "unclear", "ended"] as const;
export type TransitionFrom = (typeof TRANSITION_FROM)[number];
export type TransitionTo = (typeof TRANSITION_TO)[number];

/** A change is counted if it exceeds this many standard errors on a determinant. Source: method 6.6. */
export const TRANSITION_RCI = 1.96;
/** Number of simulated pairs of determinants for the transitions expected by chance. */
export const TRANSITION_DRAWS = 200;

/** One link in two cycles; null for a cycle in which it was not registered. */
export type LinkPair = { readonly before: Placed | null; readonly after: Placed | null };

/** Transitions between two clear modes: the counted ones, and all observed ones including small changes. */
type Moves = { readonly counted: number; readonly seen: number };

export type GovernanceTransitions = {
  /** Rows in the order of TRANSITION_FROM, columns of TRANSITION_TO. */
  readonly counts: readonly (readonly number[])[];
  readonly matrix: readonly TransitionRow[];
  readonly moves: Moves;
  /** Transitions that would appear if no determinant had changed, with the standard error of the estimate. */
  readonly byChance: {
    readonly expected: Moves;
    readonly standardError: Moves;
    /** Expected counted transitions between modes, in the order of MODES; 0 on the diagonal. */
    readonly table: readonly (readonly number[])[];
  };
  /** Links without a placement in one of the cycles; they are in no count. */
  readonly unmeasured: number;
};

/**
 * Transitions of links between governance modes from one cycle to the next, and those expected from error alone.
 *
 * A link counts by its clear mode, otherwise as "unclear"; one registered in only one cycle is "new" or "ended". A
 * change of state is counted only if a determinant changed by more than 1.96 standard errors of the difference;
 * otherwise the link keeps its state. By chance: determinants are drawn twice from the same x, with the standard error
 * of each cycle, and evaluated by the same rule. No mode is better than another, and two cycles do not determine a
 * stationary state.
 * Shape: one pair per link, a random source, and the number of draws per link (200). Unit: links. Range: from 0. Edge
 * cases: a link without a placement in a cycle in which it was registered is in no count ("unmeasured"); with a single
 * draw the standard error is 0. Errors: insufficient "no-link" without a link in either cycle; throws for a pair of two
 * nulls and for draws that are not a positive integer. Source: method 6.6; Jacobson & Truax 1991.
 */
export function governanceTransitions(
  pairs: readonly LinkPair[],
  { random, draws = TRANSITION_DRAWS }: { readonly random: Random; readonly draws?: number | undefined },
): GovernanceTransitions | Insufficient<"no-link"> {
  if (!Number.isInteger(draws) || draws < 1) throw new RangeError(`not a number of draws: ${draws}`);
  if (pairs.length === 0) return insufficient("no-link");
  const counts = TRANSITION_FROM.map(() => TRANSITION_TO.map(() => 0));
  const count = (from: TransitionFrom, to: TransitionTo) => {
    const row = counts[TRANSITION_FROM.indexOf(from)];
    const column = TRANSITION_TO.indexOf(to);
    if (row !== undefined) row[column] = (row[column] ?? 0) + 1;
  };
  const both: ObservedPair[] = [];
  let unmeasured = 0;
  for (const { before, after } of pairs) {
    if (before === null && after === null) throw new RangeError("a link of neither cycle");
    if (isInsufficient(before) || isInsufficient(after)) unmeasured += 1;
    else if (before === null) count("new", stateOf(after));
    else if (after === null) count(stateOf(before), "ended");
    else {
      both.push({ before, after });
      count(stateOf(before), countedState(before, after));
    }
  }
  const possible = TRANSITION_FROM.map((from) => TRANSITION_TO.map((to) => !(from === "new" && to === "ended")));
  return {
    counts,
    matrix: transitionMatrix(counts, { possible }),
    moves: countMoves(both),
    byChance: movesByChance(both, random, draws),
    unmeasured,
  };
}

/** The parts of a placement that counting needs. */
type Observed = Pick<Placement, "mode" | "determinants">;
type ObservedPair = { readonly before: Observed; readonly after: Observed };

const stateOf = (observed: Observed | null): Mode | "unclear" => observed?.mode ?? "unclear";

/** The later state if a determinant changed enough, otherwise the earlier state. */
const countedState = (before: Observed, after: Observed): Mode | "unclear" =>
  hasChanged(before.determinants, after.determinants) ? stateOf(after) : stateOf(before);

function hasChanged(before: DeterminantValues, after: DeterminantValues): boolean {
  return DETERMINANTS.some((each) => {
    const error = Math.hypot(before[each].se, after[each].se);
    return exceeds(Math.abs(after[each].x - before[each].x), TRANSITION_RCI * error);
  });
}

function countMoves(pairs: Iterable<ObservedPair>, tell: (from: Mode, to: Mode) => void = () => {}): Moves {
  let [counted, seen] = [0, 0];
  for (const { before, after } of pairs) {
    if (before.mode === null || after.mode === null || before.mode === after.mode) continue;
    seen += 1;
    if (!hasChanged(before.determinants, after.determinants)) continue;
    counted += 1;
    tell(before.mode, after.mode);
  }
  return { counted, seen };
}

function movesByChance(
  pairs: readonly ObservedPair[],
  random: Random,
  draws: number,
): GovernanceTransitions["byChance"] {
  const normal = standardNormal(random);
  const redraw = (x: DeterminantValues, se: DeterminantValues): Observed => {
    const determinants = tabulate(DETERMINANTS, (each) => ({
      x: clip(x[each].x + se[each].se * normal(), 0, 1),
      se: se[each].se,
    }));
    return { determinants, mode: clearMode(governanceMembership(determinants)).mode };
  };
  function* redrawn(): Generator<ObservedPair> {
    for (const { before, after } of pairs) {
      const x = before.determinants;
      yield { before: redraw(x, x), after: redraw(x, after.determinants) };
    }
  }
  const table = MODES.map(() => MODES.map(() => 0));
  const tell = (from: Mode, to: Mode) => {
    const row = table[MODES.indexOf(from)];
    if (row !== undefined) row[MODES.indexOf(to)] = (row[MODES.indexOf(to)] ?? 0) + 1 / draws;
  };
  const found = Array.from({ length: draws }, () => countMoves(redrawn(), tell));
  const over = (of: (moves: readonly number[]) => number): Moves => ({
    counted: of(found.map(({ counted }) => counted)),
    seen: of(found.map(({ seen }) => seen)),
  });
  return {
    expected: over((moves) => sum(moves) / draws),
    standardError: over((moves) => (draws > 1 ? Math.sqrt(sampleVariance(moves) / draws) : 0)),
    table,
  };
}
