import type { Components } from "./components";
import { conjugateGradients } from "./conjugate-gradients";
import type { Pairs } from "./pairs";

/**
 * Solves Σ_j total_ij (h_i − h_j) = Σ_j net_ij for every node i, up to a constant in each component.
 *
 * A node with one partner stands where that link alone wants it, so such nodes are taken off, one after another, and put
 * back at the end: a tree is solved exactly. What is left is solved by conjugate gradients, each component by itself so
 * that the size of its weights does not matter. `failed` marks components that did not settle.
 */
export function solveLevels(
  pairs: Pairs,
  components: Components,
): { readonly level: Float64Array; readonly failed: Uint8Array } {
  const { order, isPeeled, holder, rise } = peelLeaves(pairs);
  const level = new Float64Array(isPeeled.length);
  const failed = new Uint8Array(components.count);
  groupCore(components, isPeeled).forEach((nodes, component) => {
    if (nodes.length > 1 && !conjugateGradients(pairs, { nodes, isOut: isPeeled, level })) failed[component] = 1;
  });
  for (let place = order.length - 1; place >= 0; place -= 1) {
    const node = order[place] ?? 0;
    level[node] = (level[holder[node] ?? 0] ?? 0) + (rise[node] ?? 0);
  }
  return { level, failed };
}

type Peeled = {
  readonly order: Int32Array;
  readonly isPeeled: Uint8Array;
  /** The partner a peeled node hung on, and how far it stands above it. */
  readonly holder: Int32Array;
  readonly rise: Float64Array;
};

function peelLeaves({ start, other, total, net }: Pairs): Peeled {
  const nodes = start.length - 1;
  const left = new Int32Array(nodes);
  const order = new Int32Array(nodes);
  const isPeeled = new Uint8Array(nodes);
  const holder = new Int32Array(nodes);
  const rise = new Float64Array(nodes);
  let [found, taken] = [0, 0];
  for (let node = 0; node < nodes; node += 1) {
    left[node] = (start[node + 1] ?? 0) - (start[node] ?? 0);
    if (left[node] === 1) order[found++] = node;
  }
  for (let head = 0; head < found; head += 1) {
    const node = order[head] ?? 0;
    // Of the last two of a tree one has been taken off, and the other has no partner left: it stays as the root.
    if (left[node] !== 1) continue;
    let at = start[node] ?? 0;
    while (isPeeled[other[at] ?? 0] === 1) at += 1;
    const partner = other[at] ?? 0;
    isPeeled[node] = 1;
    holder[node] = partner;
    rise[node] = (net[at] ?? 0) / (total[at] ?? 1);
    left[partner] = (left[partner] ?? 0) - 1;
    if (left[partner] === 1) order[found++] = partner;
    order[taken++] = node;
  }
  return { order: order.subarray(0, taken), isPeeled, holder, rise };
}

/** The nodes of each component that are left. */
function groupCore(components: Components, isPeeled: Uint8Array): readonly Int32Array[] {
  const groups: number[][] = Array.from({ length: components.count }, () => []);
  components.of.forEach((component, node) => {
    if (isPeeled[node] === 0) groups[component]?.push(node);
  });
  return groups.map((nodes) => Int32Array.from(nodes));
}
