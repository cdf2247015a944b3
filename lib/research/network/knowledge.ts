import { requirements1 } from "@/lib/catalog";
import { buildGraph, type Graph, weightedReciprocity } from "@/lib/graph";
import type { Corner } from "@/lib/instrument";
import {
  adoptPractice,
  DIFFUSION_YEARS,
  deGrootConvergence,
  diffuse,
  friedkinJohnsen,
  influenceMatrix,
  type KeyFirm,
  keyFirmSet,
  keyFirms,
  knowledgeGraph,
  type NetworkFirms,
  networkProfile,
  receiverWeights,
  spreadPractice,
  weakestFirms,
  widestPaths,
} from "@/lib/learning";
import { placeLink } from "@/lib/position";
import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { mean, seededRandom } from "@/lib/stats";
import type { MissingReason } from "@/lib/words";
import type { FIRM_TABLES, NetworkMeasure } from "./measures";
import { columnOf, type Nodes, nodesWhere, type Trade } from "./nodes";
import type { LinkRow } from "./rows";
import type { Figure, LearningStudy, NetworkColumn } from "./types";

/**
 * Probability that a channel with conductance 1 transmits a practice within a year: .5, because it has not been
 * measured.
 */
const CONTAGION_CHANCE = 0.5;
const CONTAGION_DRAWS = 1000;
/** Number of firms chosen together. */
const KEY_FIRMS = 5;
/** Maximum number of firms for computing the lift of each, which runs the model once per firm. */
const LIFT_FIRMS_MAX = 2000;
/** Maximum number of firms for returning the whole influence matrix. */
const MATRIX_FIRMS_MAX = 100;

type LearningMeasure = (typeof FIRM_TABLES)["learning" | "lift"][number];

type Knowledge = {
  readonly columns: Readonly<Record<LearningMeasure, NetworkColumn>>;
  readonly network: Readonly<Partial<Record<NetworkMeasure, Figure>>>;
  readonly study: LearningStudy;
};

/** How capability moves along the links, based on their conductance; insufficient if it is not known for any link. */
export function studyKnowledge({ nodes, links, directed }: Trade): Knowledge | Insufficient<"no-conductance"> {
  const graph = conductingGraph(nodes, links, directed);
  if (graph === undefined) return insufficient("no-conductance");
  const firms = firmsOf(nodes);
  const weights = receiverWeights(graph, "capped");
  const heard = receiverWeights(graph, "stochastic");
  const given = sourcesOf(nodes);
  const practice = studyPractice(graph, { nodes, firms });
  const diffusion = diffuse({ ...firms, weights });
  const rest = friedkinJohnsen({ ...firms, weights: heard });
  const key = studyKeyFirms(nodes, { ...firms, weights });
  const paths = widestPaths({ graph, sources: given, capability: firms.capability });
  const profile = networkProfile({
    ...firms,
    graph,
    members: nodes.names.map((_, node) => node),
    sources: given,
    domestic: nodes.facts.map((row) => row?.domestic ?? false),
  });
  const { closedGroups } = deGrootConvergence(graph);
  const name = (node: number): string => nodes.names[node] ?? "";
  return {
    columns: {
      capability: isInsufficient(diffusion) ? firms.capability.map(scoreOr) : Array.from(diffusion.initial),
      afterYears: columnOr(isInsufficient(diffusion) ? diffusion : diffusion.capability, nodes),
      atRest: columnOr(isInsufficient(rest) ? rest : rest.capability, nodes),
      influence: columnOr(isInsufficient(rest) ? rest : rest.influence, nodes),
      pathCapacity: pathsOf(nodes, given, paths.targets),
      ...practice.columns,
      ...key.columns,
    },
    network: {
      conductanceReciprocity: weightedReciprocity(graph),
      capabilityAssortativity: isInsufficient(profile) ? profile : profile.assortativity,
    },
    study: {
      means: isInsufficient(diffusion) ? diffusion : diffusion.means,
      spread: practice.shares,
      keyFirms: key.set,
      closedGroups: closedGroups.map(({ members, period }) => ({ firms: members.map(name), period })),
      limitingLinks: paths.limitingEdges.map(({ from, to, targets }) => ({ from: name(from), to: name(to), targets })),
      limitingFirms: paths.limitingFirms.map(({ firm, targets }) => ({ firm: name(firm), targets })),
      influence: matrixOf(heard, firms.absorption),
      weakest: weakestFirms(firms.capability),
      profile,
    },
  };
}

