import {
  articulationPoints,
  assortativity,
  betweenness,
  bonacichPower,
  burtConstraint,
  downstreamness,
  effectiveSize,
  eigenvectorCentrality,
  firmUpstreamness,
  type Graph,
  intercentrality,
  keyPlayerFragmentation,
  keyPlayerReach,
  keyPlayerSet,
  lambdaMax,
  POWER_BARGAINING,
  POWER_INFORMATION,
  pageRank,
  sampleBetweenness,
  strengths,
  strongComponents,
  tiers,
  trophicLevels,
  upstreamness,
  weakComponents,
  weightedReciprocity,
} from "@/lib/graph";
import { herfindahl } from "@/lib/position";
import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { seededRandom } from "@/lib/stats";
import type { MissingReason } from "@/lib/words";
import { DIRECTED_MEASURES, type FIRM_TABLES, type FirmMeasure, type NetworkMeasure } from "./measures";
import { columnOf, nodesWhere, type Trade } from "./nodes";
import type { Figure, NetworkColumn, NetworkStudy } from "./types";

/** Maximum number of firms for measures that run several searches per firm; above it, they take minutes. */
const SEARCHED_FIRMS_MAX = 2000;
/** Maximum number of search steps for exact betweenness; above it, it is estimated from a sample of firms. */
const SEARCH_STEPS_MAX = 4e8;
const SAMPLE_SOURCES = 400;
/** Number of firms chosen together. */
const KEY_PLAYERS = 5;

type StructureMeasure = Exclude<FirmMeasure, (typeof FIRM_TABLES)["learning" | "lift"][number]>;

type Structure = Pick<NetworkStudy, "network" | "betweennessError" | "cutPoints" | "bridges" | "keyPlayers"> & {
  readonly columns: Readonly<Partial<Record<StructureMeasure, NetworkColumn>>>;
};

/** All measures of firms and network that need only the links. */
export function studyStructure(trade: Trade): Structure {
  const { graph, nodes, edges, directed } = trade;
  const cut = articulationPoints(graph.nodes, edges);
  const between = measureBetweenness(trade);
  const players = studyKeyPlayers(graph);
  const name = (node: number): string => nodes.names[node] ?? "";
  const columns: Record<StructureMeasure, NetworkColumn> = {
    ...degreesOf(trade),
    ...chainOf(trade),
    ...between.columns,
    ...centralityOf(trade),
    constraint: burtConstraint(graph),
    effectiveSize: effectiveSize(graph),
    ...influenceOf(graph),
    reach: players.each,
    cutOff: cutOffOf(graph.nodes, cut.points),
    ...concentrationOf(graph),
  };
  return {
    columns: directed ? columns : withoutDirection(columns),
    network: networkOf(trade, { players, cutPoints: cut.points.length, bridges: cut.bridges.length }),
    betweennessError: between.error,
    cutPoints: cut.points.map(({ node, cutOff, share }) => ({ firm: name(node), cutOff, share })),
    bridges: cut.bridges.map(({ from, to, cutOff, share }) => ({ from: name(from), to: name(to), cutOff, share })),
    keyPlayers: isInsufficient(players.set) ? players.set : players.set.map(name),
  };
}

const withoutDirection = (columns: Readonly<Record<StructureMeasure, NetworkColumn>>): Structure["columns"] =>
  Object.fromEntries(Object.entries(columns).filter(([measure]) => !DIRECTED_MEASURES.some((one) => one === measure)));

/** The same reason for every firm. */
const forAll = (nodes: number, reason: MissingReason): NetworkColumn =>
  Array.from({ length: nodes }, () => insufficient(reason));

const columnOr = (found: ArrayLike<number> | Insufficient<MissingReason>, nodes: number): NetworkColumn =>
  isInsufficient(found) ? forAll(nodes, found.reason) : Array.from(found);

