import type { EdgeList } from "./graph";

type CutPoint = {
  readonly node: number;
  /** Firms outside the largest part that its component would split into, and their share of all other firms. */
  readonly cutOff: number;
  readonly share: number;
};

type BridgeLink = {
  /** Index in the list of links, and the two end nodes. */
  readonly link: number;
  readonly from: number;
  readonly to: number;
  /** Firms on the smaller side of the bridge, and their share of all firms. */
  readonly cutOff: number;
  readonly share: number;
};

type Articulation = { readonly points: readonly CutPoint[]; readonly bridges: readonly BridgeLink[] };

/**
 * Articulation points and bridge links: the firms and the links whose removal disconnects a part of the network.
 *
 * Shape: nodes from 0, and the links as columns; direction and weight do not count. Unit: firms; shares. Range: from 1
 * firm; above 0, at most ½ for a bridge. Edge cases: two links between the same firms are no bridge; self-loops do not
 * count; each component is treated separately; without links there are none. Points and bridges are sorted by what they
 * cut off, largest first. Errors: throws for unequal columns and ends outside the nodes. Source: Tarjan 1972; Hopcroft
 * & Tarjan 1973; method 6.4.
 */
export function articulationPoints(nodes: number, links: EdgeList): Articulation {
  const ends = layLinks(nodes, links);
  const search = searchDeep(nodes, ends);
  const points: CutPoint[] = [];
  for (let node = 0; node < nodes; node += 1) {
    const parts = search.parts[node];
    if (parts === undefined) continue;
    const others = (search.componentSize[search.component[node] ?? 0] ?? 1) - 1;
    const pieces = parts.length === 0 ? [] : [...parts, others - parts.reduce((total, size) => total + size, 0)];
    const cutOff = pieces.length === 0 ? 0 : others - pieces.reduce((most, size) => Math.max(most, size));
    if (cutOff > 0) points.push({ node, cutOff, share: cutOff / (nodes - 1) });
  }
  const bridges = search.bridges.map(({ link, beyond, component }) => {
    const cutOff = Math.min(beyond, (search.componentSize[component] ?? 0) - beyond);
    return { link, from: links.from[link] ?? 0, to: links.to[link] ?? 0, cutOff, share: cutOff / nodes };
  });
  return {
    points: points.toSorted((a, b) => b.cutOff - a.cutOff || a.node - b.node),
    bridges: bridges.toSorted((a, b) => b.cutOff - a.cutOff || a.link - b.link),
  };
}

/** Each link stored at both of its ends: `link[at]` leads to `other[at]`. */
type Ends = { readonly start: Int32Array; readonly other: Int32Array; readonly link: Int32Array };

function layLinks(nodes: number, { from, to }: EdgeList): Ends {
  if (!Number.isInteger(nodes) || nodes < 0) throw new RangeError(`not a number of nodes: ${nodes}`);
  if (from.length !== to.length) throw new RangeError("the columns of the links differ in length");
  const end = (index: number | undefined): number => {
    if (index === undefined || !Number.isInteger(index) || index < 0 || index >= nodes) {
      throw new RangeError(`${index} is no node of ${nodes}`);
    }
    return index;
  };
  const start = new Int32Array(nodes + 1);
  for (let link = 0; link < from.length; link += 1) {
    const [a, b] = [end(from[link]), end(to[link])];
    if (a === b) continue;
    start[a + 1] = (start[a + 1] ?? 0) + 1;
    start[b + 1] = (start[b + 1] ?? 0) + 1;
  }
  for (let node = 0; node < nodes; node += 1) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  const next = start.slice();
  const other = new Int32Array(start[nodes] ?? 0);
  const links = new Int32Array(start[nodes] ?? 0);
  const put = (a: number, b: number, link: number) => {
    const slot = next[a] ?? 0;
    other[slot] = b;
    links[slot] = link;
    next[a] = slot + 1;
  };
  for (let link = 0; link < from.length; link += 1) {
    const [a, b] = [from[link] ?? 0, to[link] ?? 0];
    if (a === b) continue;
    put(a, b, link);
    put(b, a, link);
  }
  return { start, other, link: links };
}

type DeepSearch = {
  readonly component: Int32Array;
  readonly componentSize: number[];
  /** Sizes of the subtrees that are disconnected without the node; undefined if there are none. */
  readonly parts: (number[] | undefined)[];
  readonly bridges: { link: number; beyond: number; component: number }[];
};

/** One depth-first search per component, without recursion: a chain of 100,000 firms must not overflow the stack. */
function searchDeep(nodes: number, ends: Ends): DeepSearch {
  const found: DeepSearch = {
    component: new Int32Array(nodes).fill(-1),
    componentSize: [],
    parts: new Array<number[] | undefined>(nodes),
    bridges: [],
  };
  const walk = {
    order: new Int32Array(nodes).fill(-1),
    low: new Int32Array(nodes),
    size: new Int32Array(nodes).fill(1),
    next: ends.start.slice(0, nodes),
    entered: new Int32Array(nodes).fill(-1),
    path: new Int32Array(nodes),
    seen: 0,
  };
  for (let root = 0; root < nodes; root += 1) {
    if (walk.order[root] === -1) searchComponent(root, ends, { walk, found });
  }
  return found;
}

type Walk = {
  readonly order: Int32Array;
  readonly low: Int32Array;
  readonly size: Int32Array;
  readonly next: Int32Array;
  /** The link by which a node was entered. */
  readonly entered: Int32Array;
  readonly path: Int32Array;
  seen: number;
};

function searchComponent(
  root: number,
  ends: Ends,
  { walk, found }: { readonly walk: Walk; readonly found: DeepSearch },
): void {
  const { order, low, next, entered, path } = walk;
  const component = found.componentSize.length;
  let depth = 0;
  const enter = (node: number, link: number) => {
    order[node] = low[node] = walk.seen;
    walk.seen += 1;
    entered[node] = link;
    found.component[node] = component;
    path[depth] = node;
    depth += 1;
  };
  enter(root, -1);
  while (depth > 0) {
    const node = path[depth - 1] ?? root;
    const at = next[node] ?? 0;
    if (at < (ends.start[node + 1] ?? 0)) {
      next[node] = at + 1;
      const other = ends.other[at] ?? 0;
      const link = ends.link[at] ?? 0;
      if (link === entered[node]) continue;
      if (order[other] === -1) enter(other, link);
      else low[node] = Math.min(low[node] ?? 0, order[other] ?? 0);
      continue;
    }
    depth -= 1;
    if (depth > 0) leave(node, path[depth - 1] ?? root, { walk, found });
  }
  found.componentSize.push(walk.size[root] ?? 1);
  // The root is an articulation point only if it has at least two subtrees.
  if ((found.parts[root]?.length ?? 0) < 2) found.parts[root] = undefined;
}

function leave(
  node: number,
  above: number,
  { walk, found }: { readonly walk: Walk; readonly found: DeepSearch },
): void {
  const { order, low, size, entered } = walk;
  const beyond = size[node] ?? 1;
  size[above] = (size[above] ?? 0) + beyond;
  low[above] = Math.min(low[above] ?? 0, low[node] ?? 0);
  if ((low[node] ?? 0) >= (order[above] ?? 0)) {
    const parts = found.parts[above];
    if (parts === undefined) found.parts[above] = [beyond];
    else parts.push(beyond);
  }
  if ((low[node] ?? 0) > (order[above] ?? 0)) {
    found.bridges.push({ link: entered[node] ?? 0, beyond, component: found.componentSize.length });
  }
}
