import { insufficient, isInsufficient } from "@/lib/result";
import { splitCycles, studyChange } from "./change";
import { studyKnowledge } from "./knowledge";
import type { FirmMeasure } from "./measures";
import { layTrade, numberFirms } from "./nodes";
import { studyRelations } from "./relations";
import type { LinkRow, NetworkFirmRow } from "./rows";
import { studyStructure } from "./structure";
import type { NetworkColumn, NetworkStudy } from "./types";

type NetworkInput = {
  readonly links: readonly LinkRow[];
  readonly firms: readonly NetworkFirmRow[];
  /** Whether links lead from supplier to buyer; otherwise they are undirected. */
  readonly directed: boolean;
  /** Whether the file has a column of weights. */
  readonly weighted: boolean;
};

/** All measures of a network for which the links and the facts about firms are sufficient. */
export function studyNetwork({ links, firms, directed, weighted }: NetworkInput): NetworkStudy {
  const cycles = splitCycles(links);
  const last = cycles[cycles.length - 1]?.cycle ?? "";
  const now = links.filter(({ cycle }) => cycle === last);
  const nodes = numberFirms(now, firms);
  const trade = layTrade(now, nodes, { directed, weighted });
  const structure = studyStructure(trade);
  const knowledge = studyKnowledge(trade);
  const columns: Readonly<Partial<Record<FirmMeasure, NetworkColumn>>> = {
    ...structure.columns,
    ...(isInsufficient(knowledge) ? {} : knowledge.columns),
  };
  const linked = new Set(now.flatMap(({ from, to }) => (from === to ? [] : [from, to])));
  return {
    format: "trellis/network@1",
    directed,
    weighted,
    cycles: cycles.map(({ cycle }) => cycle).filter((cycle) => cycle !== ""),
    read: {
      lines: now.length,
      links: directed ? trade.graph.edges : trade.graph.edges / 2,
      firms: nodes.names.length,
      isolates: nodes.names.length - linked.size,
      selfLinks: now.filter(({ from, to }) => from === to).length,
      unknownWeights: weighted ? now.filter(({ weight }) => weight === null || weight === 0).length : 0,
    },
    network: { ...structure.network, ...(isInsufficient(knowledge) ? {} : knowledge.network) },
    firms: nodes.names.map((firm, node) => ({ firm, ...rowOf(columns, node) })),
    betweennessError: structure.betweennessError,
    cutPoints: structure.cutPoints,
    bridges: structure.bridges,
    keyPlayers: structure.keyPlayers,
    links: studyRelations(trade),
    learning: isInsufficient(knowledge) ? knowledge : knowledge.study,
    change: studyChange(cycles, nodes),
  };
}

const rowOf = (columns: Readonly<Partial<Record<FirmMeasure, NetworkColumn>>>, node: number) =>
  Object.fromEntries(
    Object.entries(columns).map(([measure, column]) => [measure, column[node] ?? insufficient("no-firm")]),
  );
