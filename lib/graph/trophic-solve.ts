import type { Components } from "./components";
import { conjugateGradients } from "./conjugate-gradients";
import type { Pairs } from "./pairs";

/**
 * Solves Σ_j total_ij (h_i − h_j) = Σ_j net_ij for every node i, up to a constant in each component.
 *
 * The level of a node with one partner follows directly from that link, so such nodes are removed one after another and
 * added back at the end; trees are thus solved exactly. The rest is solved by conjugate gradients, separately for each
 * component, so that different scales of weights do not matter. `failed` marks components that did not converge.
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
  /** The partner of a removed node, and how far the node is above it. */
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
    // When only two nodes of a tree are left, one is removed and the other has no partner: it stays as the root.
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

/** The remaining nodes of each component. */
function groupCore(components: Components, isPeeled: Uint8Array): readonly Int32Array[] {
  const groups: number[][] = Array.from({ length: components.count }, () => []);
  components.of.forEach((component, node) => {
    if (isPeeled[node] === 0) groups[component]?.push(node);
  });
  return groups.map((nodes) => Int32Array.from(nodes));
}
