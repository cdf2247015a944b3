import type { MeasureId } from "@/lib/instrument";

/** Effort points of one plan, unless the firm sets another capacity. Source: method 7. */
export const CAPACITY = 6;

/** Maximum number of measures of one theme in a plan. Source: method 7. */
export const PER_THEME_MAX = 2;

/** A consultant's decision about a measure, with the reason. The log of such decisions serves to improve the rule. */
type MeasureDecision = { readonly measure: MeasureId; readonly reason: string };

/** What limits a plan, and earlier decisions and measures. */
export type PlanLimits = {
  /** Effort points that the firm sets for this plan. */
  readonly capacity?: number;
  /** Measures done before, so that measures which must come after them may start. */
  readonly done?: readonly MeasureId[];
  /** Measures still running from the last plan: their effects are already accounted for, and they cost no capacity. */
  readonly carriedOver?: readonly MeasureId[];
  /** Measures a consultant adds first, in this order, regardless of priority. */
  readonly pinned?: readonly MeasureDecision[];
  /** Measures a consultant excludes. */
  readonly dismissed?: readonly MeasureDecision[];
  /** Measures that the law does not allow this firm: Feasible is 0. */
  readonly impossible?: readonly MeasureId[];
};

export type Rules = {
  readonly capacity: number;
  /**
   * Whether the firm's data show every step of a measure as done. Such a measure is never chosen, and measures that
   * must come after it may start.
   */
  readonly isOver: (id: MeasureId) => boolean;
  /** Done before or running: never chosen again. */
  readonly taken: ReadonlySet<MeasureId>;
  readonly carriedOver: readonly MeasureId[];
  readonly dismissed: ReadonlySet<MeasureId>;
  readonly impossible: ReadonlySet<MeasureId>;
  readonly pinned: readonly { readonly id: MeasureId; readonly reason: string }[];
};

/** The rules of a plan; throws for a decision that contradicts another, or has no reason. */
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