function degreesOf({ graph, directed }: Trade) {
  const { inDegree, outDegree, inStrength, outStrength } = strengths(graph);
  const [weak, strong] = [weakComponents(graph), strongComponents(graph)];
  const both = (out: ArrayLike<number>, into: ArrayLike<number>) =>
    Array.from(out, (each, node) => each + (directed ? (into[node] ?? 0) : 0));
  return {
    degree: both(outDegree, inDegree),
    inDegree: Array.from(inDegree),
    outDegree: Array.from(outDegree),
    strength: both(outStrength, inStrength),
    inStrength: Array.from(inStrength),
    outStrength: Array.from(outStrength),
    ownUse: Array.from(graph.selfWeight),
    part: Array.from(weak.of, (part) => part + 1),
    circle: Array.from(strong.of, (component) => strong.size[component] ?? 1),
  };
}

function chainOf({ graph, nodes }: Trade) {
  const firm = firmStages(graph, {
    sales: columnOf(nodes, (row) => row.sales),
    finalShare: columnOf(nodes, (row) => row.finalShare),
  });
  return {
    trophicLevel: trophicLevels(graph).levels,
    tier: tiers(
      graph,
      nodesWhere(nodes, ({ lead }) => lead),
    ),
    ...firm,
    upstreamness: stagesOf(
      graph,
      columnOf(nodes, (row) => row.finalUse),
      upstreamness,
      "no-final-use",
    ),
    downstreamness: stagesOf(
      graph,
      columnOf(nodes, (row) => row.valueAdded),
      downstreamness,
      "no-value-added",
    ),
  };
}

type Stated = readonly (number | null)[] | undefined;

function firmStages(graph: Graph, { sales, finalShare }: { readonly sales: Stated; readonly finalShare: Stated }) {
  if (sales === undefined) {
    const none = forAll(graph.nodes, "no-sales");
    return { upstreamLow: none, upstreamHigh: none, salesKnown: none };
  }
  const notStated = (column: Stated) => Array.from({ length: graph.nodes }, (_, node) => column?.[node] ?? Number.NaN);
  const found = firmUpstreamness(graph, { total: notStated(sales), finalShare: notStated(finalShare) });
  const of = (pick: "low" | "high" | "coverage"): NetworkColumn =>
    found.map((each) => (isInsufficient(each) ? each : each[pick]));
  return { upstreamLow: of("low"), upstreamHigh: of("high"), salesKnown: of("coverage") };
}

function stagesOf(
  graph: Graph,
  leaves: Stated,
  measure: (graph: Graph, amounts: readonly number[]) => NetworkColumn,
  reason: MissingReason,
): NetworkColumn {
  const amounts = (leaves ?? []).filter((each) => each !== null);
  return amounts.length < graph.nodes ? forAll(graph.nodes, reason) : measure(graph, amounts);
}

function measureBetweenness({ graph, directed, weighted }: Trade) {
  const { nodes, edges } = graph;
  // An undirected graph contains each link in both directions, so each pair is visited twice.
  const part = directed ? 1 : 0.5;
  const exact = nodes * (nodes + edges) <= SEARCH_STEPS_MAX;
  let error: number | null = null;
  const measure = (lengths: "steps" | "inverse-value"): NetworkColumn => {
    if (exact) return columnOr(halve(betweenness(graph, { lengths }), part), nodes);
    const sample = { sources: SAMPLE_SOURCES, random: seededRandom(`betweenness ${lengths}`) };
    const found = sampleBetweenness(graph, sample, { lengths });
    if (isInsufficient(found)) return forAll(nodes, found.reason);
    error = Math.max(error ?? 0, part * found.error);
    return columnOr(halve(found.estimate, part), nodes);
  };
  const columns = {
    betweenness: measure("steps"),
    betweennessByWeight: weighted ? measure("inverse-value") : forAll(nodes, "no-weights"),
  };
  return { columns, error };
}

const halve = <R extends string>(
  found: Float64Array | Insufficient<R>,
  part: number,
): Float64Array | Insufficient<R> => (isInsufficient(found) ? found : found.map((value) => part * value));

function centralityOf({ graph, weighted }: Trade) {
  const { nodes } = graph;
  return {
    pageRank: Array.from(pageRank(graph)),
    eigenvector: eigenvectorCentrality(graph),
    eigenvectorByWeight: weighted ? eigenvectorCentrality(graph, "value") : forAll(nodes, "no-weights"),
    powerInformation: columnOr(bonacichPower(graph, POWER_INFORMATION), nodes),
    powerBargaining: columnOr(bonacichPower(graph, POWER_BARGAINING), nodes),
  };
}

