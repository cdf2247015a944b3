import { nextYear } from "./gap-model";
import { giverWeights, type ReceiverWeights } from "./receiver-weights";

/** What raising a firm adds after the last year, in points: over all nodes, to itself, and over the weakest third. */
export type Rise = { readonly all: number; readonly self: number; readonly weakest: number };

/** The gap model with its edges both ways, and the scratch paper of `raiseFirm`. */
export type LiftScenario = {
  readonly rows: ReceiverWeights;
  /** Gain per edge, by receiver and by giver. */
  readonly gain: Float64Array;
  readonly hearers: ReceiverWeights;
  readonly years: number;
  readonly scratch: readonly [Differences, Differences];
};

/** Differences per node, and the nodes that have one. */
type Differences = { readonly of: Float64Array; readonly nodes: Int32Array; readonly listed: Uint8Array };

/** A scenario run once, year by year, with what its last year does to small differences. */
export type LiftCourse = {
  readonly scenario: LiftScenario;
  readonly levels: readonly Float64Array[];
  /** 1 for the nodes of the weakest third before the first year, ties included, and their number. */
  readonly weakest: Uint8Array;
  readonly weakestCount: number;
  /** What a point more before the last year adds after it, over all and over the weakest, while no gap turns round. */
  readonly slopeAll: Float64Array;
  readonly slopeWeakest: Float64Array;
  /** Least gap of each node to those it is linked with: no smaller difference of its own can turn one round. */
  readonly slack: Float64Array;
};

/**
 * The gap model, laid out for asking many times what one better firm would change.
 *
 * Shape: weights W, gain per edge of W (`gainPerEdge`), years. Unit: points. Edge cases: none. Errors: none.
 * Source: method 6.3.
 */
export function liftScenario(rows: ReceiverWeights, gain: Float64Array, years: number): LiftScenario {
  const differences = (): Differences => ({
    of: new Float64Array(rows.nodes),
    nodes: new Int32Array(rows.nodes),
    listed: new Uint8Array(rows.nodes),
  });
  const hearers = giverWeights({ ...rows, weight: gain });
  return { rows, gain, hearers, years, scratch: [differences(), differences()] };
}

/**
 * The course of a scenario from some capabilities.
 *
 * Shape: capability per node. Unit: points. Edge cases: the weakest third is rounded up, and ties at its border are in.
 * Errors: none. Source: method 6.3.
 */
export function layCourse(scenario: LiftScenario, capability: Float64Array): LiftCourse {
  const { rows, gain, years } = scenario;
  const levels = [capability];
  for (let year = 1; year < years; year += 1) levels.push(nextYear(rows, gain, levels[year - 1] ?? capability));
  const border = capability.toSorted()[Math.ceil(capability.length / 3) - 1] ?? 0;
  const weakest = Uint8Array.from(capability, (x) => (x <= border ? 1 : 0));
  const weakestCount = weakest.reduce((total, each) => total + each, 0);
  const last = levels[levels.length - 1] ?? capability;
  return { scenario, levels, weakest, weakestCount, ...lastYear(scenario, last, weakest) };
}

function lastYear({ rows, gain, years }: LiftScenario, level: Float64Array, weakest: Uint8Array) {
  const slopeAll = new Float64Array(rows.nodes).fill(1);
  const slopeWeakest = Float64Array.from(weakest);
  const slack = new Float64Array(rows.nodes).fill(Number.MAX_VALUE);
  for (let node = 0; years > 0 && node < rows.nodes; node += 1) {
    const own = level[node] ?? 0;
    for (let at = rows.start[node] ?? 0; at < (rows.start[node + 1] ?? 0); at += 1) {
      const giver = rows.source[at] ?? 0;
      const gap = (level[giver] ?? 0) - own;
      slack[node] = Math.min(slack[node] ?? 0, Math.abs(gap));
      slack[giver] = Math.min(slack[giver] ?? 0, Math.abs(gap));
      if (gap <= 0) continue;
      const passed = gain[at] ?? 0;
      slopeAll[giver] = (slopeAll[giver] ?? 0) + passed;
      slopeAll[node] = (slopeAll[node] ?? 0) - passed;
      if (weakest[node] === 0) continue;
      slopeWeakest[giver] = (slopeWeakest[giver] ?? 0) + passed;
      slopeWeakest[node] = (slopeWeakest[node] ?? 0) - passed;
    }
  }
  return { slopeAll, slopeWeakest, slack };
}

/**
 * What raising one firm before the first year adds after the last one.
 *
 * Only who hears the firm can change, then who hears those, and each only where the giver is ahead; so the differences
 * alone are followed, and in the last year only their sum is taken. The same numbers as running the model anew, but for
 * the rounding of sums.
 * Shape: a course, a node, and points to add, above 0. Unit: points. Range: from 0. Edge cases: without a year the rise
 * is the points added. Errors: none. Source: method 6.3.
 */
export function raiseFirm(course: LiftCourse, firm: number, delta: number): Rise {
  let [now, next] = course.scenario.scratch;
  let count = 1;
  now.of[firm] = delta;
  now.nodes[0] = firm;
  now.listed[firm] = 1;
  for (let year = 0; year < course.scenario.years - 1; year += 1) {
    const found = followYear(course.scenario, course.levels[year] ?? now.of, { now, next, count });
    clear(now, count);
    [now, next] = [next, now];
    count = found;
  }
  const rise = course.scenario.years > 0 ? sumLastYear(course, firm, { now, count }) : unchanged(course, firm, delta);
  clear(now, count);
  return rise;
}

