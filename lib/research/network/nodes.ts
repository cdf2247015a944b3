import { buildGraph, type EdgeList, type Graph, undirected } from "@/lib/graph";
import type { LinkRow, NetworkFirmRow } from "./rows";

/** Firms numbered from 0 in the order in which the links first mention them; those without a link come last. */
export type Nodes = {
  readonly names: readonly string[];
  readonly indexOf: (firm: string) => number;
  readonly facts: readonly (NetworkFirmRow | undefined)[];
};

export function numberFirms(links: readonly LinkRow[], firms: readonly NetworkFirmRow[]): Nodes {
  const facts = new Map(firms.map((row) => [row.firm, row]));
  const numbers = new Map<string, number>();
  const number = (firm: string) => {
    if (!numbers.has(firm)) numbers.set(firm, numbers.size);
  };
  for (const { from, to } of links) {
    number(from);
    number(to);
  }
  for (const { firm } of firms) number(firm);
  const names = [...numbers.keys()];
  return { names, indexOf: (firm) => numbers.get(firm) ?? 0, facts: names.map((name) => facts.get(name)) };
}

/** Number of different firms in the links and the table of firms. */
export const countFirms = (links: readonly LinkRow[], firms: readonly NetworkFirmRow[]): number =>
  new Set([...links.flatMap(({ from, to }) => [from, to]), ...firms.map(({ firm }) => firm)]).size;

export type Trade = {
  readonly nodes: Nodes;
  readonly links: readonly LinkRow[];
  readonly directed: boolean;
  readonly weighted: boolean;
  /** Each link in both directions if the network is undirected. */
  readonly graph: Graph;
  /** Each link once, with the lines of a pair summed. */
  readonly edges: EdgeList;
};

export function layTrade(
  links: readonly LinkRow[],
  nodes: Nodes,
  { directed, weighted }: { readonly directed: boolean; readonly weighted: boolean },
): Trade {
  const oneWay = buildGraph(nodes.names.length, {
    from: links.map(({ from }) => nodes.indexOf(from)),
    to: links.map(({ to }) => nodes.indexOf(to)),
    ...(weighted ? { weight: links.map(({ weight }) => weight ?? 0) } : {}),
  });
  const graph = directed ? oneWay : undirected(oneWay);
  return { nodes, links, directed, weighted, graph, edges: edgesOf(graph, directed) };
}

function edgesOf({ nodes, outStart, outTarget }: Graph, directed: boolean): EdgeList {
  const [from, to]: [number[], number[]] = [[], []];
  for (let node = 0; node < nodes; node += 1) {
    for (const target of outTarget.subarray(outStart[node] ?? 0, outStart[node + 1] ?? 0)) {
      if (!directed && target < node) continue;
      from.push(node);
      to.push(target);
    }
  }
  return { from, to };
}

/** The nodes whose row fulfils a condition. */
export const nodesWhere = ({ facts }: Nodes, holds: (row: NetworkFirmRow) => boolean): readonly number[] =>
  facts.flatMap((row, node) => (row !== undefined && holds(row) ? [node] : []));

/** One number per firm, null if not stated; undefined if no firm states it. */
export function columnOf(
  { facts }: Nodes,
  of: (row: NetworkFirmRow) => number | null,
): readonly (number | null)[] | undefined {
  const column = facts.map((row) => (row === undefined ? null : of(row)));
  return column.every((each) => each === null) ? undefined : column;
}
