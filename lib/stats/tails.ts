/** Logarithms of both tails at a point, and of the density there, on the scale used for solving. */
export type LogTails = { readonly lower: number; readonly upper: number; readonly density: number };

/** Number of steps after which a series or a fraction is abandoned; parameters up to 1e10 need fewer. */
export const STEPS_MAX = 2_000_000;

/** A relative change smaller than this no longer changes a double. */
export const CONVERGED = 2 ** -52;

/** Maximum number of Newton steps: usually at most a dozen are needed, some tens from the far end of a tiny tail. */
const NEWTON_STEPS_MAX = 200;

type TailProblem = {
  /** Logarithm of the tail at a point, which is increasing and concave, and its slope. */
  readonly tailAt: (at: number) => { readonly log: number; readonly slope: number };
  readonly logTail: number;
  readonly start: number;
  /** The solution is searched within ±bound. */
  readonly bound: number;
};

/**
 * The point where the logarithm of a tail, which is increasing and concave, has a given value. Newton's method
 * converges monotonically from the left of the root; from the right it first jumps to the left.
 *
 * Shape: one problem. Unit: of the scale. Range: within ±bound. Edge cases: a root beyond a bound gives the bound; the
 * iteration ends when rounding stops its progress. Errors: none. Source: textbook (Newton on a concave function).
 */
export function solveTail({ tailAt, logTail, start, bound }: TailProblem): number {
  let at = Math.min(bound, Math.max(-bound, start));
  for (let step = 0; step < NEWTON_STEPS_MAX; step += 1) {
    const { log, slope } = tailAt(at);
    const next = Math.min(bound, Math.max(-bound, at + (logTail - log) / slope));
    const moved = next - at;
    at = next;
    if (Math.abs(moved) <= CONVERGED * Math.max(1, Math.abs(at)) || (step > 0 && moved < 0)) break;
  }
  return at;
}
