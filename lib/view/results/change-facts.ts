import { PHASES } from "@/lib/instrument";
import {
  type ByPhase,
  changeOfPosition,
  decomposeFitChange,
  type FitAt,
  type FitChange,
  isMissing,
  isOpened,
  type Maybe,
  missing,
  type PositionChange,
  type Rating,
} from "@/lib/rating";
import { isInsufficient, tabulate } from "@/lib/result";
import type { Score } from "@/lib/scoring";
import { reliableChange } from "@/lib/stats";
import { levelsOf } from "./facts";

/** A frozen cycle, and what the firm stated in addition. */
export type CycleResult = {
  readonly year: string;
  readonly rating: Rating;
  /** Value added per employee, which is not part of the frozen result. */
  readonly valueAdded: number | null;
};

export type ScaleChange = {
  readonly from: Score;
  readonly to: Score;
  /** A change must exceed this to be reliable. */
  readonly threshold: number;
  readonly verdict: "rise" | "fall" | "within-error";
};

export type ChangeSince = {
  readonly overall: Maybe<ScaleChange>;
  readonly phases: ByPhase<Maybe<ScaleChange>>;
  readonly fit: Maybe<FitChange>;
  readonly position: PositionChange;
  /** True if both cycles used the same version of the questionnaire; only then are levels compared. */
  readonly sameQuestions: boolean;
};

/** The changes between two frozen cycles: capability with its error, the fit in components, and the position. */
export function changeSince(before: CycleResult, after: CycleResult): ChangeSince {
  const [first, second] = [before.rating, after.rating];
  const sameQuestions = first.versions.instrument === second.versions.instrument;
  return {
    overall: changeOfScore(first.scores.overall, second.scores.overall),
    phases: tabulate(PHASES, (phase) => changeOfScore(first.scores.phases[phase], second.scores.phases[phase])),
    fit: changeOfFit(first, second),
    position: positionSince(before, after),
    sameQuestions,
  };
}

/** The change of position; figures from relationships, and value added, only if the position is open to the reader. */
function positionSince(before: CycleResult, after: CycleResult): PositionChange {
  const change = changeOfPosition(
    { ...before.rating.position, valueAdded: before.valueAdded },
    { ...after.rating.position, valueAdded: after.valueAdded },
  );
  if (isOpened(before.rating, "position") && isOpened(after.rating, "position")) return change;
  const closed = missing("not open to this reader");
  return { ...change, largestBuyer: closed, valueAdded: closed };
}

function changeOfScore(from: Maybe<Score>, to: Maybe<Score>): Maybe<ScaleChange> {
  if (isMissing(from)) return from;
  if (isMissing(to)) return to;
  const change = reliableChange({ before: from.level, after: to.level, semBefore: from.sem, semAfter: to.sem });
  if (isInsufficient(change)) return missing("too few answers");
  const { reliable, difference, threshold } = change;
  return { from, to, threshold, verdict: reliable ? (difference > 0 ? "rise" : "fall") : "within-error" };
}

function changeOfFit(first: Rating, second: Rating): Maybe<FitChange> {
  const [before, after] = [fitAt(first), fitAt(second)];
  if (isMissing(before)) return before;
  return isMissing(after) ? after : decomposeFitChange(before, after);
}

function fitAt({ scores, requirement, fit }: Rating): Maybe<FitAt> {
  if (isMissing(fit.serve)) return fit.serve;
  if (isMissing(requirement.serve)) return requirement.serve;
  return { levels: levelsOf(scores), required: requirement.serve };
}