function influenceOf(graph: Graph) {
  const { nodes } = graph;
  const found = nodes > SEARCHED_FIRMS_MAX ? insufficient("too-large") : intercentrality(graph);
  if (isInsufficient(found)) {
    const none = forAll(nodes, found.reason);
    return { katz: none, intercentrality: none };
  }
  return { katz: Array.from(found.centrality), intercentrality: Array.from(found.intercentrality) };
}

function cutOffOf(nodes: number, points: readonly { readonly node: number; readonly cutOff: number }[]): NetworkColumn {
  const column = new Array<number>(nodes).fill(0);
  for (const { node, cutOff } of points) column[node] = cutOff;
  return column;
}

function concentrationOf({ nodes, outStart, outWeight, inStart, inWeight }: Graph) {
  const found = (start: Int32Array, weight: Float64Array) => {
    const columns = Array.from({ length: nodes }, (_, node) =>
      concentration(weight.subarray(start[node] ?? 0, start[node + 1] ?? 0)),
    );
    return { hhi: columns.map(({ hhi }) => hhi), effective: columns.map(({ effective }) => effective) };
  };
  const [buyers, suppliers] = [found(outStart, outWeight), found(inStart, inWeight)];
  return {
    buyerHhi: buyers.hhi,
    effectiveBuyers: buyers.effective,
    supplierHhi: suppliers.hhi,
    effectiveSuppliers: suppliers.effective,
  };
}

/** The registered links are assumed to be complete, without an unregistered rest. */
function concentration(weights: Float64Array): { readonly hhi: Figure; readonly effective: Figure } {
  const total = weights.reduce((all, weight) => all + weight, 0);
  if (total === 0) {
    const none = insufficient(weights.length === 0 ? "no-link" : "value-unknown");
    return { hhi: none, effective: none };
  }
  const { low, effective } = herfindahl(
    Array.from(weights, (weight) => weight / total),
    0,
  );
  return { hhi: low, effective: effective.high };
}

type KeyPlayers = {
  readonly each: NetworkColumn;
  readonly set: readonly number[] | Insufficient<MissingReason>;
  readonly share: Figure;
  readonly fragmentation: Figure;
};

function studyKeyPlayers(graph: Graph): KeyPlayers {
  const { nodes } = graph;
  if (nodes > SEARCHED_FIRMS_MAX) {
    const none = insufficient("too-large");
    return { each: forAll(nodes, "too-large"), set: none, share: none, fragmentation: none };
  }
  const reachOf = (members: readonly number[], pick: "reach" | "share"): Figure => {
    const found = keyPlayerReach(graph, members);
    return isInsufficient(found) ? found : found[pick];
  };
  const set = keyPlayerSet(graph, KEY_PLAYERS);
  return {
    each: Array.from({ length: nodes }, (_, node) => reachOf([node], "reach")),
    set,
    share: isInsufficient(set) ? set : reachOf(set, "share"),
    fragmentation: keyPlayerFragmentation(graph, []),
  };
}

type Cuts = { readonly players: KeyPlayers; readonly cutPoints: number; readonly bridges: number };

function networkOf(
  { graph, directed }: Trade,
  { players, cutPoints, bridges }: Cuts,
): Readonly<Partial<Record<NetworkMeasure, Figure>>> {
  const [weak, strong] = [weakComponents(graph), strongComponents(graph)];
  const { inDegree, outDegree } = strengths(graph);
  const degree = Array.from(outDegree, (each, node) => each + (directed ? (inDegree[node] ?? 0) : 0));
  const inCircles = strong.size.reduce((total, size) => total + (size > 1 ? size : 0), 0);
  return {
    parts: weak.count,
    largestPart: weak.size.reduce((most, size) => Math.max(most, size), 0),
    ...(directed
      ? {
          firmsInCircles: inCircles,
          reciprocity: weightedReciprocity(graph),
          incoherence: trophicLevels(graph).incoherence,
        }
      : {}),
    degreeAssortativity: assortativity(graph, degree),
    lambdaMax: lambdaMax(graph),
    fragmentation: players.fragmentation,
    keyPlayerReach: players.share,
    cutPoints,
    bridges,
  };
}
