import { CELLS, PHASES, ROLES } from "@/lib/instrument";
import {
  type ByPhase,
  changeOfPosition,
  decomposeFitChange,
  type FitAt,
  type FitChange,
  isMissing,
  type Maybe,
  missing,
  type PositionChange,
  type Rating,
} from "@/lib/rating";
import { isInsufficient, type Locale, tabulate } from "@/lib/result";
import type { Score } from "@/lib/scoring";
import { reliableChange } from "@/lib/stats";
import { changeWords, roleNames, say } from "@/lib/words";
import { shareInPercent } from "@/lib/words/levels";
import { reasonInWords } from "./facts";

/** A frozen cycle, and what the firm stated beside it. */
export type CycleResult = {
  readonly year: string;
  readonly rating: Rating;
  /** Value added per employee; it is no part of what was frozen. */
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
  /** The two cycles used the same version of the questionnaire: only then are levels compared. */
  readonly sameQuestions: boolean;
};

/** What changed between two frozen cycles: capability by its error, the fit in parts, and the position beside them. */
export function changeSince(before: CycleResult, after: CycleResult): ChangeSince {
  const [first, second] = [before.rating, after.rating];
  const sameQuestions = first.versions.instrument === second.versions.instrument;
  return {
    overall: changeOfScore(first.scores.overall, second.scores.overall),
    phases: tabulate(PHASES, (phase) => changeOfScore(first.scores.phases[phase], second.scores.phases[phase])),
    fit: changeOfFit(first, second),
    position: changeOfPosition(
      { ...first.position, valueAdded: before.valueAdded },
      { ...second.position, valueAdded: after.valueAdded },
    ),
    sameQuestions,
  };
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
  const levels = CELLS.flatMap((cell) => {
    const score = scores.cells[cell];
    return isMissing(score) ? [] : [[cell, score.level] as const];
  });
  return { levels: Object.fromEntries(levels), required: requirement.serve };
}

/** Share of sales below which a share is said to stay. */
const SHARE_MOVED = 0.02;
/** Share of sales from which the move of a function is named. */
const ROLE_MOVED = 0.05;
/** Relative change of value added that is said. */
const VALUE_MOVED = 0.02;

/** Tolerance of a comparison of shares that were typed as whole percent. */
const ROUNDING = 1e-9;

/** The finding: capability and the largest customer in one breath, then the function that moved most, then value added. */
export function changeSentences(change: ChangeSince, locale: Locale): string[] {
  return [
    say(changeWords.joined, locale, {
      capability: capabilityClause(change, locale),
      buyer: buyerClause(change, locale),
    }),
    functionSentence(change.position, locale),
    valueSentence(change.position, locale),
  ];
}

const directionOf = ({ overall, sameQuestions }: ChangeSince) =>
  isMissing(overall) || !sameQuestions ? "not-compared" : overall.verdict;

function capabilityClause(change: ChangeSince, locale: Locale): string {
  switch (directionOf(change)) {
    case "rise":
      return changeWords.rose[locale];
    case "fall":
      return changeWords.fell[locale];
    case "within-error":
      return changeWords.same[locale];
    case "not-compared":
      return changeWords.notCompared[locale];
  }
}

function buyerClause(change: ChangeSince, locale: Locale): string {
  const { largestBuyer } = change.position;
  if (isMissing(largestBuyer)) return changeWords.buyerNone[locale];
  const shares = { from: shareInPercent(largestBuyer.from), to: shareInPercent(largestBuyer.to) };
  if (Math.abs(largestBuyer.change) < SHARE_MOVED - ROUNDING) return say(changeWords.buyerSame, locale, shares);
  const direction = directionOf(change);
  if (largestBuyer.change > 0) {
    return say(direction === "rise" ? changeWords.buyerRoseToo : changeWords.buyerRose, locale, shares);
  }
  return say(direction === "fall" ? changeWords.buyerFellToo : changeWords.buyerFell, locale, shares);
}

function functionSentence({ roles }: PositionChange, locale: Locale): string {
  if (isMissing(roles))
    return say(changeWords.rolesNone, locale, { reason: reasonInWords(roles.insufficient, locale) });
  const [most] = [...ROLES].sort((a, b) => Math.abs(roles[b].change) - Math.abs(roles[a].change));
  if (most === undefined || Math.abs(roles[most].change) < ROLE_MOVED - ROUNDING) return changeWords.rolesSame[locale];
  const { from, to, change } = roles[most];
  return say(change > 0 ? changeWords.roleGrew : changeWords.roleShrank, locale, {
    role: roleNames[most][locale],
    from: shareInPercent(from),
    to: shareInPercent(to),
  });
}

function valueSentence({ valueAdded }: PositionChange, locale: Locale): string {
  if (isMissing(valueAdded)) return changeWords.valueNone[locale];
  const { relative } = valueAdded;
  if (Math.abs(relative) < VALUE_MOVED) return changeWords.valueSame[locale];
  return say(relative > 0 ? changeWords.valueRose : changeWords.valueFell, locale, {
    percent: shareInPercent(Math.abs(relative)),
  });
}
