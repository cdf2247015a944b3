import type { StrongComponents } from "./components";
import { rowSums } from "./rows";

/**
 * Flows that go on from node to node until they leave: what leaves node i for j stands in row i.
 *
 * `exit` leaves for good. A node's own use does not stand here: it only repeats a stage, and `gain` counts that.
 */
export type Flows = {
  readonly start: Int32Array;
  readonly other: Int32Array;
  readonly weight: Float64Array;
  readonly exit: Float64Array;
};

/** A solution, and marks on the nodes of components that did not settle, and on all that lead to them. */
export type Solved = { readonly x: Float64Array; readonly failed: Uint8Array };

/** Components of up to this size are eliminated, larger ones iterated. */
const ELIMINATED_MAX = 64;
/** What is iterated ends within this part of the solution. */
const STAGE_ERROR = 1e-11;
/** Sweeps over one component after which it is given up. */
const SWEEPS_MAX = 20_000;
/** Every so many sweeps the slowest part of the error, which shrinks by a steady ratio, is summed at once (Aitken). */
const EXTRAPOLATE_EVERY = 6;

/**
 * Solves x_i · (exit_i + Σ_j w_ij) = gain_i + Σ_j w_ij x_j, component by component, from where the flows end backwards.
 *
 * The order of the components begins where flows end. `skip` marks nodes that have no solution; no other may lead there.
 */
export function solveStages(
  flows: Flows,
  gain: Float64Array,
  walk: { readonly components: Pick<StrongComponents, "of" | "size" | "order">; readonly skip: Uint8Array },
): Solved {
  const { order, of, size } = walk.components;
  const x = new Float64Array(order.length);
  const failed = new Uint8Array(order.length);
  const state: State = {
    flows,
    gain,
    x,
    failed,
    of,
    divisor: divisors(flows),
    local: new Int32Array(order.length),
    other: new Int32Array(flows.other.length),
    share: new Float64Array(flows.other.length),
  };
  for (let from = 0; from < order.length; ) {
    const first = order[from] ?? 0;
    const to = from + (size[of[first] ?? 0] ?? 1);
    if (walk.skip[first] !== 1) solveComponent(state, order.subarray(from, to));
    from = to;
  }
  return { x, failed };
}

type State = {
  readonly flows: Flows;
  readonly gain: Float64Array;
  readonly x: Float64Array;
  readonly failed: Uint8Array;
  readonly of: Int32Array;
  readonly divisor: Float64Array;
  /** Room for one component at a time: its numbers of its nodes, and its links. */
  readonly local: Int32Array;
  readonly other: Int32Array;
  readonly share: Float64Array;
};

function divisors({ start, weight, exit }: Flows): Float64Array {
  const sums = rowSums(exit.length, start, weight);
  for (let node = 0; node < exit.length; node += 1) sums[node] = (sums[node] ?? 0) + (exit[node] ?? 0);
  return sums;
}

function solveComponent(state: State, members: Int32Array): void {
  if (leadsToFailed(state, members)) {
    for (const node of members) state.failed[node] = 1;
  } else if (members.length === 1) solveSingle(state, members[0] ?? 0);
  else if (members.length <= ELIMINATED_MAX) eliminate(state, members);
  else if (!iterate(state, members)) for (const node of members) state.failed[node] = 1;
}

function leadsToFailed({ flows, failed }: State, members: Int32Array): boolean {
  return members.some((node) => {
    for (let at = flows.start[node] ?? 0; at < (flows.start[node + 1] ?? 0); at += 1) {
      if (failed[flows.other[at] ?? 0] === 1 && (flows.weight[at] ?? 0) > 0) return true;
    }
    return false;
  });
}

/** A node on no circle: all it leads to is solved. */
function solveSingle({ flows, gain, x, divisor }: State, node: number): void {
  let total = gain[node] ?? 0;
  for (let at = flows.start[node] ?? 0; at < (flows.start[node + 1] ?? 0); at += 1) {
    total += (flows.weight[at] ?? 0) * (x[flows.other[at] ?? 0] ?? 0);
  }
  x[node] = total / (divisor[node] ?? 1);
}

/**
 * Gauss–Seidel with extrapolation. What a sweep moved at most bounds what is left of every equation, and that bounds the
 * error of every x as a part of it, because no stage counts less than 1. False where it does not get there.
 */
function iterate(state: State, members: Int32Array): boolean {
  const system = gatherMembers(state, members);
  const x = new Float64Array(members.length).fill(meanStages(system));
  const before = new Float64Array(members.length);
  let last = 0;
  for (let count = 1; count <= SWEEPS_MAX; count += 1) {
    const extrapolates = count % EXTRAPOLATE_EVERY === 0;
    if (extrapolates) before.set(x);
    const { moved, most, top } = sweep(system, x);
    if (most <= STAGE_ERROR + 8 * Number.EPSILON * top) {
      members.forEach((node, place) => {
        state.x[node] = x[place] ?? 0;
      });
      return true;
    }
    const ratio = moved / last;
    if (extrapolates && ratio > 0 && ratio < 1) {
      const further = ratio / (1 - ratio);
      for (let at = 0; at < x.length; at += 1) x[at] = (x[at] ?? 0) + further * ((x[at] ?? 0) - (before[at] ?? 0));
    }
    last = moved;
  }
  return false;
}

