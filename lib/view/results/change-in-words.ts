import { ROLES } from "@/lib/instrument";
import { type FitChange, isMissing, type MovedFigure, type PositionChange } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { changeWords, roleNames, say } from "@/lib/words";
import { shareInPercent, stepInPercent, wholePoints } from "@/lib/words/levels";
import type { ChangeSince } from "./change-facts";
import { reasonInWords } from "./facts";

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
  const capability = capabilityClause(change, locale);
  if (isClosed(change.position))
    return [say(changeWords.capabilityAlone, locale, { capability }), functionSentence(change.position, locale)];
  return [
    say(changeWords.joined, locale, { capability, buyer: buyerClause(change, locale) }),
    functionSentence(change.position, locale),
    valueSentence(change.position, locale),
  ];
}

/** Whether the relationships of the firm are kept from the reader, and value added with them. */
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

/** Points of a share that moved, with their sign. */
export function pointsInWords({ from, to }: Pick<MovedFigure, "from" | "to">, locale: Locale): string {
  const points = stepInPercent(from, to);
  if (points === 0) return changeWords.noChange[locale];
  return say(changeWords.points, locale, { n: `${points > 0 ? "+" : "−"}${Math.abs(points)}` });
}

/** A change as a percentage of what was, with its sign. */
export function signedPercent(relative: number, locale: Locale): string {
  const percent = shareInPercent(Math.abs(relative));
  return percent === "0%" ? changeWords.noChange[locale] : `${relative > 0 ? "+" : "−"}${percent}`;
}

/** Points of a change: "+4", "−3", "0". */
const signedPoints = (points: number): string => {
  const size = wholePoints(Math.abs(points));
  return size === "0" ? "0" : `${points > 0 ? "+" : "−"}${size}`;
};

/** Both steps from the points before to those after, so that the whole numbers shown add up. */
export function stepsOfFit({ from, to, requirement }: Pick<FitChange, "from" | "to" | "requirement">) {
  const moved = Math.sign(requirement) * Math.round(Math.abs(requirement));
  return {
    capability: signedPoints(Math.round(to) - Math.round(from) - moved),
    requirement: signedPoints(moved),
  };
}

/** What another requirement alone did to the fit. */
export function requirementInWords(points: number, year: string, locale: Locale): string {
  const n = wholePoints(Math.abs(points));
  if (n === "0") return say(changeWords.requirementSame, locale, { year });
  return say(points < 0 ? changeWords.requirementRose : changeWords.requirementFell, locale, { year, n });
}
