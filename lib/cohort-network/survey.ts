import { articulationPoints, buildGraph, strongComponents, weakComponents } from "@/lib/graph";
import {
  type ConductanceTable,
  keyFirms,
  knowledgeGraph,
  type NetworkFirms,
  networkProfile,
  receiverWeights,
  type WidestPaths,
  widestPaths,
} from "@/lib/learning";
import { insufficient, isInsufficient, type Random } from "@/lib/result";
import { type Disclosure, hasContributors, printShare, type Stand, visibleFirms } from "@/lib/snapshots";
import { type Assembled, assembleNetwork } from "./assemble";
import { type Checked, crossCheck } from "./cross-check";
import { layoutNetwork } from "./layout";
import { discloseLinks, discloseScores, isRemembered, linkFigures, namedStands, scoreFigures } from "./publish";
import type {
  Held,
  NetworkMap,
  NetworkMemory,
  NetworkReport,
  NetworkStructure,
  NodeMarks,
  SurveyCycle,
  SurveyFirm,
  SurveyLink,
} from "./types";

/** How many firms are marked as key firms. */
export const KEY_FIRMS_MARKED = 5;
/** Number of simulation draws for rank intervals; fewer in large networks, where each draw takes longer. */
const DRAWS = { small: 200, large: 60, manyFirms: 800 } as const;

export type SurveyInput = {
  readonly cohortId: string;
  /** Id of this map. */
  readonly id: string;
  /** Day of the data. */
  readonly day: string;
  readonly firms: readonly SurveyFirm[];
  readonly links: readonly SurveyLink[];
  /** Frozen registers, oldest cycle first. */
  readonly cycles: readonly SurveyCycle[];
  readonly table: ConductanceTable;
  readonly memory: NetworkMemory;
  /** The last published report; its figures stay if a new set would reveal a few firms. */
  readonly last?: Pick<NetworkReport, "links" | "scores"> | undefined;
  /** What the map leaves out or shows outdated, because too few firms would change together. */
  readonly held?: Held | undefined;
  readonly random: Random;
};

export type Survey = {
  readonly map: NetworkMap;
  readonly report: NetworkReport;
  readonly nodes: readonly NodeMarks[];
  /** What to store about this map for later checks. */
  readonly shown: { readonly scores: Disclosure; readonly links: Disclosure; readonly named: readonly Stand[] };
};

/**
 * The report on a cohort's registered network: the map, the marks of each firm, and the figures that may be published.
 *
 * Shape: members, their current and frozen registers, the table of conductances, what this audience was shown before;
 * progress is reported to `note` as a share. Unit: of each part. Range: of each part. Edge cases: if less than 60 % of
 * the value is scored, structure only; a set that would reveal a few firms is replaced by the last published one, with
 * its day. Errors: parts carry their reason. Source: method 6 and 3.6.
 */
export function surveyNetwork(input: SurveyInput, note: (share: number) => void = () => {}): Survey {
  const network = assembleNetwork(input.firms, input.links);
  note(0.05);
  const map = layoutNetwork(network);
  note(0.15);
  const { graph } = knowledgeGraph(network.nodes, network.knowledge, { table: input.table });
  const firms = nodeFirms(network, map);
  const sources = listWhere(network.source, Boolean);
  const cut = articulationPoints(network.nodes, { from: map.from, to: map.to });
  const paths = widestPaths({ graph, sources, capability: firms.capability });
  note(0.25);
  const profile = networkProfile({
    ...firms,
    graph,
    members: network.firms.map((_, place) => place),
    sources,
    domestic: map.domestic.map((each) => each === 1),
  });
  note(0.4);
  const links = discloseLinks(input);
  const scores = discloseScores(input);
  note(0.5);
  const keys = findKeyFirms(network, { graph, firms, map, random: input.random });
  note(0.8);
  const checked = crossCheck(map);
  note(0.95);
  const report: NetworkReport = {
    structure: structureOf(network, map, cut),
    scoredValue: isInsufficient(profile) ? 0 : printShare(profile.coverage),
    links: linkFigures(input, { network, disclosure: links, profile }),
    scores: scoreFigures(input, { network, disclosure: scores, profile, firms }),
    keyFirms: isInsufficient(keys) ? insufficient(keys.reason) : { candidates: keys.candidates },
    paths: pathsOf(network, paths, sources),
    crossCheck: checked.report,
    ...(input.held === undefined ? {} : { held: input.held }),
  };
  const nodes = marksOf(network, { keys: isInsufficient(keys) ? [] : keys.firms, paths, cut, checked });
  note(1);
  const { memory } = input;
  const shown = {
    scores: isRemembered(memory.scores, scores) ? forgetAgain(scores) : scores,
    links: isRemembered(memory.links, links) ? forgetAgain(links) : links,
    named: namedStands(input),
  };
  return { map, report, nodes, shown };
}

/** Drops the snapshot of an unchanged report, so that it is not stored again. */
function forgetAgain({ snapshot: _, ...disclosure }: Disclosure): Disclosure {
  return disclosure;
}

const listWhere = <T>(values: readonly T[], holds: (value: T) => boolean): number[] =>
  values.flatMap((value, at) => (holds(value) ? [at] : []));

