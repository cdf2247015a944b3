import { nextYear } from "./gap-model";
import { giverWeights, type ReceiverWeights } from "./receiver-weights";

/**
 * The effect of raising one firm after the last year, in points: summed over all nodes, on itself, and summed over the
 * weakest third.
 */
type Rise = { readonly all: number; readonly self: number; readonly weakest: number };

/** The gap model with its edges in both directions, and the scratch memory of `raiseFirm`. */
export type LiftScenario = {
  readonly rows: ReceiverWeights;
  /** Gain per edge, by receiver and by giver. */
  readonly gain: Float64Array;
  readonly hearers: ReceiverWeights;
  readonly years: number;
  readonly scratch: readonly [Differences, Differences];
};

/** Differences per node, and the nodes that may have one. */
type Differences = { readonly of: Float64Array; readonly nodes: Int32Array; readonly listed: Uint8Array };

/** A scenario run once, with the yearly effect on differences that are too small to reverse the sign of a gap. */
export type LiftCourse = {
  readonly scenario: LiftScenario;
  readonly capability: Float64Array;
  readonly years: readonly CourseYear[];
  /** 1 for the nodes of the weakest third before the first year, ties included; and their number. */
  readonly weakest: Uint8Array;
  readonly weakestCount: number;
  /** The effect after the last year of one more point before it, summed over all nodes and over the weakest third. */
  readonly slopeAll: Float64Array;
  readonly slopeWeakest: Float64Array;
};

type CourseYear = {
  readonly level: Float64Array;
  /** The share of an extra point that a node keeps: 1 minus the part it would have caught up anyway. */
  readonly kept: Float64Array;
  /** Smallest gap of each node to its neighbours: a smaller difference of its own cannot reverse any gap. */
  readonly slack: Float64Array;
  /** Edges on which the giver is ahead, by giver. */
  readonly start: Int32Array;
  readonly hearer: Int32Array;
  readonly gain: Float64Array;
};

/** Prepares the gap model for many questions of the form "what if this firm were better". Source: method 6.3. */
export function liftScenario(rows: ReceiverWeights, gain: Float64Array, years: number): LiftScenario {
  const differences = (): Differences => ({
    of: new Float64Array(rows.nodes),
    nodes: new Int32Array(rows.nodes),
    listed: new Uint8Array(rows.nodes),
  });
  const hearers = giverWeights({ ...rows, weight: gain });
  return { rows, gain, hearers, years, scratch: [differences(), differences()] };
}

/** Runs a scenario from given capabilities. The weakest third is rounded up. Source: method 6.3. */
export function layCourse(scenario: LiftScenario, capability: Float64Array): LiftCourse {
  const years: CourseYear[] = [];
  let level = capability;
  for (let year = 0; year < scenario.years; year += 1) {
    if (year > 0) level = nextYear(scenario.rows, scenario.gain, level);
    years.push(layYear(scenario.hearers, level));
  }
  const border = capability.toSorted()[Math.ceil(capability.length / 3) - 1] ?? 0;
  const weakest = Uint8Array.from(capability, (x) => (x <= border ? 1 : 0));
  const weakestCount = weakest.reduce((total, each) => total + each, 0);
  return { scenario, capability, years, weakest, weakestCount, ...lastSlopes(years[years.length - 1], weakest) };
}

function layYear({ nodes, start, source, weight }: ReceiverWeights, level: Float64Array): CourseYear {
  const kept = new Float64Array(nodes).fill(1);
  const slack = new Float64Array(nodes).fill(Number.MAX_VALUE);
  const ahead = new Int32Array(nodes + 1);
  const hearer = new Int32Array(source.length);
  const gain = new Float64Array(source.length);
  let found = 0;
  for (let giver = 0; giver < nodes; giver += 1) {
    for (let at = start[giver] ?? 0; at < (start[giver + 1] ?? 0); at += 1) {
      const other = source[at] ?? 0;
      const gap = (level[giver] ?? 0) - (level[other] ?? 0);
      const size = Math.abs(gap);
      if (size < (slack[giver] ?? 0)) slack[giver] = size;
      if (size < (slack[other] ?? 0)) slack[other] = size;
      if (gap <= 0) continue;
      hearer[found] = other;
      gain[found] = weight[at] ?? 0;
      kept[other] = (kept[other] ?? 0) - (weight[at] ?? 0);
      found += 1;
    }
    ahead[giver + 1] = found;
  }
  return { level, kept, slack, start: ahead, hearer, gain };
}

function lastSlopes(year: CourseYear | undefined, weakest: Uint8Array) {
  const slopeWeakest = Float64Array.from(weakest);
  if (year === undefined) return { slopeAll: new Float64Array(weakest.length).fill(1), slopeWeakest };
  const slopeAll = year.kept.slice();
  for (let node = 0; node < weakest.length; node += 1) {
    let [all, inWeakest] = [0, 0];
    for (let at = year.start[node] ?? 0; at < (year.start[node + 1] ?? 0); at += 1) {
      const passed = year.gain[at] ?? 0;
      all += passed;
      if (weakest[year.hearer[at] ?? 0] === 1) inWeakest += passed;
    }
    slopeAll[node] = (slopeAll[node] ?? 0) + all;
    slopeWeakest[node] = (weakest[node] === 1 ? (year.kept[node] ?? 0) : 0) + inWeakest;
  }
  return { slopeAll, slopeWeakest };
}

/**
 * The effect, after the last year, of raising one firm by `delta` points before the first.
 *
 * Only receivers of the firm can change, then their receivers, and only where the giver is ahead. So this propagates
 * only the differences, and in the last year takes only their sum. As long as no gap changes sign the model is linear
 * in the differences; the few edges where one does are corrected. Except for rounding, the result is the same as
 * running the model again. Source: method 6.3.
 */