const unchanged = ({ weakest }: LiftCourse, firm: number, delta: number): Rise => ({
  all: delta,
  self: delta,
  weakest: weakest[firm] === 1 ? delta : 0,
});

function clear({ of, nodes, listed }: Differences, count: number): void {
  for (let at = 0; at < count; at += 1) {
    const node = nodes[at] ?? 0;
    of[node] = 0;
    listed[node] = 0;
  }
}

/** Writes the differences of the next year, and returns how many nodes have one. */
function followYear(
  scenario: LiftScenario,
  level: Float64Array,
  { now, next, count }: { readonly now: Differences; readonly next: Differences; readonly count: number },
): number {
  const { start, source, weight } = scenario.hearers;
  const { of, nodes, listed } = next;
  let found = 0;
  for (let at = 0; at < count; at += 1) {
    const node = now.nodes[at] ?? 0;
    const before = level[node] ?? 0;
    const after = before + (now.of[node] ?? 0);
    if (listed[node] === 0) {
      listed[node] = 1;
      nodes[found++] = node;
    }
    of[node] = (of[node] ?? 0) + ownDifference(scenario, level, { now: now.of, node });
    for (let edge = start[node] ?? 0, end = start[node + 1] ?? 0; edge < end; edge += 1) {
      const hearer = source[edge] ?? 0;
      const theirs = level[hearer] ?? 0;
      if (theirs >= after || now.listed[hearer] === 1) continue;
      if (listed[hearer] === 0) {
        listed[hearer] = 1;
        nodes[found++] = hearer;
      }
      const gap = after - theirs - Math.max(0, before - theirs);
      of[hearer] = (of[hearer] ?? 0) + (weight[edge] ?? 0) * gap;
    }
  }
  return found;
}

/** The next difference of a node that has one now: what it had, and what its gaps to all it hears make of it. */
function ownDifference(
  { rows: { start, source }, gain }: LiftScenario,
  level: Float64Array,
  { now, node }: { readonly now: Float64Array; readonly node: number },
): number {
  const before = level[node] ?? 0;
  const after = before + (now[node] ?? 0);
  let difference = now[node] ?? 0;
  for (let edge = start[node] ?? 0, end = start[node + 1] ?? 0; edge < end; edge += 1) {
    const giver = source[edge] ?? 0;
    const theirs = level[giver] ?? 0;
    const raised = theirs + (now[giver] ?? 0);
    if (raised > after) difference += (gain[edge] ?? 0) * (raised - after);
    if (theirs > before) difference -= (gain[edge] ?? 0) * (theirs - before);
  }
  return difference;
}

type LastDifferences = { readonly now: Differences; readonly count: number };

/** Slopes times differences, corrected on the few edges where a gap turns round. */
function sumLastYear(course: LiftCourse, firm: number, { now, count }: LastDifferences): Rise {
  const { scenario, slopeAll, slopeWeakest, slack } = course;
  const level = course.levels[course.levels.length - 1] ?? slack;
  let [all, weakest] = [0, 0];
  for (let at = 0; at < count; at += 1) {
    const node = now.nodes[at] ?? 0;
    const difference = now.of[node] ?? 0;
    all += (slopeAll[node] ?? 0) * difference;
    weakest += (slopeWeakest[node] ?? 0) * difference;
    if (difference > (slack[node] ?? 0)) {
      const turned = turnedEdges(course, level, { now: now.of, node });
      all += turned.all;
      weakest += turned.weakest;
    }
  }
  return { all, self: ownDifference(scenario, level, { now: now.of, node: firm }), weakest };
}

function turnedEdges(
  { scenario: { rows, gain, hearers }, slack, weakest }: LiftCourse,
  level: Float64Array,
  { now, node }: { readonly now: Float64Array; readonly node: number },
): { readonly all: number; readonly weakest: number } {
  let [all, inWeakest] = [0, 0];
  // An edge both of whose ends may turn it is counted from the end with the smaller number.
  const counted = (other: number) => other < node && (now[other] ?? 0) > (slack[other] ?? 0);
  const correction = (giver: number, receiver: number): number => {
    const gap = (level[giver] ?? 0) - (level[receiver] ?? 0);
    const turned = gap + (now[giver] ?? 0) - (now[receiver] ?? 0);
    return Math.max(0, turned) - (gap > 0 ? turned : 0);
  };
  for (let edge = rows.start[node] ?? 0; edge < (rows.start[node + 1] ?? 0); edge += 1) {
    const giver = rows.source[edge] ?? 0;
    if (counted(giver)) continue;
    const added = (gain[edge] ?? 0) * correction(giver, node);
    all += added;
    if (weakest[node] === 1) inWeakest += added;
  }
  for (let edge = hearers.start[node] ?? 0; edge < (hearers.start[node + 1] ?? 0); edge += 1) {
    const receiver = hearers.source[edge] ?? 0;
    if (counted(receiver)) continue;
    const added = (hearers.weight[edge] ?? 0) * correction(node, receiver);
    all += added;
    if (weakest[receiver] === 1) inWeakest += added;
  }
  return { all, weakest: inWeakest };
}
