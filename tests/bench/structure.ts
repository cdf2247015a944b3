import { DirectedGraph } from "graphology";
import graphologyBetweenness from "graphology-metrics/centrality/betweenness";
import graphologyPageRank from "graphology-metrics/centrality/pagerank";
import { betweenness, buildGraph, burtConstraint, type Graph, pageRank, upstreamness } from "@/lib/graph";
import { seededRandom } from "@/lib/stats";
import type { Work } from "./work";

const LINKS_EACH = 3;

/** Random links, three from every node, with values that differ by a factor of up to 50. */
export function makeGraph(nodes: number): Graph {
  const random = seededRandom(`structure ${nodes}`);
  const count = nodes * LINKS_EACH;
  const [from, to] = [new Int32Array(count), new Int32Array(count)];
  const weight = new Float64Array(count);
  for (let link = 0; link < count; link += 1) {
    from[link] = Math.floor(link / LINKS_EACH);
    to[link] = Math.floor(random() * nodes);
    weight[link] = Math.exp(4 * random());
  }
  return buildGraph(nodes, { from, to, weight });
}

/** The sales of each firm to final users: a random amount from nothing to about two thirds of all its sales. */
export function makeFinalUse(nodes: number): Float64Array {
  const random = seededRandom("final use");
  return Float64Array.from({ length: nodes }, () => 80 * random());
}

type Links = (visit: (from: number, to: number, weight: number) => void) => void;

const linksOf =
  (graph: Graph): Links =>
  (visit) => {
    for (let node = 0; node < graph.nodes; node += 1) {
      for (let at = graph.outStart[node] ?? 0; at < (graph.outStart[node + 1] ?? 0); at += 1) {
        visit(node, graph.outTarget[at] ?? 0, graph.outWeight[at] ?? 0);
      }
    }
  };

function toGraphology(graph: Graph): DirectedGraph {
  const other = new DirectedGraph();
  for (let node = 0; node < graph.nodes; node += 1) other.addNode(String(node));
  linksOf(graph)((from, to, weight) => {
    other.addDirectedEdge(String(from), String(to), { weight });
  });
  return other;
}

/** Weights each value by its position, so that the checksum detects values in wrong places. */
function placeSum(values: ArrayLike<unknown>): number {
  let total = 0;
  for (let at = 0; at < values.length; at += 1) total += Number(values[at]) * (1 + (at % 7));
  return total;
}

const inOrder = (nodes: number, values: Readonly<Record<string, number>>): Float64Array =>
  Float64Array.from({ length: nodes }, (_, node) => values[String(node)] ?? Number.NaN);

function ranking(nodes: number, limitMs: number, elsewhere: string): Work {
  return {
    name: `PageRank, weighted, ${nodes.toLocaleString("en")} nodes with 3 links each`,
    limitMs,
    elsewhere,
    prepare: () => {
      const graph = makeGraph(nodes);
      return () => nodes * placeSum(pageRank(graph));
    },
    reference: {
      name: "graphology-metrics, to the same error",
      prepare: () => {
        const graph = toGraphology(makeGraph(nodes));
        // graphology stops when the mean change of a node is below the tolerance. With its default tolerance it would
        // stop after a step or two.
        const options = { getEdgeWeight: "weight", tolerance: 1e-12 / nodes, maxIterations: 1000 } as const;
        return () => nodes * placeSum(inOrder(nodes, graphologyPageRank(graph, options)));
      },
    },
  };
}

/**
 * Computes upstreamness as a plain series: adds the sales of one production stage after another until nothing changes.
 */
