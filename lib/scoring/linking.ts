import { CELLS, type CellId, type Instrument, type ItemId, LENSES, lensOf, PHASES, phaseOf } from "@/lib/instrument";
import { type Insufficient, insufficient, isInsufficient, tabulate } from "@/lib/result";
import { chainedLinear, clip, exceeds, type LinkingGroups, mean, sampleDeviation } from "@/lib/stats";
import type { ByScale } from "./change";
import { pointsOf } from "./part";
import type { Scored, Scores } from "./types";

/** Minimum number of firms with each version for linking. Source: method 3.9. */
export const LINK_FIRMS_MIN = 50;

/** Firms that answered one version, each with its answers; reduced forms are left out. */
export type LinkGroup = { readonly instrument: Instrument; readonly firms: readonly Scores[] };

export type BreakReason = "anchor-missing" | "too-few-firms" | "constant-scores";

/**
 * How a level of the old version is converted to the new one: by chained linear linking, or unchanged with a break in
 * series.
 */
export type VersionLink =
  | { readonly kind: "chained-linear"; readonly groups: LinkingGroups; readonly firms: readonly [number, number] }
  | { readonly kind: "break-in-series"; readonly reason: BreakReason };

/**
 * Links an old version of an instrument to a new one by the items they share, for phases, lenses and overall.
 *
 * Anchors are items with the same id in both. Shape: firms that answered the old version, and firms that answered the
 * new one.
 * Unit: levels. Range: see `applyLink`. Edge cases: without an anchor in each cell of a scale, with fewer than 50 firms
 * of either version with a score and all anchors, or if scores do not vary, the scale keeps its levels and is marked as
 * a break in series; a version can be linked with itself. Errors: insufficient for instruments with different
 * blueprints, which are never linked. Source: Angoff 1971; Kolen & Brennan 2014, 4.4; method 3.9.
 */
export function linkScores(
  old: LinkGroup,
  next: LinkGroup,
): ByScale<VersionLink> | Insufficient<"different-blueprint"> {
  if (!sameBlueprint(old.instrument, next.instrument)) return insufficient("different-blueprint");
  const link = (scale: Scale) => linkScale(scale, old, next);
  return {
    phases: tabulate(PHASES, (phase) =>
      link({ cells: CELLS.filter((cell) => phaseOf(cell) === phase), scoreOf: (scores) => scores.phases[phase] }),
    ),
    lenses: tabulate(LENSES, (lens) =>
      link({ cells: CELLS.filter((cell) => lensOf(cell) === lens), scoreOf: (scores) => scores.lenses[lens] }),
    ),
    overall: link({ cells: CELLS, scoreOf: (scores) => scores.overall }),
  };
}

/**
 * Converts a score of the old version to the new one; with a break in series it is unchanged.
 *
 * Shape: a link of the same scale, and a score. Unit: levels. Range: 1–5, clipped; the error grows with the slope of
 * the link. Edge cases: an insufficient score stays insufficient. Errors: that of the score. Source: method 3.9.
 */
export function applyLink(link: VersionLink, score: Scored): Scored {
  if (link.kind === "break-in-series" || isInsufficient(score)) return score;
  const [linked, above] = [chainedLinear(score.level, link.groups), chainedLinear(score.level + 1, link.groups)];
  if (isInsufficient(linked) || isInsufficient(above)) return score;
  const level = clip(linked, 1, 5);
  return { ...score, level, points: pointsOf(level), sem: score.sem * (above - linked) };
}

/** Whether both are versions of one instrument with the same cells; another id means another blueprint. */
function sameBlueprint(old: Instrument, next: Instrument): boolean {
  const size = ({ items }: Instrument, cell: CellId) => items.filter((item) => item.cell === cell).length;
  return old.id === next.id && CELLS.every((cell) => size(old, cell) === size(next, cell));
}

type Scale = { readonly cells: readonly CellId[]; readonly scoreOf: (scores: Scores) => Scored };

function linkScale(scale: Scale, old: LinkGroup, next: LinkGroup): VersionLink {
  const anchors = scale.cells.map((cell) => anchorsIn(cell, old.instrument, next.instrument));
  if (anchors.some((ids) => ids.length === 0)) return { kind: "break-in-series", reason: "anchor-missing" };
  const [before, after] = [readPairs(scale, old, anchors), readPairs(scale, next, anchors)];
  if (Math.min(before.length, after.length) < LINK_FIRMS_MIN)
    return { kind: "break-in-series", reason: "too-few-firms" };
  const groups = {
    oldForm: spreadIn(before.map((pair) => pair.score)),
    oldAnchor: spreadIn(before.map((pair) => pair.anchor)),
    newForm: spreadIn(after.map((pair) => pair.score)),
    newAnchor: spreadIn(after.map((pair) => pair.anchor)),
  };
  if (isInsufficient(chainedLinear(3, groups))) return { kind: "break-in-series", reason: "constant-scores" };
  return { kind: "chained-linear", groups, firms: [before.length, after.length] };
}

const anchorsIn = (cell: CellId, old: Instrument, next: Instrument): readonly ItemId[] =>
  old.items
    .filter((item) => item.cell === cell && next.items.some((other) => other.id === item.id))
    .map((item) => item.id);

type Pair = { readonly score: number; readonly anchor: number };

/** Score and anchor of each firm that has both; the anchor is the mean of its cells' means. */
function readPairs(scale: Scale, { firms }: LinkGroup, anchors: readonly (readonly ItemId[])[]): readonly Pair[] {
  return firms.flatMap((scores) => {
    const score = scale.scoreOf(scores);
    if (scores.marks.reducedForm || isInsufficient(score)) return [];
    const cells = anchors.map((ids) => ids.flatMap((id) => levelOf(scores, id)));
    const whole = cells.every((levels, cell) => levels.length === anchors[cell]?.length);
    return whole ? [{ score: score.level, anchor: mean(cells.map(mean)) }] : [];
  });
}

function levelOf(scores: Scores, id: ItemId): readonly number[] {
  const level = scores.items[id]?.level;
  return typeof level === "number" ? [level] : [];
}

/** Mean and standard deviation; 0 if the levels differ only by rounding. */
function spreadIn(levels: readonly number[]): LinkingGroups["oldForm"] {
  const deviation = sampleDeviation(levels);
  return { mean: mean(levels), deviation: exceeds(deviation, 0) ? deviation : 0 };
}