/** Member firms with their known values; outside partners have no value, so that they do not lower the coverage. */
function nodeFirms(network: Assembled, map: NetworkMap): NetworkFirms & { readonly value: readonly number[] } {
  const strength = new Float64Array(network.nodes);
  for (const { supplier, buyer, value } of network.links) {
    strength[supplier] = (strength[supplier] ?? 0) + (value ?? 0);
    strength[buyer] = (strength[buyer] ?? 0) + (value ?? 0);
  }
  const nodes = Array.from({ length: network.nodes }, (_, node) => network.firms[node]?.result ?? null);
  return {
    capability: nodes.map((result) => result?.points ?? null),
    absorption: nodes.map((result) => result?.absorption ?? null),
    value: nodes.map((_, node) => (node >= map.members ? 0 : network.byValue ? (strength[node] ?? 0) : 1)),
  };
}

function structureOf(
  network: Assembled,
  map: NetworkMap,
  cut: ReturnType<typeof articulationPoints>,
): NetworkStructure {
  const graph = buildGraph(network.nodes, { from: map.from, to: map.to });
  const [weak, strong] = [weakComponents(graph), strongComponents(graph)];
  const parts = [...weak.size].filter((size) => size > 1);
  return {
    firms: map.members,
    outside: network.nodes - map.members,
    links: map.from.length,
    isolates: map.column.filter((column) => column < 0).length,
    parts: parts.length,
    largest: parts.reduce((most, size) => Math.max(most, size), 0),
    circles: [...strong.size].filter((size) => size > 1).length,
    sources: map.source.filter((each) => each === 1).length,
    home: network.home,
    byValue: network.byValue,
    articulation: cut.points.length,
    bridges: cut.bridges.length,
  };
}

type KeyFacts = {
  readonly graph: Parameters<typeof receiverWeights>[0];
  readonly firms: NetworkFirms;
  readonly map: NetworkMap;
  readonly random: Random;
};

type RankedFirm = { readonly place: number; readonly low: number; readonly high: number };

/** Searches among the domestic members, or among all if no country is known. */
function findKeyFirms(network: Assembled, { graph, firms, map, random }: KeyFacts) {
  const domestic = network.firms.flatMap((_, place) =>
    network.home === null || map.domestic[place] === 1 ? [place] : [],
  );
  const sem = Array.from({ length: network.nodes }, (_, node) => network.firms[node]?.result?.sem ?? 0);
  const draws = network.nodes > DRAWS.manyFirms ? DRAWS.large : DRAWS.small;
  const weights = receiverWeights(graph, "capped");
  const found = keyFirms({ ...firms, weights, candidates: domestic }, { random, sem, draws });
  if (isInsufficient(found)) {
    return insufficient(found.reason === "structure-only" ? "structure-only" : "not-computable");
  }
  const top = found.firms.filter(({ lift, firm }) => lift > 0 && network.firms[firm]?.result != null);
  return {
    candidates: domestic.length,
    firms: top.slice(0, KEY_FIRMS_MARKED).map(
      ({ firm, rank, rankInterval }): RankedFirm => ({
        place: firm,
        low: rankInterval?.low ?? rank,
        high: rankInterval?.high ?? rank,
      }),
    ),
  };
}

function pathsOf(network: Assembled, paths: WidestPaths, sources: readonly number[]): NetworkReport["paths"] {
  if (sources.length === 0) return insufficient("no-source");
  const inside = paths.targets.filter(({ node }) => node < network.firms.length);
  if (
    !hasContributors(
      inside.map(({ node }) => network.firms[node]?.id ?? ""),
      visibleFirms(network.firms),
    )
  ) {
    return insufficient("too-few");
  }
  return {
    reached: printShare(inside.filter(({ capacity }) => capacity > 0).length / inside.length),
    targets: inside.length,
  };
}

type Marked = {
  readonly keys: readonly RankedFirm[];
  readonly paths: WidestPaths;
  readonly cut: ReturnType<typeof articulationPoints>;
  readonly checked: Checked;
};

function marksOf(network: Assembled, { keys, paths, cut, checked }: Marked): NodeMarks[] {
  const rank = new Map(keys.map(({ place, low, high }) => [place, { low, high }]));
  const holds = new Map(paths.limitingFirms.map(({ firm, targets }) => [firm, targets]));
  const cutOff = new Map(cut.points.map((point) => [point.node, point.cutOff]));
  const modes = new Map<string, NodeMarks["modes"][number][]>();
  const byPair = new Map(network.links.map(({ supplier, buyer }, link) => [`${supplier}>${buyer}`, link]));
  network.links.forEach(({ reporter, mode }, link) => {
    if (mode === null) return;
    const own = modes.get(reporter) ?? [];
    modes.set(reporter, own);
    own.push({ link, mode });
  });
  const limits = new Map<string, NodeMarks["limits"][number][]>();
  for (const { from, to, targets } of paths.limitingEdges) {
    const link = byPair.get(`${from}>${to}`) ?? byPair.get(`${to}>${from}`);
    const reporter = link === undefined ? undefined : network.links[link]?.reporter;
    if (link === undefined || reporter === undefined || targets < 2) continue;
    limits.set(reporter, [...(limits.get(reporter) ?? []), { link, firms: targets }]);
  }
  return network.firms.map(({ id, result }, place) => ({
    firmId: id,
    place,
    level: result?.level ?? null,
    modes: modes.get(id) ?? [],
    rank: rank.get(place) ?? null,
    holds: holds.get(place) ?? 0,
    limits: limits.get(id) ?? [],
    cutOff: cutOff.get(place) ?? 0,
    inSet: checked.set.includes(place),
    stirs: checked.central.includes(place) ? checked.central.indexOf(place) + 1 : null,
  }));
}