/** Uses the stated conductance; otherwise the mode, or the answers that determine it, and the channels in use. */
function conductingGraph(nodes: Nodes, links: readonly LinkRow[], directed: boolean): Graph | undefined {
  const count = nodes.names.length;
  if (links.some(({ conductance, conductanceBack }) => conductance !== null || conductanceBack !== null)) {
    const there = links.map(({ from, to, conductance }) => ({ from, to, weight: conductance ?? 0 }));
    const back = links.map(({ from, to, conductance, conductanceBack }) => ({
      from: to,
      to: from,
      weight: conductanceBack ?? (directed ? 0 : (conductance ?? 0)),
    }));
    const both = [...there, ...back].filter(({ weight }) => weight > 0);
    return buildGraph(count, {
      from: both.map(({ from }) => nodes.indexOf(from)),
      to: both.map(({ to }) => nodes.indexOf(to)),
      weight: both.map(({ weight }) => weight),
    });
  }
  const known = links.map((link) => ({ link, modalShare: modalShareOf(link) }));
  if (known.every(({ modalShare }) => modalShare === null)) return undefined;
  const { graph } = knowledgeGraph(
    count,
    known.map(({ link: { from, to, channels }, modalShare }) => ({
      firm: nodes.indexOf(from),
      partner: nodes.indexOf(to),
      relation: "customer",
      modalShare,
      channels,
    })),
    { table: requirements1 },
  );
  return graph;
}

function modalShareOf({ mode, answers }: LinkRow): Readonly<Partial<Record<Corner, number>>> | null {
  if (mode !== null) return { [mode]: 1 };
  const placed = placeLink(answers);
  return isInsufficient(placed) ? null : placed.modalShare;
}

function firmsOf(nodes: Nodes): NetworkFirms {
  const none = nodes.names.map(() => null);
  const value = columnOf(nodes, (row) => row.value);
  return {
    capability: columnOf(nodes, (row) => row.capability) ?? none,
    absorption: columnOf(nodes, (row) => row.absorption) ?? none,
    ...(value === undefined ? {} : { value: value.map((each) => each ?? 0) }),
  };
}

/** Sources of knowledge: the firms marked as sources, otherwise the lead firms. */
function sourcesOf(nodes: Nodes): readonly number[] {
  const named = nodesWhere(nodes, ({ source }) => source);
  return named.length > 0 ? named : nodesWhere(nodes, ({ lead }) => lead);
}

const forAll = ({ names }: Nodes, reason: MissingReason): NetworkColumn => names.map(() => insufficient(reason));
const columnOr = (found: Float64Array | Insufficient<MissingReason>, nodes: Nodes): NetworkColumn =>
  isInsufficient(found) ? forAll(nodes, found.reason) : Array.from(found);
const scoreOr = (points: number | null): Figure => points ?? insufficient("no-score");

function pathsOf(
  nodes: Nodes,
  sources: readonly number[],
  targets: readonly { readonly node: number; readonly capacity: number }[],
): NetworkColumn {
  if (sources.length === 0) return forAll(nodes, "no-source");
  const capacity = new Map(targets.map((target) => [target.node, target.capacity]));
  return nodes.names.map((_, node) => capacity.get(node) ?? insufficient("is-source"));
}

