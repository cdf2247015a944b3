import { MODES } from "@/lib/instrument";
import {
  domesticGrowth,
  governanceTransitions,
  stationaryShares,
  TRANSITION_FROM,
  TRANSITION_TO,
  type TransitionFrom,
  type TransitionTo,
  transitionMatrix,
} from "@/lib/learning";
import { placeLink } from "@/lib/position";
import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { seededRandom, sum } from "@/lib/stats";
import { type Nodes, nodesWhere } from "./nodes";
import type { LinkRow } from "./rows";
import type { ChangeStudy } from "./types";

/** The links of one cycle by the pair of firms that they connect. */
type CycleLinks = { readonly cycle: string; readonly links: ReadonlyMap<string, LinkRow> };

/** Cycles sorted by name; a single one without a name if the file has no cycles. */
export function splitCycles(links: readonly LinkRow[]): readonly CycleLinks[] {
  const cycles = Map.groupBy(links, ({ cycle }) => cycle);
  return [...cycles]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([cycle, own]) => ({
      cycle,
      links: new Map(own.map((link) => [JSON.stringify([link.from, link.to]), link])),
    }));
}

/** How governance modes and the domestic network change from cycle to cycle. */
export function studyChange(cycles: readonly CycleLinks[], nodes: Nodes): ChangeStudy | Insufficient<"one-cycle"> {
  if (cycles.length < 2) return insufficient("one-cycle");
  const counts = countStates(cycles);
  const possible = TRANSITION_FROM.map((from) => TRANSITION_TO.map((to) => !(from === "new" && to === "ended")));
  return {
    from: TRANSITION_FROM,
    to: TRANSITION_TO,
    counts,
    shares: transitionMatrix(counts, { possible }).map(({ smoothed }) => smoothed),
    atRest: restOf(counts, cycles.length),
    moves: movesOf(cycles),
    growth: growthOf(cycles, nodes),
  };
}

function countStates(cycles: readonly CycleLinks[]): readonly (readonly number[])[] {
  const counts = TRANSITION_FROM.map(() => TRANSITION_TO.map(() => 0));
  const count = (from: TransitionFrom, to: TransitionTo) => {
    const [row, column] = [counts[TRANSITION_FROM.indexOf(from)], TRANSITION_TO.indexOf(to)];
    if (row !== undefined) row[column] = (row[column] ?? 0) + 1;
  };
  for (const [at, { links: now }] of cycles.entries()) {
    const before = cycles[at - 1]?.links;
    if (before === undefined) continue;
    for (const [pair, link] of before) {
      const after = now.get(pair);
      count(stateOf(link), after === undefined ? "ended" : stateOf(after));
    }
    for (const [pair, link] of now) if (!before.has(pair)) count("new", stateOf(link));
  }
  return counts;
}

function stateOf({ mode, answers }: LinkRow): (typeof MODES)[number] | "unclear" {
  if (mode !== null) return mode;
  const placed = placeLink(answers);
  return isInsufficient(placed) ? "unclear" : (placed.mode ?? "unclear");
}

/**
 * Stationary shares of the modes, from links that exist in both cycles, because new and ended links have only one
 * state.
 */
function restOf(counts: readonly (readonly number[])[], cycles: number): ChangeStudy["atRest"] {
  const staying = counts.slice(0, MODES.length + 1).map((row) => row.slice(0, MODES.length + 1));
  if (staying.every((row) => sum(row) === 0)) return insufficient("no-link");
  return stationaryShares(
    transitionMatrix(staying).map(({ smoothed }) => smoothed),
    cycles,
  );
}

function movesOf(cycles: readonly CycleLinks[]): ChangeStudy["moves"] {
  const [before, after] = cycles.slice(-2);
  if (before === undefined || after === undefined) return insufficient("no-earlier-cycle");
  const placed = (link: LinkRow | undefined) => (link === undefined ? null : placeLink(link.answers));
  const pairs = [...new Set([...before.links.keys(), ...after.links.keys()])].map((pair) => ({
    before: placed(before.links.get(pair)),
    after: placed(after.links.get(pair)),
  }));
  if (pairs.every((pair) => isInsufficient(pair.before ?? pair.after))) return insufficient("not-asked");
  const found = governanceTransitions(pairs, { random: seededRandom("transitions") });
  if (isInsufficient(found)) return found;
  const { moves, byChance, unmeasured } = found;
  return { moves, byChance, unmeasured };
}

function growthOf(cycles: readonly CycleLinks[], nodes: Nodes): ChangeStudy["growth"] {
  const domestic = new Set(nodesWhere(nodes, (row) => row.domestic).map((node) => nodes.names[node] ?? ""));
  const found = domesticGrowth(
    cycles.map(({ cycle, links }) => ({
      cycle,
      anchors: [...Map.groupBy(links.values(), ({ to }) => to)].map(([anchor, own]) => ({
        anchor,
        purchases: null,
        links: own.map(({ from, share, channels, conductance }) => ({
          supplier: from,
          domestic: domestic.has(from),
          share,
          hasChannel: channels.length > 0 || (conductance ?? 0) > 0,
        })),
      })),
    })),
  );
  return isInsufficient(found) ? found : found.pooled;
}