function plainUpstreamness(nodes: number, links: Links, finalUse: Float64Array): Float64Array {
  const output = Float64Array.from(finalUse);
  const sales: [from: number, to: number, share: number][] = [];
  links((from, to, weight) => {
    output[from] = (output[from] ?? 0) + weight;
    sales.push([from, to, weight]);
  });
  for (const sale of sales) sale[2] /= output[sale[0]] ?? 1;
  let stages = new Float64Array(nodes).fill(1);
  for (let moved = 1; moved > 1e-12; ) {
    const next = new Float64Array(nodes).fill(1);
    for (const [from, to, share] of sales) next[from] = (next[from] ?? 0) + share * (stages[to] ?? 0);
    moved = next.reduce((most, value, node) => Math.max(most, Math.abs(value - (stages[node] ?? 0))), 0);
    stages = next;
  }
  return stages;
}

/** Burt's definition, computed literally with a map of partners for each node. */
function plainConstraint(partners: readonly ReadonlyMap<number, number>[], trade: readonly number[]): number[] {
  const share = (from: number, to: number) => (partners[from]?.get(to) ?? 0) / (trade[from] ?? 1);
  return partners.map((own, ego) => {
    let constraint = 0;
    for (const partner of own.keys()) {
      let held = share(ego, partner);
      for (const third of own.keys()) if (third !== partner) held += share(ego, third) * share(third, partner);
      constraint += held ** 2;
    }
    return constraint;
  });
}

function partnerMaps(graph: Graph): readonly Map<number, number>[] {
  const partners = Array.from({ length: graph.nodes }, () => new Map<number, number>());
  linksOf(graph)((from, to, weight) => {
    partners[from]?.set(to, (partners[from]?.get(to) ?? 0) + weight);
    partners[to]?.set(from, (partners[to]?.get(from) ?? 0) + weight);
  });
  return partners;
}

export const works: readonly Work[] = [
  ranking(10_000, 10, "igraph C 4.5 ms, graphology 34 ms"),
  ranking(100_000, 100, "igraph C 66 ms, graphology 638 ms"),
  {
    name: "betweenness, exact, unweighted, 10,000 nodes with 3 links each",
    limitMs: 6000,
    elsewhere: "igraph C 5,400–6,000 ms, graphology 20,000 ms",
    runs: 5,
    prepare: () => {
      const graph = makeGraph(10_000);
      return () => {
        const values = betweenness(graph);
        if ("kind" in values) throw new Error(values.reason);
        return placeSum(values);
      };
    },
    reference: {
      name: "graphology-metrics",
      prepare: () => {
        const graph = toGraphology(makeGraph(10_000));
        const options = { getEdgeWeight: null, normalized: false } as const;
        return () => placeSum(inOrder(10_000, graphologyBetweenness(graph, options)));
      },
    },
    referenceRuns: 1,
  },
  {
    name: "upstreamness, 100,000 nodes with 3 links each",
    limitMs: 100,
    elsewhere: "no program known that takes a network of this size",
    prepare: () => {
      const graph = makeGraph(100_000);
      const finalUse = makeFinalUse(100_000);
      return () => placeSum(upstreamness(graph, finalUse));
    },
    reference: {
      name: "a plain loop over the links, stage by stage",
      prepare: () => {
        const graph = makeGraph(100_000);
        // Also visits sales of a node to itself, because each is a production stage. The graph stores them separately
        // in `selfWeight`.
        const links: Links = (visit) => {
          linksOf(graph)(visit);
          graph.selfWeight.forEach((weight, node) => {
            if (weight > 0) visit(node, node, weight);
          });
        };
        const finalUse = makeFinalUse(100_000);
        return () => placeSum(plainUpstreamness(100_000, links, finalUse));
      },
    },
  },
  {
    name: "constraint, weighted, 10,000 nodes with 3 links each",
    limitMs: 15,
    elsewhere: "not measured",
    prepare: () => {
      const graph = makeGraph(10_000);
      return () => placeSum(burtConstraint(graph));
    },
    reference: {
      name: "the definition over maps of partners",
      prepare: () => {
        const graph = makeGraph(10_000);
        return () => {
          const partners = partnerMaps(graph);
          const trade = partners.map((own) => Array.from(own.values()).reduce((sum, value) => sum + value, 0));
          return placeSum(plainConstraint(partners, trade));
        };
      },
    },
  },
];
