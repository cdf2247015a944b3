import type { Graph } from "./graph";
import { createHeap } from "./heap";

/** Path lengths with a relative difference up to this count as equal. Source: method 2.3 (betweenness). */
export const TIE_TOLERANCE = 1e-9;

/** Why paths cannot be counted: overflow, or short links lost to rounding next to long ones. */
type PathReason = "too-many-paths" | "values-too-far-apart";

/** All shortest paths from one source, and the dependency of each node. The arrays are overwritten by the next run. */
export type PathSearch = {
  /** The nodes reached, from nearest to farthest. */
  readonly order: Int32Array;
  /** For each of those: the sum, over all targets, of the share of shortest paths that pass through it. */
  readonly dependency: Float64Array;
  /** Runs the search from a source. Returns how many nodes were reached, or why their paths cannot be counted. */
  readonly run: (source: number) => number | PathReason;
};

/** Shortest paths by number of links. Source: Brandes 2001. */
export function searchBySteps({ nodes, edges, outStart, outTarget }: Graph): PathSearch {
  const order = new Int32Array(nodes);
  const dependency = new Float64Array(nodes);
  const distance = new Int32Array(nodes).fill(-1);
  const paths = new Float64Array(nodes);
  // (1 + dependency) / paths of a node one step farther out: its contribution to its predecessor per path.
  const handBack = new Float64Array(nodes);
  // The ends of the links on shortest paths, in the order of the search, and where those of each node end.
  const onward = new Int32Array(edges);
  const onwardEnd = new Int32Array(nodes);

  const spread = (source: number): number => {
    order[0] = source;
    distance[source] = 0;
    paths[source] = 1;
    let reached = 1;
    let links = 0;
    for (let head = 0; head < reached; head += 1) {
      const node = order[head] ?? 0;
      const further = (distance[node] ?? 0) + 1;
      const count = paths[node] ?? 0;
      const end = outStart[node + 1] ?? 0;
      for (let at = outStart[node] ?? 0; at < end; at += 1) {
        const next = outTarget[at] ?? 0;
        const known = distance[next] ?? 0;
        if (known < 0) {
          distance[next] = further;
          paths[next] = count;
          order[reached] = next;
          reached += 1;
          onward[links] = next;
          links += 1;
        } else if (known === further) {
          paths[next] = (paths[next] ?? 0) + count;
          onward[links] = next;
          links += 1;
        }
      }
      onwardEnd[head] = links;
    }
    return reached;
  };

  const gather = (reached: number): boolean => {
    let countable = true;
    let at = (onwardEnd[reached - 1] ?? 0) - 1;
    for (let place = reached - 1; place >= 0; place -= 1) {
      const node = order[place] ?? 0;
      const count = paths[node] ?? 0;
      const first = place > 0 ? (onwardEnd[place - 1] ?? 0) : 0;
      let received = 0;
      for (; at >= first; at -= 1) received += handBack[onward[at] ?? 0] ?? 0;
      const depends = count * received;
      dependency[node] = depends;
      handBack[node] = (1 + depends) / count;
      if (count === Number.POSITIVE_INFINITY) countable = false;
    }
    return countable;
  };

  const run = (source: number): number | PathReason => {
    const reached = spread(source);
    const countable = gather(reached);
    for (let place = 0; place < reached; place += 1) distance[order[place] ?? 0] = -1;
    return countable ? reached : "too-many-paths";
  };
  return { order, dependency, run };
}

/**
 * Shortest paths with link length 1/value; links of unknown value have no length and are left out.
 *
 * Computes exact distances first. A link is then on a shortest path if its end is farther out than its start, and not
 * farther than the length of the link, within the tolerance. The result does not depend on how the firms are numbered.
 * Source: Dijkstra 1959; Brandes 2001.
 */
export function searchByLength(graph: Graph): PathSearch {
  const { nodes, outStart, outTarget, outWeight } = graph;
  const order = new Int32Array(nodes);
  const dependency = new Float64Array(nodes);
  const distance = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  const paths = new Float64Array(nodes);
  const heap = createHeap(nodes);
  // Lengths are relative to that of the largest value, so that the choice of currency cannot cause overflow or
  // underflow.
  const most = outWeight.reduce((largest, value) => Math.max(largest, value), 0);

  /** The number of nodes reached, and whether all lengths are finite. */
  const settle = (source: number): { readonly reached: number; readonly finite: boolean } => {
    distance[source] = 0;
    heap.put(source, 0);
    let reached = 0;
    let finite = true;
    while (heap.size() > 0) {
      const node = heap.take();
      order[reached] = node;
      reached += 1;
      const far = distance[node] ?? 0;
      for (let at = outStart[node] ?? 0; at < (outStart[node + 1] ?? 0); at += 1) {
        const value = outWeight[at] ?? 0;
        const next = outTarget[at] ?? 0;
        const length = far + most / value;
        if (value > 0 && length === Number.POSITIVE_INFINITY) finite = false;
        if (value > 0 && length < (distance[next] ?? 0)) {
          distance[next] = length;
          heap.put(next, length);
        }
      }
    }
    return { reached, finite };
  };

  /** Whether a link continues a shortest path. */
  const leadsOn = (node: number, at: number): boolean => {
    const value = outWeight[at] ?? 0;
    const [far, end] = [distance[node] ?? 0, distance[outTarget[at] ?? 0] ?? 0];
    return value > 0 && end > far && far + most / value <= end * (1 + TIE_TOLERANCE);
  };

  /** Why the paths cannot be counted, if they cannot. A reached node without a path lost its last link to rounding. */
  const count = (reached: number): PathReason | undefined => {
    for (let place = 0; place < reached; place += 1) paths[order[place] ?? 0] = place === 0 ? 1 : 0;
    let reason: PathReason | undefined;
    for (let place = 0; place < reached; place += 1) {
      const node = order[place] ?? 0;
      const own = paths[node] ?? 0;
      if (own === 0) return "values-too-far-apart";
      if (own === Number.POSITIVE_INFINITY) reason = "too-many-paths";
      for (let at = outStart[node] ?? 0; at < (outStart[node + 1] ?? 0); at += 1) {
        const next = outTarget[at] ?? 0;
        if (leadsOn(node, at)) paths[next] = (paths[next] ?? 0) + own;
      }
    }
    return reason;
  };

  const gather = (reached: number): void => {
    for (let place = reached - 1; place >= 0; place -= 1) {
      const node = order[place] ?? 0;
      const own = paths[node] ?? 0;
      let depends = 0;
      for (let at = outStart[node] ?? 0; at < (outStart[node + 1] ?? 0); at += 1) {
        const next = outTarget[at] ?? 0;
        if (leadsOn(node, at)) depends += (own / (paths[next] ?? 0)) * (1 + (dependency[next] ?? 0));
      }
      dependency[node] = depends;
    }
  };

  const run = (source: number): number | PathReason => {
    const { reached, finite } = settle(source);
    const reason = finite ? count(reached) : "values-too-far-apart";
    if (reason === undefined) gather(reached);
    for (let place = 0; place < reached; place += 1) distance[order[place] ?? 0] = Number.POSITIVE_INFINITY;
    return reason ?? reached;
  };
  return { order, dependency, run };
}