/** x_i = constant_i + Σ share_ij x_j over one component, numbered anew so that a sweep reads memory in order. */
type System = {
  readonly start: Int32Array;
  readonly other: Int32Array;
  readonly share: Float64Array;
  readonly constant: Float64Array;
};

function gatherMembers({ flows, gain, x, of, divisor, local, other, share }: State, members: Int32Array): System {
  const size = members.length;
  for (let place = 0; place < size; place += 1) local[members[place] ?? 0] = place;
  const component = of[members[0] ?? 0];
  const start = new Int32Array(size + 1);
  const constant = new Float64Array(size);
  let count = 0;
  for (let place = 0; place < size; place += 1) {
    const node = members[place] ?? 0;
    const all = divisor[node] ?? 1;
    let outside = gain[node] ?? 0;
    for (let at = flows.start[node] ?? 0, end = flows.start[node + 1] ?? 0; at < end; at += 1) {
      const next = flows.other[at] ?? 0;
      const value = flows.weight[at] ?? 0;
      if (of[next] !== component) outside += value * (x[next] ?? 0);
      else if (value > 0) {
        other[count] = local[next] ?? 0;
        share[count] = value / all;
        count += 1;
      }
    }
    constant[place] = outside / all;
    start[place + 1] = count;
  }
  return { start, other, share, constant };
}

/** What all members would have if all were alike: a start from which only their differences are left to find. */
function meanStages({ start, share, constant }: System): number {
  let [gained, leaves] = [0, constant.length];
  for (let node = 0; node < constant.length; node += 1) gained += constant[node] ?? 0;
  for (let at = 0, end = start.at(-1) ?? 0; at < end; at += 1) leaves -= share[at] ?? 0;
  return leaves > 0 ? gained / leaves : 0;
}

/** Every member once by the newest values of the others; the sum and the largest of the changes, and the largest x. */
function sweep({ start, other, share, constant }: System, x: Float64Array) {
  let [moved, most, top] = [0, 0, 0];
  let at = 0;
  for (let node = 0; node < x.length; node += 1) {
    let now = constant[node] ?? 0;
    for (const end = start[node + 1] ?? 0; at < end; at += 1) now += (share[at] ?? 0) * (x[other[at] ?? 0] ?? 0);
    const change = now - (x[node] ?? 0);
    x[node] = now;
    moved += change;
    most = Math.max(most, Math.abs(change));
    top = Math.max(top, now);
  }
  return { moved, most, top };
}

/**
 * Elimination without a subtraction (Grassmann, Taksar & Heyman 1985), so that a circle that almost nothing leaves is
 * still solved to all digits.
 */
function eliminate({ flows, gain, x, of, local }: State, members: Int32Array): void {
  const size = members.length;
  const flow = new Float64Array(size * size);
  const exit = new Float64Array(size);
  const gained = new Float64Array(size);
  members.forEach((node, place) => {
    local[node] = place;
  });
  members.forEach((node, row) => {
    exit[row] = flows.exit[node] ?? 0;
    gained[row] = gain[node] ?? 0;
    for (let at = flows.start[node] ?? 0; at < (flows.start[node + 1] ?? 0); at += 1) {
      const next = flows.other[at] ?? 0;
      const value = flows.weight[at] ?? 0;
      if (of[next] === of[node]) flow[row * size + (local[next] ?? 0)] = value;
      else {
        exit[row] = (exit[row] ?? 0) + value;
        gained[row] = (gained[row] ?? 0) + value * (x[next] ?? 0);
      }
    }
  });
  const divisor = new Float64Array(size);
  for (let last = size - 1; last >= 0; last -= 1) {
    let leaves = exit[last] ?? 0;
    for (let to = 0; to < last; to += 1) leaves += flow[last * size + to] ?? 0;
    divisor[last] = leaves;
    for (let row = 0; row < last; row += 1) {
      const part = (flow[row * size + last] ?? 0) / leaves;
      if (part === 0) continue;
      exit[row] = (exit[row] ?? 0) + part * (exit[last] ?? 0);
      gained[row] = (gained[row] ?? 0) + part * (gained[last] ?? 0);
      for (let to = 0; to < last; to += 1) {
        flow[row * size + to] = (flow[row * size + to] ?? 0) + part * (flow[last * size + to] ?? 0);
      }
    }
  }
  for (let row = 0; row < size; row += 1) {
    let total = gained[row] ?? 0;
    for (let to = 0; to < row; to += 1) total += (flow[row * size + to] ?? 0) * (x[members[to] ?? 0] ?? 0);
    x[members[row] ?? 0] = total / (divisor[row] ?? 1);
  }
}
