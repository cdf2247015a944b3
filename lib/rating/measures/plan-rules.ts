import type { MeasureId } from "@/lib/instrument";

/** Effort points of one plan unless the firm sets another capacity. Source: method 7. */
export const CAPACITY = 6;

/** Measures of one theme that a plan takes at most. Source: method 7. */
export const PER_THEME_MAX = 2;

/** What a consultant decided about a measure, and why: the log of such decisions is how the rule learns. */
type MeasureDecision = { readonly measure: MeasureId; readonly reason: string };

/** What limits a plan, and what was decided or done before it. */
export type PlanLimits = {
  /** Effort points the firm sets for this plan. */
  readonly capacity?: number;
  /** Measures done before; they satisfy `after`. */
  readonly done?: readonly MeasureId[];
  /** Measures still running from the last plan: what they will close is not sought again, and they cost no capacity. */
  readonly carriedOver?: readonly MeasureId[];
  /** Measures a consultant puts in first, in this order, whatever their priority. */
  readonly pinned?: readonly MeasureDecision[];
  /** Measures a consultant keeps out. */
  readonly dismissed?: readonly MeasureDecision[];
  /** Measures the law does not let this firm take: Feasible is 0. */
  readonly impossible?: readonly MeasureId[];
};

export type Rules = {
  readonly capacity: number;
  /** Whether the firm's data show every step of a measure as done: it satisfies `after` and is never chosen. */
  readonly isOver: (id: MeasureId) => boolean;
  /** Done before or running: never chosen again. */
  readonly taken: ReadonlySet<MeasureId>;
  readonly carriedOver: readonly MeasureId[];
  readonly dismissed: ReadonlySet<MeasureId>;
  readonly impossible: ReadonlySet<MeasureId>;
  readonly pinned: readonly { readonly id: MeasureId; readonly reason: string }[];
};

/** The rules of a plan; a decision that contradicts another, or has no reason, is thrown. */
export function rulesOf(input: PlanLimits): Omit<Rules, "isOver"> {
  const { capacity = CAPACITY, done = [], carriedOver = [], pinned = [], dismissed = [], impossible = [] } = input;
  if (!(capacity >= 0)) throw new RangeError(`a capacity of ${capacity} effort points`);
  for (const { measure, reason } of [...pinned, ...dismissed])
    if (reason.trim() === "") throw new RangeError(`a decision on ${measure} needs a reason`);
  const out = new Set(dismissed.map(({ measure }) => measure));
  const both = pinned.find(({ measure }) => out.has(measure));
  if (both !== undefined) throw new RangeError(`${both.measure} is both pinned and dismissed`);
  return {
    capacity,
    taken: new Set([...done, ...carriedOver]),
    carriedOver,
    dismissed: out,
    impossible: new Set(impossible),
    pinned: pinned.map(({ measure, reason }) => ({ id: measure, reason })),
  };
}
