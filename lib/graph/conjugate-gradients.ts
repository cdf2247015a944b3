import type { Pairs } from "./pairs";

/** Steps after which a run is abandoned. */
const STEPS_MAX = 20_000;
/** Number of restarts from the true residual; each gains about nine digits. */
const STARTS_MAX = 6;
/** Accepted residual at the end, relative to the right-hand side. */
const RESIDUAL_ACCEPTED = 1e-10;
/**
 * Relative reduction sought in one run. Beyond it, the steps would only follow rounding errors along the constant
 * vector, which the equations do not determine.
 */
const RESIDUAL_SOUGHT = 1e-9;

/**
 * Maximum ratio of the largest to the smallest flow in one core, a connected part of the network that is solved at
 * once. Above it, small flows are lost in the rounding of large ones, and a level can be off by a whole step although
 * the equations hold to ten digits. Source: measured against exact fractions; wrong from 1e13.
 */
const SPAN_MAX = 1e9;

/** One component: its nodes, marks for removed nodes, and the levels, which the solution overwrites. */
type Core = { readonly nodes: Int32Array; readonly isOut: Uint8Array; readonly level: Float64Array };

/**
 * Solves Σ_j total_ij (h_i − h_j) = Σ_j net_ij over the nodes of one connected core, preconditioned by the diagonal.
 *
 * The matrix is singular: a constant can be added to any solution, and no step changes it. Restarts from the true
 * residual until it no longer halves. Returns false if the residual stays too large, or if the flows differ too much
 * for a reliable result. Source: Hestenes & Stiefel 1952.
 */
export function conjugateGradients(pairs: Pairs, core: Core): boolean {
  const size = core.nodes.length;
  const system = reduceSystem(pairs, core);
  // Flows are scaled so that the largest of the core is 1.
  if (system.total.some((flow) => flow * SPAN_MAX < 1)) return false;
  const h = new Float64Array(size);
  const residual = new Float64Array(size);
  let last = Number.POSITIVE_INFINITY;
  let best = h.slice();
  for (let start = 0; start < STARTS_MAX; start += 1) {
    const left = trueResidual(system, h, residual);
    if (!(left < last / 2)) {
      if (left < last) best = h.slice();
      last = Math.min(last, left);
      break;
    }
    best = h.slice();
    last = left;
    if (left === 0) break;
    descend(system, h, residual);
  }
  core.nodes.forEach((node, place) => {
    core.level[node] = best[place] ?? 0;
  });
  const held = Math.sqrt(weigh(system.net, system.inverse)) + Math.sqrt(weigh(best, system.diagonal));
  return last <= RESIDUAL_ACCEPTED * held;
}

/** The equations of a core, with its nodes renumbered. */
type System = {
  readonly start: Int32Array;
  readonly other: Int32Array;
  readonly total: Float64Array;
  /** Right-hand side and diagonal, over the links within the core. */
  readonly net: Float64Array;
  readonly links: Float64Array;
  readonly diagonal: Float64Array;
  readonly inverse: Float64Array;
};

function reduceSystem({ start, other, total, net }: Pairs, { nodes, isOut, level }: Core): System {
  const size = nodes.length;
  // Until the solution is written there, `level` holds the new numbers of the nodes.
  nodes.forEach((node, place) => {
    level[node] = place;
  });
  const unit = largestFlow({ start, total }, nodes);
  const starts = new Int32Array(size + 1);
  const [others, totals, links]: [number[], number[], number[]] = [[], [], []];
  const [sums, diagonal] = [new Float64Array(size), new Float64Array(size)];
  nodes.forEach((node, place) => {
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
      const next = other[at] ?? 0;
      if (isOut[next] === 1) continue;
      const [flow, surplus] = [(total[at] ?? 0) / unit, (net[at] ?? 0) / unit];
      others.push(level[next] ?? 0);
      totals.push(flow);
      links.push(surplus);
      sums[place] = (sums[place] ?? 0) + surplus;
      diagonal[place] = (diagonal[place] ?? 0) + flow;
    }
    starts[place + 1] = others.length;
  });
  return {
    start: starts,
    other: Int32Array.from(others),
    total: Float64Array.from(totals),
    links: Float64Array.from(links),
    net: sums,
    diagonal,
    inverse: diagonal.map((value) => 1 / value),
  };
}

/** The unit of a core: flows are divided by the largest, so that their squares do not overflow. */
function largestFlow({ start, total }: Pick<Pairs, "start" | "total">, nodes: Int32Array): number {
  let most = 0;
  for (const node of nodes) {
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) most = Math.max(most, total[at] ?? 0);
  }
  return most;
}

/**
 * Computed link by link, so that large weights cancel before they are added. Returns its norm, scaled by the inverse
 * diagonal.
 */
function trueResidual(
  { start, other, total, links, inverse }: System,
  h: Float64Array,
  residual: Float64Array,
): number {
  let sum = 0;
  for (let node = 0; node < h.length; node += 1) {
    const here = h[node] ?? 0;
    let left = 0;
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
      left += (links[at] ?? 0) - (total[at] ?? 0) * (here - (h[other[at] ?? 0] ?? 0));
    }
    residual[node] = left;
    sum += left;
  }
  // Exactly, the residuals sum to 0. A remainder from rounding would push the search along the constant vector.
  for (let node = 0; node < h.length; node += 1) residual[node] = (residual[node] ?? 0) - sum / h.length;
  return Math.sqrt(weigh(residual, inverse));
}

function weigh(values: Float64Array, weights: Float64Array): number {
  let total = 0;
  for (let at = 0; at < values.length; at += 1) total += (values[at] ?? 0) ** 2 * (weights[at] ?? 0);
  return total;
}

function descend(system: System, h: Float64Array, residual: Float64Array): void {
  const { inverse } = system;
  const size = h.length;
  const direction = residual.map((value, node) => value * (inverse[node] ?? 0));
  const image = new Float64Array(size);
  let slope = weigh(residual, inverse);
  const goal = slope * RESIDUAL_SOUGHT ** 2;
  for (let step = 0; step < STEPS_MAX && slope > goal; step += 1) {
    const curve = applyTo(system, direction, image);
    if (!(curve > 0)) return;
    const length = slope / curve;
    for (let node = 0; node < size; node += 1) {
      h[node] = (h[node] ?? 0) + length * (direction[node] ?? 0);
      residual[node] = (residual[node] ?? 0) - length * (image[node] ?? 0);
    }
    const next = weigh(residual, inverse);
    const ratio = next / slope;
    for (let node = 0; node < size; node += 1) {
      direction[node] = (residual[node] ?? 0) * (inverse[node] ?? 0) + ratio * (direction[node] ?? 0);
    }
    slope = next;
  }
}

/** image = matrix · direction; returns their product. */
function applyTo({ start, other, total, diagonal }: System, direction: Float64Array, image: Float64Array): number {
  let product = 0;
  for (let node = 0; node < direction.length; node += 1) {
    const here = direction[node] ?? 0;
    let sum = (diagonal[node] ?? 0) * here;
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
      sum -= (total[at] ?? 0) * (direction[other[at] ?? 0] ?? 0);
    }
    image[node] = sum;
    product += sum * here;
  }
  return product;
}