export function raiseFirm(course: LiftCourse, firm: number, delta: number): Rise {
  let [now, next] = course.scenario.scratch;
  list(now, firm, delta, 0);
  let count = 1;
  const last = course.years.length - 1;
  for (let year = 0; year < last; year += 1) {
    const laid = course.years[year];
    if (laid === undefined) break;
    const found = followYear(course.scenario, laid, { now, next, count });
    clear(now, count);
    [now, next] = [next, now];
    count = found;
  }
  const rise = sumLastYear(course, course.years[last], { now, count, firm });
  clear(now, count);
  return rise;
}

/** Adds to the difference of a node and returns the number of listed nodes. */
function list({ of, nodes, listed }: Differences, node: number, difference: number, count: number): number {
  of[node] = (of[node] ?? 0) + difference;
  if (listed[node] === 1) return count;
  listed[node] = 1;
  nodes[count] = node;
  return count + 1;
}

function clear({ of, nodes, listed }: Differences, count: number): void {
  for (let at = 0; at < count; at += 1) {
    const node = nodes[at] ?? 0;
    of[node] = 0;
    listed[node] = 0;
  }
}

/** Computes the differences of the next year and returns how many nodes may have one. */
function followYear(
  scenario: LiftScenario,
  year: CourseYear,
  { now, next, count }: { readonly now: Differences; readonly next: Differences; readonly count: number },
): number {
  const { kept, slack, start, hearer, gain } = year;
  let found = 0;
  for (let at = 0; at < count; at += 1) {
    const node = now.nodes[at] ?? 0;
    const difference = now.of[node] ?? 0;
    found = list(next, node, (kept[node] ?? 0) * difference, found);
    for (let edge = start[node] ?? 0, end = start[node + 1] ?? 0; edge < end; edge += 1) {
      found = list(next, hearer[edge] ?? 0, (gain[edge] ?? 0) * difference, found);
    }
    if (difference > (slack[node] ?? 0)) {
      forEachTurned(scenario, year, { now: now.of, node }, (receiver, correction) => {
        found = list(next, receiver, correction, found);
      });
    }
  }
  return found;
}

/** Slopes times differences, corrected for gaps that change sign; without a year, the differences themselves. */
function sumLastYear(
  { scenario, slopeAll, slopeWeakest, weakest }: LiftCourse,
  year: CourseYear | undefined,
  { now, count, firm }: { readonly now: Differences; readonly count: number; readonly firm: number },
): Rise {
  let [all, inWeakest] = [0, 0];
  for (let at = 0; at < count; at += 1) {
    const node = now.nodes[at] ?? 0;
    const difference = now.of[node] ?? 0;
    all += (slopeAll[node] ?? 0) * difference;
    inWeakest += (slopeWeakest[node] ?? 0) * difference;
    if (year !== undefined && difference > (year.slack[node] ?? 0)) {
      forEachTurned(scenario, year, { now: now.of, node }, (receiver, correction) => {
        all += correction;
        if (weakest[receiver] === 1) inWeakest += correction;
      });
    }
  }
  const self = year === undefined ? (now.of[firm] ?? 0) : nextDifference(scenario, year.level, now.of, firm);
  return { all, self, weakest: inWeakest };
}

/** The difference of one node a year later, from its old difference and those of its givers. */
function nextDifference(
  { rows: { start, source }, gain }: LiftScenario,
  level: Float64Array,
  now: Float64Array,
  node: number,
): number {
  const before = level[node] ?? 0;
  const after = before + (now[node] ?? 0);
  let difference = now[node] ?? 0;
  for (let edge = start[node] ?? 0; edge < (start[node + 1] ?? 0); edge += 1) {
    const giver = source[edge] ?? 0;
    const theirs = level[giver] ?? 0;
    const raised = theirs + (now[giver] ?? 0);
    difference += (gain[edge] ?? 0) * (Math.max(0, raised - after) - Math.max(0, theirs - before));
  }
  return difference;
}

/** Visits the edges of a node whose gap changes sign, with the correction to the linear part. */
function forEachTurned(
  { rows, gain, hearers }: LiftScenario,
  { level, slack }: CourseYear,
  { now, node }: { readonly now: Float64Array; readonly node: number },
  visit: (receiver: number, correction: number) => void,
): void {
  const own = level[node] ?? 0;
  const raised = own + (now[node] ?? 0);
  // If both ends of an edge could reverse its gap, it is counted once, at the end with the smaller number.
  const counted = (other: number) => other < node && (now[other] ?? 0) > (slack[other] ?? 0);
  for (let edge = rows.start[node] ?? 0; edge < (rows.start[node + 1] ?? 0); edge += 1) {
    const giver = rows.source[edge] ?? 0;
    const theirs = level[giver] ?? 0;
    const turned = theirs + (now[giver] ?? 0) - raised;
    if (theirs > own === turned > 0 || counted(giver)) continue;
    visit(node, (gain[edge] ?? 0) * Math.abs(turned));
  }
  for (let edge = hearers.start[node] ?? 0; edge < (hearers.start[node + 1] ?? 0); edge += 1) {
    const receiver = hearers.source[edge] ?? 0;
    const theirs = level[receiver] ?? 0;
    const turned = raised - theirs - (now[receiver] ?? 0);
    if (own > theirs === turned > 0 || counted(receiver)) continue;
    visit(receiver, (hearers.weight[edge] ?? 0) * Math.abs(turned));
  }
}
