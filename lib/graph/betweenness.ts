import { type Insufficient, insufficient, type Random } from "@/lib/result";
import { weakComponents } from "./components";
import { type Graph, undirected } from "./graph";
import { type PathSearch, searchByLength, searchBySteps } from "./shortest-paths";

/** How path lengths are measured, whether paths follow the direction of links, and the scale of the result. */
export type BetweennessOptions = {
  /**
   * "steps" (our default): each link is one step. "inverse-value": a link has length 1/value, so that trade brings
   * firms closer.
   */
  readonly lengths?: "steps" | "inverse-value";
  /** "directed" (our default): from supplier to buyer. "undirected": either way, each pair once. */
  readonly direction?: "directed" | "undirected";
  /** "paths" (our default): pairs of other firms. "normalised": their share of all pairs of other firms, on 0–1. */
  readonly scale?: "paths" | "normalised";
};

type BetweennessReason = "fewer-than-three-nodes" | "too-many-paths" | "values-too-far-apart";

/**
 * Betweenness: for how many pairs of other firms a firm lies on the shortest path; several shortest paths of a pair
 * count fractionally.
 *
 * Shape: one value per node. Unit: pairs of firms, or their share. Range: from 0; normalised 0–1.
 * Edge cases: an isolate has 0; lengths that differ by less than 1e-9 (relative) are ties, and among firms equally far
 * from the source none precedes another; a link of unknown value is a step but has no length. Errors: "too-many-paths"
 * if the number of paths of a pair overflows (about 1e308); "values-too-far-apart" if a short link is lost to rounding
 * next to one about 1e16 times as long; "fewer-than-three-nodes" if the result should be a share and there are no
 * pairs. Source: Freeman 1977; Brandes 2001; method 2.3.
 */
export function betweenness(
  graph: Graph,
  options: BetweennessOptions = {},
): Float64Array | Insufficient<BetweennessReason> {
  const factor = scaleFactor(graph.nodes, options);
  if (factor === undefined) return insufficient("fewer-than-three-nodes");
  const search = searchOf(graph, options);
  const between = new Float64Array(graph.nodes);
  for (let source = 0; source < graph.nodes; source += 1) {
    const reached = search.run(source);
    if (typeof reached === "string") return insufficient(reached);
    for (let place = 1; place < reached; place += 1) {
      const node = search.order[place] ?? 0;
      between[node] = (between[node] ?? 0) + (search.dependency[node] ?? 0);
    }
  }
  return between.map((value) => value * factor);
}

function searchOf(graph: Graph, { lengths, direction }: BetweennessOptions): PathSearch {
  const walked = direction === "undirected" ? undirected(graph) : graph;
  return lengths === "inverse-value" ? searchByLength(walked) : searchBySteps(walked);
}

/** The factor from ordered pairs to the requested scale; undefined if there are no pairs to be a share of. */
function scaleFactor(nodes: number, { direction, scale }: BetweennessOptions): number | undefined {
  if (scale !== "normalised") return direction === "undirected" ? 0.5 : 1;
  return nodes < 3 ? undefined : 1 / ((nodes - 1) * (nodes - 2));
}

/** Betweenness estimated from some of the sources. */
type SampledBetweenness = {
  readonly estimate: Float64Array;
  /** With the given confidence, all true values at once are within this distance of their estimates. */
  readonly halfWidth: Float64Array;
  /** The largest half-width. */
  readonly error: number;
  readonly sources: number;
};

/** Default probability that all half-widths of a sample hold. Source: convention. */
export const SAMPLE_CONFIDENCE = 0.95;

/**
 * Betweenness estimated from the paths of some sources, drawn without replacement, with an error bound that holds for
 * all nodes simultaneously: the narrower of Hoeffding–Serfling and the empirical Bernstein–Serfling inequality.
 *
 * Shape: one estimate and one half-width per node; `sources` is an integer from 1, at most all nodes are drawn.
 * Unit: pairs of firms, or their share. Range: from 0. Edge cases: with all nodes drawn it is exact and the half-widths
 * are 0; the value of a node is bounded by the size of its weak component. Errors: as `betweenness`; throws for a
 * number of sources or a confidence outside its range. Source: Brandes & Pich 2007; Bardenet & Maillard 2015; method
 * 2.3.
 */
