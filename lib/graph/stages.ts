import type { StrongComponents } from "./components";
import { rowSums } from "./rows";
import { type Shares, settle, settleQuickly } from "./sweeps";

/**
 * Flows from node to node until they leave the network: the flow from i to j is in row i.
 *
 * `exit` leaves the network. A node's own use is not included: it only repeats a stage, and `gain` accounts for it.
 */
export type Flows = {
  readonly start: Int32Array;
  readonly other: Int32Array;
  readonly weight: Float64Array;
  readonly exit: Float64Array;
};

/**
 * A solution, and marks for nodes of components that did not converge. Nodes that lead to those have no solution
 * either.
 */
export type Solved = { readonly x: Float64Array; readonly failed: Uint8Array };

/** Components up to this size are solved by elimination, larger ones iteratively. */
const ELIMINATED_MAX = 64;

/**
 * Solves x_i · (exit_i + Σ_j w_ij) = gain_i + Σ_j w_ij x_j, component by component, backwards from where the flows end.
 *
 * Components are ordered from the ends of flows. `skip` marks nodes without a solution; no other node may lead to them.
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
    of,
    divisor: divisors(flows),
    local: new Int32Array(order.length),
    other: new Int32Array(flows.other.length),
    share: new Float64Array(flows.other.length),
  };
  for (let from = 0; from < order.length; ) {
    const first = order[from] ?? 0;
    const to = from + (size[of[first] ?? 0] ?? 1);
    if (walk.skip[first] !== 1) {
      if (to === from + 1) solveSingle(state, first);
      else if (to <= from + ELIMINATED_MAX) eliminate(state, order.subarray(from, to));
      else if (!iterate(state, order.subarray(from, to))) for (const node of order.subarray(from, to)) failed[node] = 1;
    }
    from = to;
  }
  return { x, failed };
}

/**
 * Solves all nodes at once without searching components. Undefined if that would converge slowly, or if the graph is so
 * small that elimination gives full precision.
 */
export function solveAtOnce(flows: Flows, gain: Float64Array, skip: Uint8Array): Float64Array | undefined {
  if (skip.length <= ELIMINATED_MAX) return undefined;
  const { start, other, weight } = flows;
  const divisor = divisors(flows);
  const share = new Float64Array(other.length);
  const constant = new Float64Array(skip.length);
  for (let node = 0; node < skip.length; node += 1) {
    if (skip[node] === 1) continue;
    const all = divisor[node] ?? 1;
    constant[node] = (gain[node] ?? 0) / all;
    for (let at = start[node] ?? 0, end = start[node + 1] ?? 0; at < end; at += 1) share[at] = (weight[at] ?? 0) / all;
  }
  return settleQuickly({ start, other, share, constant });
}

type State = {
  readonly flows: Flows;
  readonly gain: Float64Array;
  readonly x: Float64Array;
  readonly of: Int32Array;
  readonly divisor: Float64Array;
  /** Working memory for one component: the local numbers of its nodes, and its links. */
  readonly local: Int32Array;
  readonly other: Int32Array;
  readonly share: Float64Array;
};

function divisors({ start, weight, exit }: Flows): Float64Array {
  const sums = rowSums(exit.length, start, weight);
  for (let node = 0; node < exit.length; node += 1) sums[node] = (sums[node] ?? 0) + (exit[node] ?? 0);
  return sums;
}

/** A node on no cycle: all its successors are already solved. */
function solveSingle({ flows, gain, x, divisor }: State, node: number): void {
  let total = gain[node] ?? 0;
  for (let at = flows.start[node] ?? 0; at < (flows.start[node + 1] ?? 0); at += 1) {
    total += (flows.weight[at] ?? 0) * (x[flows.other[at] ?? 0] ?? 0);
  }
  x[node] = total / (divisor[node] ?? 1);
}

/**
 * Iterates sweeps over the component, whose nodes are renumbered so that memory is read sequentially; false if it does
 * not converge.
 */
function iterate(state: State, members: Int32Array): boolean {
  const settled = settle(gatherMembers(state, members));
  if (settled === undefined) return false;
  members.forEach((node, place) => {
    state.x[node] = settled[place] ?? 0;
  });
  return true;
}

function gatherMembers({ flows, gain, x, of, divisor, local, other, share }: State, members: Int32Array): Shares {
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

/**
 * Elimination without subtraction (Grassmann, Taksar & Heyman 1985), which keeps full precision even for a cycle that
 * almost nothing leaves.
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
