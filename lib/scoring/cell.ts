import { insufficient } from "@/lib/result";
import { clip, mean, sum } from "@/lib/stats";
import type { FormItem } from "./form";
import type { Part } from "./part";

/** Items of a cell that must have a level; all, where fewer apply. Source: method 3.1. */
export const CELL_ANSWERS_MIN = 2;
/** Items of a cell that may be not applicable before the cell is empty. Source: method 3.1. */
export const CELL_NOT_APPLICABLE_MAX = 1;

/**
 * Level of a cell: the mean of its items that have a level, on the 1–5 scale.
 *
 * "Don't know" is no level, and what does not apply has left the cell. With a norm, a missing item is accounted for by
 * its own mean. Too few levels are no score. Source: method 3.1.
 */
export function scoreCell(items: readonly FormItem[]): Part {
  const asked = items.filter(({ applies }) => applies);
  const placed = asked.filter(hasLevel);

  const counts = { asked: asked.length, answered: placed.length, expected: expectedLevel(asked) };
  const dropped = items.length - asked.length;
  if (asked.length === 0 || dropped > CELL_NOT_APPLICABLE_MAX)
    return { ...counts, level: insufficient("not-applicable") };
  if (placed.length < Math.min(CELL_ANSWERS_MIN, asked.length))
    return { ...counts, level: insufficient("too-few-answers") };
  return { ...counts, level: prorate(placed, counts) };
}

/** What a norm expects of the items of a cell; undefined without one, or where it does not know one of them. */
function expectedLevel(asked: readonly FormItem[]): number | undefined {
  const known = asked.flatMap(({ norm }) => norm ?? []);
  return known.length === 0 || known.length < asked.length ? undefined : mean(known);
}

/** Plain mean; with items missing and a norm, mean(x − μ) over what has a level + mean(μ) over what was asked. */
function prorate(placed: readonly PlacedItem[], counts: Counts): number {
  const levels = placed.map(({ level }) => level);
  if (counts.answered === counts.asked || counts.expected === undefined) return mean(levels);
  const norms = placed.map(({ norm }) => norm ?? 0);
  return clip((sum(levels) - sum(norms)) / placed.length + counts.expected, 1, 5);
}

type Counts = Omit<Part, "level">;
type PlacedItem = FormItem & { readonly level: number };

const hasLevel = (item: FormItem): item is PlacedItem => item.level !== undefined;