export function sampleBetweenness(
  graph: Graph,
  sample: { readonly sources: number; readonly random: Random; readonly confidence?: number },
  options: BetweennessOptions = {},
): SampledBetweenness | Insufficient<BetweennessReason> {
  const { nodes } = graph;
  const { random, confidence = SAMPLE_CONFIDENCE } = sample;
  if (!Number.isInteger(sample.sources) || sample.sources < 1) throw new RangeError("a sample needs a source");
  if (!(confidence > 0 && confidence < 1)) throw new RangeError("a confidence lies within 0–1");
  const factor = scaleFactor(nodes, options);
  if (nodes < 3 || factor === undefined) return insufficient("fewer-than-three-nodes");

  const search = searchOf(graph, options);
  const pivots = drawPivots(nodes, Math.min(sample.sources, nodes), random);
  const [total, squares] = [new Float64Array(nodes), new Float64Array(nodes)];
  for (const source of pivots) {
    const reached = search.run(source);
    if (typeof reached === "string") return insufficient(reached);
    for (let place = 1; place < reached; place += 1) {
      const node = search.order[place] ?? 0;
      const share = (search.dependency[node] ?? 0) / (nodes - 2);
      total[node] = (total[node] ?? 0) + share;
      squares[node] = (squares[node] ?? 0) + share * share;
    }
  }

  // Converts a mean of shares over sources to pairs: times the number of sources, times the number of targets.
  const pairs = nodes * (nodes - 2) * factor;
  const drawn = pivots.length;
  const { count, of, size } = weakComponents(graph);
  const bound = boundOfMean({ drawn, population: nodes, failure: (1 - confidence) / nodes });
  const halfWidth = Float64Array.from(total, (sum, node) => {
    const variance = Math.max(0, (squares[node] ?? 0) / drawn - (sum / drawn) ** 2);
    const range = count === 1 ? 1 : Math.max(0, (size[of[node] ?? 0] ?? 0) - 2) / (nodes - 2);
    return pairs * bound(variance, range);
  });
  const estimate = total.map((sum) => (pairs * sum) / drawn);
  return { estimate, halfWidth, error: halfWidth.reduce((most, width) => Math.max(most, width), 0), sources: drawn };
}

/** The first `count` elements of a random permutation. */
function drawPivots(nodes: number, count: number, random: Random): Int32Array {
  const deck = Int32Array.from({ length: nodes }, (_, node) => node);
  for (let place = 0; place < count; place += 1) {
    const other = place + Math.floor(random() * (nodes - place));
    const drawn = deck[other] ?? 0;
    deck[other] = deck[place] ?? 0;
    deck[place] = drawn;
  }
  return deck.slice(0, count);
}

/** Constant of the empirical Bernstein–Serfling inequality. Source: Bardenet & Maillard 2015, theorem 4.3. */
const BERNSTEIN_SERFLING = 7 / 3 + 3 / Math.SQRT2;

/**
 * Bound for the distance between the mean of a sample without replacement and the mean of all, except with the given
 * failure probability. The failure probability is split between two inequalities, each two-sided.
 */
function boundOfMean({ drawn, population, failure }: { drawn: number; population: number; failure: number }) {
  const left = Math.min(1 - (drawn - 1) / population, (1 - drawn / population) * (1 + 1 / drawn));
  const hoeffding = Math.sqrt((left * Math.log(4 / failure)) / (2 * drawn));
  const logTail = Math.log(20 / failure);
  return (variance: number, range: number): number => {
    const bernstein = Math.sqrt((2 * left * variance * logTail) / drawn);
    return Math.min(range * hoeffding, bernstein + (BERNSTEIN_SERFLING * range * logTail) / drawn);
  };
}
