/** Logarithms of the two tails at a point, and of the density there on the scale the tails are solved on. */
export type LogTails = { readonly lower: number; readonly upper: number; readonly density: number };

/** Steps after which a series or a fraction is given up; parameters up to 1e10 need fewer. */
export const STEPS_MAX = 2_000_000;

/** A last change smaller than this, relative to what it changes, adds nothing to a double. */
export const CONVERGED = 2 ** -52;

/** Newton's steps: at most a dozen are needed, and some tens from the far end of a tiny tail. */
const NEWTON_STEPS_MAX = 200;

type TailProblem = {
  /** Logarithm of the tail at a point, increasing and concave there, and its slope. */
  readonly tailAt: (at: number) => { readonly log: number; readonly slope: number };
  readonly logTail: number;
  readonly start: number;
  /** The answer is sought within ±bound. */
  readonly bound: number;
};

/**
 * Where the logarithm of a tail, increasing and concave, takes a value: Newton's method, which from the left of the root
 * only ever climbs towards it, and from the right jumps to its left first.
 *
 * Shape: one problem. Unit: of the scale. Range: within ±bound. Edge cases: a root beyond a bound gives the bound; the
 * climb ends where rounding stops it. Errors: none. Source: textbook (Newton on a concave function).
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