function studyPractice(graph: Graph, { nodes, firms }: { readonly nodes: Nodes; readonly firms: NetworkFirms }) {
  const adopters = nodesWhere(nodes, ({ adopter }) => adopter);
  const none = (reason: MissingReason) => forAll(nodes, reason);
  if (adopters.length === 0) {
    const columns = { adoptionRound: none("no-adopter"), adoptionChance: none("no-adopter") };
    return { columns, shares: insufficient("no-adopter") };
  }
  const spread = spreadPractice({
    graph,
    adopters,
    rho: CONTAGION_CHANCE,
    years: DIFFUSION_YEARS,
    draws: CONTAGION_DRAWS,
    random: seededRandom("contagion"),
  });
  const known = firms.absorption.filter((share) => share !== null);
  const rounds = () => {
    const absorption = firms.absorption.map((share) => share ?? mean(known));
    const { round } = adoptPractice({ weights: receiverWeights(graph, "stochastic"), absorption, adopters });
    return round.map((each) => each ?? insufficient("never-adopts"));
  };
  return {
    columns: {
      adoptionRound: known.length === 0 ? none("absorption-unknown") : rounds(),
      adoptionChance: columnOr(isInsufficient(spread) ? spread : spread.adopted, nodes),
    },
    shares: isInsufficient(spread) ? spread : spread.shares,
  };
}

function studyKeyFirms(nodes: Nodes, input: Parameters<typeof diffuse>[0]) {
  const willing = columnOf(nodes, (row) => row.willing)?.map((each) => each ?? 1);
  const domestic = nodesWhere(nodes, (row) => row.domestic);
  // If no firm is marked as domestic, all are candidates.
  const terms = { ...input, willing, ...(domestic.length > 0 ? { candidates: domestic } : {}) };
  const sem = columnOf(nodes, (row) => row.sem)?.map((each) => each ?? 0);
  const tooLarge = nodes.names.length > LIFT_FIRMS_MAX ? insufficient("too-large") : undefined;
  const found = tooLarge ?? keyFirms(terms, sem && { sem, random: seededRandom("lift") });
  const set = tooLarge ?? keyFirmSet(terms, KEY_FIRMS);
  const byNode = isInsufficient(found) ? new Map() : new Map(found.firms.map((each) => [each.firm, each]));
  const column = (of: (firm: KeyFirm) => Figure | null): NetworkColumn =>
    nodes.names.map((_, node) => {
      if (isInsufficient(found)) return found;
      const firm = byNode.get(node);
      return firm === undefined ? insufficient("not-candidate") : (of(firm) ?? insufficient("not-drawn"));
    });
  return {
    columns: {
      lift: column(({ lift }) => lift),
      liftOthers: column(({ liftOthers }) => liftOthers),
      liftWeakest: column(({ liftWeakest }) => liftWeakest),
      feasibleLift: column(({ feasible }) => feasible),
      rank: column(({ rank }) => rank),
      rankLow: column(({ rankInterval }) => rankInterval?.low ?? null),
      rankHigh: column(({ rankInterval }) => rankInterval?.high ?? null),
    },
    set: isInsufficient(set)
      ? set
      : { ...set, firms: set.firms.map(({ firm, lift }) => ({ firm: nodes.names[firm] ?? "", lift })) },
  };
}

function matrixOf(
  weights: ReturnType<typeof receiverWeights>,
  absorption: NetworkFirms["absorption"],
): LearningStudy["influence"] {
  const { nodes } = weights;
  const known = absorption.filter((share) => share !== null);
  if (known.length === 0) return insufficient("absorption-unknown");
  if (nodes > MATRIX_FIRMS_MAX) return insufficient("too-large");
  const matrix = influenceMatrix(
    weights,
    absorption.map((share) => share ?? mean(known)),
  );
  if (isInsufficient(matrix)) return matrix;
  return Array.from({ length: nodes }, (_, row) => Array.from(matrix.subarray(row * nodes, (row + 1) * nodes)));
}
