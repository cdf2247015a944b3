import { ROLES } from "@/lib/instrument";
import { type FitChange, isMissing, type MovedFigure, type PositionChange } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { changeWords, roleNames, say } from "@/lib/words";
import { shareInPercent, stepInPercent, wholePoints } from "@/lib/words/levels";
import type { ChangeSince } from "./change-facts";
import { reasonInWords } from "./facts";

/** A smaller change of a share counts as unchanged. */
const SHARE_MOVED = 0.02;
/** Minimum change of a function's share for naming it. */
const ROLE_MOVED = 0.05;
/** Minimum relative change of value added for mentioning it. */
const VALUE_MOVED = 0.02;

/** Tolerance for comparing shares that were entered as integer percents. */
const ROUNDING = 1e-9;

/**
 * The summary: capability together with the largest customer, then the function that changed most, then value added.
 */
export function changeSentences(change: ChangeSince, locale: Locale): string[] {
  const capability = capabilityClause(change, locale);
  if (isClosed(change.position))
    return [say(changeWords.capabilityAlone, locale, { capability }), functionSentence(change.position, locale)];
  return [
    say(changeWords.joined, locale, { capability, buyer: buyerClause(change, locale) }),
    functionSentence(change.position, locale),
    valueSentence(change.position, locale),
  ];
}

/** Whether the firm's relationships, and with them value added, are hidden from the reader. */
export const isClosed = ({ largestBuyer }: PositionChange): boolean =>
  isMissing(largestBuyer) && largestBuyer.insufficient === "not open to this reader";

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

/** The change of a share in percentage points, with its sign. */
export function pointsInWords({ from, to }: Pick<MovedFigure, "from" | "to">, locale: Locale): string {
  const points = stepInPercent(from, to);
  if (points === 0) return changeWords.noChange[locale];
  return say(changeWords.points, locale, { n: `${points > 0 ? "+" : "−"}${Math.abs(points)}` });
}

/** A relative change as a percentage, with its sign. */
export function signedPercent(relative: number, locale: Locale): string {
  const percent = shareInPercent(Math.abs(relative));
  return percent === "0%" ? changeWords.noChange[locale] : `${relative > 0 ? "+" : "−"}${percent}`;
}

/** A change in points: "+4", "−3", "0". */
const signedPoints = (points: number): string => {
  const size = wholePoints(Math.abs(points));
  return size === "0" ? "0" : `${points > 0 ? "+" : "−"}${size}`;
};

/** Both components as integers, rounded so that they add up from the old to the new points. */
export function stepsOfFit({ from, to, requirement }: Pick<FitChange, "from" | "to" | "requirement">) {
  const moved = Math.sign(requirement) * Math.round(Math.abs(requirement));
  return {
    capability: signedPoints(Math.round(to) - Math.round(from) - moved),
    requirement: signedPoints(moved),
  };
}

/** The effect of the changed requirement alone on the fit. */
export function requirementInWords(points: number, year: string, locale: Locale): string {
  const n = wholePoints(Math.abs(points));
  if (n === "0") return say(changeWords.requirementSame, locale, { year });
  return say(points < 0 ? changeWords.requirementRose : changeWords.requirementFell, locale, { year, n });
}
