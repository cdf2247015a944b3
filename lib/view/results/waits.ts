import { type Measure, measureOf, measures1 } from "@/lib/catalog";
import { type CellId, MODES } from "@/lib/instrument";
import { ROLE_RANKS } from "@/lib/position";
import { type FirmFacts, isOpened, type Rating, type Recommendation, weighConditions } from "@/lib/rating";
import type { Text } from "@/lib/result";
import { exceeds } from "@/lib/stats";
import { againstOf, known, verdictOf } from "./facts";

/** A measure that cannot start yet, and the measure that must come before it. */
export type Waiting = { readonly title: Text; readonly before: Text };

/**
 * The measure that would be worth more for a part than the first choice, if it did not have to wait for another measure
 * that is only recommended. Worth as in the rule: effect, fit and effort. Source: method 7.
 */
export function waitingFor(rating: Rating, first: Recommendation, cell: CellId): Waiting | undefined {
  // the conditions use facts of the position, which this reader may not see
  if (!isOpened(rating, "position")) return undefined;
  const chosen = known(rating.recommendations) ?? [];
  const open = new Set(chosen.filter(({ pinned }) => pinned === undefined).map(({ measure }) => measure));
  const verdict = verdictOf(rating, cell, againstOf(rating));
  if (verdict === undefined) return undefined;
  const own = ((first.cells[cell] ?? 0) * first.modeFit * first.feasible) / Math.sqrt(first.effort);
  const { measures } = first.form === "small" ? measures1.small : measures1;
  for (const measure of measures) {
    const before = measure.after.find((id) => open.has(id));
    if (measure.id === first.measure || before === undefined) continue;
    const credit = Math.min(measure.effects[cell] ?? 0, verdict.required - verdict.level);
    if (exceeds(credit * fitOf(measure, rating), own)) return { title: titleOf(measure.id), before: titleOf(before) };
  }
  return undefined;
}

/** How well a measure suits the firm, relative to its effort. */
function fitOf({ modes, requires, effort }: Measure, rating: Rating): number {
  const weights = known(rating.position.requirementWeights);
  if (weights === undefined) return 0;
  const modeFit = MODES.reduce((total, mode) => total + (modes.includes(mode) ? weights[mode] : 0), 0);
  return (modeFit * weighConditions(requires, factsOf(rating)).feasible) / Math.sqrt(effort);
}

/** The facts for conditions, from a frozen rating. */
function factsOf({ aim, context, position }: Rating): FirmFacts {
  const hhi = known(position.customerHhi);
  const [role, aimed] = [known(position.presentRole), aim?.kind === "move" ? aim.role : undefined];
  const states = Object.entries(context).flatMap(([id, one]) =>
    one.state === undefined ? [] : [[id, one.state] as const],
  );
  return {
    ...(hhi === undefined ? {} : { customerHhiLow: hhi.low }),
    hasSubSuppliers: position.hasSubSuppliers,
    targetRoleAbove: role !== undefined && aimed !== undefined && ROLE_RANKS[aimed] > ROLE_RANKS[role],
    context: Object.fromEntries(states),
  };
}

function titleOf(id: Measure["id"]): Text {
  const named = measureOf(id);
  if (named === undefined) throw new RangeError(`${id} is not in the list of measures`);
  return named.title;
}
