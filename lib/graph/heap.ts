/** A priority queue of the nodes 0 … capacity − 1, smallest key first. */
type Heap = {
  readonly size: () => number;
  /** Inserts a node, or moves a queued one forward to a smaller key. */
  readonly put: (node: number, key: number) => void;
  /** Removes the node with the smallest key; the heap must not be empty. */
  readonly take: () => number;
};

/**
 * A binary heap with an index of node positions, so that a key can be decreased without a second entry.
 *
 * Shape: the number of nodes. Unit: none. Range: a queue. Edge cases: a node is in it at most once. Errors: none; the
 * caller must not take from an empty heap. Source: Cormen et al. 2009, chapter 6.
 */
export function createHeap(capacity: number): Heap {
  const heap = new Int32Array(capacity);
  const keys = new Float64Array(capacity);
  const place = new Int32Array(capacity).fill(-1);
  let size = 0;

  const settle = (node: number, at: number) => {
    heap[at] = node;
    place[node] = at;
  };
  const rise = (node: number, from: number) => {
    let at = from;
    const key = keys[node] ?? 0;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above] ?? 0;
      if ((keys[parent] ?? 0) <= key) break;
      settle(parent, at);
      at = above;
    }
    settle(node, at);
  };
  const sink = (node: number) => {
    let at = 0;
    const key = keys[node] ?? 0;
    for (let below = 1; below < size; below = 2 * at + 1) {
      const right = below + 1;
      if (right < size && (keys[heap[right] ?? 0] ?? 0) < (keys[heap[below] ?? 0] ?? 0)) below = right;
      const child = heap[below] ?? 0;
      if (key <= (keys[child] ?? 0)) break;
      settle(child, at);
      at = below;
    }
    settle(node, at);
  };

  return {
    size: () => size,
    put: (node, key) => {
      keys[node] = key;
      if ((place[node] ?? -1) < 0) {
        size += 1;
        rise(node, size - 1);
      } else rise(node, place[node] ?? 0);
    },
    take: () => {
      const first = heap[0] ?? 0;
      place[first] = -1;
      size -= 1;
      if (size > 0) sink(heap[size] ?? 0);
      return first;
    },
  };
}
