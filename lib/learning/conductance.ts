import { buildGraph, type Graph } from "@/lib/graph";
import {
  CHANNEL_KINDS,
  type ChannelDirection,
  type ChannelFrequency,
  type ChannelKind,
  type Corner,
  type LinkDirection,
  MODES,
  type Mode,
  type PartnerType,
} from "@/lib/instrument";
import { NAMED_MODES_MIN } from "@/lib/position";
import { type Insufficient, insufficient, isInsufficient, tabulate } from "@/lib/result";
import { reaches, sum } from "@/lib/stats";

export type KnowledgeChannel = {
  readonly kind: ChannelKind;
  readonly direction: ChannelDirection;
  readonly frequency: ChannelFrequency;
};

/** Partners that neither buy nor sell: institutes and other non-commercial ones. Source: method 6.1. */
export const NON_COMMERCIAL_PARTNERS: readonly PartnerType[] = ["institute", "university", "association", "state-body"];

/**
 * Factors on κ0 with which every result based on conductances is recomputed, because the table is an assumption.
 * Source: method 6.1.
 */
export const CONDUCTANCE_FACTORS = [0.5, 1, 1.5] as const;

/** κ0 by mode and direction, and the factor of each frequency. Part of the versioned requirement set. */
export type ConductanceTable = {
  readonly conductance: Readonly<Record<Mode, Readonly<Record<"buyerToSupplier" | "supplierToBuyer", number>>>> &
    Readonly<{ nonCommercial: Readonly<Record<"partnerToFirm" | "firmToPartner", number>> }>;
  readonly frequency: Readonly<Record<"none" | ChannelFrequency, number>>;
};

/** What the conductance of a link depends on, seen from the firm that registers it. */
export type KnowledgeLink = {
  /** The partner's relation to the firm. */
  readonly relation: LinkDirection | "non-commercial";
  /** Modal shares of the link (method 2.1); null if the link has no placement. */
  readonly modalShare: Readonly<Partial<Record<Corner, number>>> | null;
  readonly channels: readonly KnowledgeChannel[];
  /** Which side owns the other, if one does; if not given, the buyer counts as the parent. */
  readonly parent?: "firm" | "partner" | undefined;
};

type Conductance = { readonly toFirm: number; readonly toPartner: number };

/**
 * Conductance κ of a link in each direction: the share of one side's knowledge that reaches the other.
 *
 * κ = κ0 · (1 + b)/2 · f, where κ0 is the table's value weighted by the modal shares renormalised over the five named
 * modes, b the share of the twelve channel kinds in use in that direction, and f the factor of the most frequent one.
 * Shape: one link, the table of the requirement set, and a factor on κ0, default 1. Unit: none. Range: 0–1 with the
 * published table; with factor 1.5 at most 1.05. Edge cases: without a channel b = 0 and f is the table's "none"; a
 * kind listed twice counts once; if the named modes sum to less than .01, an equal mixture is used; if the supplier is
 * the parent, the two directions of hierarchy are swapped. Errors: insufficient "no-mode" for a trade link without
 * modal shares; throws for a negative factor or share. Source: method 6.1.
 */
export function conductance(
  link: KnowledgeLink,
  table: ConductanceTable,
  factor = 1,
): Conductance | Insufficient<"no-mode"> {
  if (!(factor >= 0 && Number.isFinite(factor))) throw new RangeError(`not a factor of conductance: ${factor}`);
  const base = baseConductance(link, table.conductance);
  if (isInsufficient(base)) return base;
  return {
    toFirm: factor * base.toFirm * intensity(link.channels, "in", table.frequency),
    toPartner: factor * base.toPartner * intensity(link.channels, "out", table.frequency),
  };
}

function baseConductance(
  { relation, modalShare, parent }: KnowledgeLink,
  table: ConductanceTable["conductance"],
): Conductance | Insufficient<"no-mode"> {
  if (relation === "non-commercial") {
    return { toFirm: table.nonCommercial.partnerToFirm, toPartner: table.nonCommercial.firmToPartner };
  }
  if (modalShare === null) return insufficient("no-mode");
  const shares = renormalise(modalShare);
  const firmSupplies = relation === "customer";
  // The table assumes that in a hierarchy the buyer is the parent. If the buyer is the subsidiary, the directions are
  // swapped.
  const reversed = parent !== undefined && (parent === "firm") === firmSupplies;
  const weigh = (way: "buyerToSupplier" | "supplierToBuyer"): number => {
    const other = way === "buyerToSupplier" ? "supplierToBuyer" : "buyerToSupplier";
    return sum(MODES.map((mode) => shares[mode] * table[mode][mode === "hierarchy" && reversed ? other : way]));
  };
  const [down, up] = [weigh("buyerToSupplier"), weigh("supplierToBuyer")];
  return firmSupplies ? { toFirm: down, toPartner: up } : { toFirm: up, toPartner: down };
}

function renormalise(modalShare: Readonly<Partial<Record<Corner, number>>>): Readonly<Record<Mode, number>> {
  const named = tabulate(MODES, (mode) => modalShare[mode] ?? 0);
  if (MODES.some((mode) => !(named[mode] >= 0))) throw new RangeError("a modal share below 0");
  const total = sum(MODES.map((mode) => named[mode]));
  return tabulate(MODES, (mode) => (reaches(total, NAMED_MODES_MIN) ? named[mode] / total : 1 / MODES.length));
}

function intensity(
  channels: readonly KnowledgeChannel[],
  way: "in" | "out",
  frequency: ConductanceTable["frequency"],
): number {
  const used = channels.filter(({ direction }) => direction === way || direction === "both");
  if (used.length === 0) return 0.5 * frequency.none;
  const breadth = new Set(used.map(({ kind }) => kind)).size / CHANNEL_KINDS.length;
  return ((1 + breadth) / 2) * Math.max(...used.map((channel) => frequency[channel.frequency]));
}

/** A link between two nodes of a network, numbered from 0. */
export type NetworkLink = KnowledgeLink & { readonly firm: number; readonly partner: number };

type KnowledgeGraph = {
  /** An edge runs from the giver to the receiver of knowledge and has weight κ. */
  readonly graph: Graph;
  /** Links with unknown κ; their edges have weight 0. */
  readonly withoutMode: number;
};

/**
 * The graph along which knowledge flows: each link gives an edge in both directions, from giver to receiver, with
 * weight κ.
 *
 * Shape: `nodes` firms and other partners, links between them, the table, and a factor on κ0, default 1. Unit: κ.
 * Range: from 0.
 * Edge cases: several links of one pair are summed; a link without a mode has weight 0, which counts for reachability
 * and conducts nothing; bundles are not nodes and must not be among the links. Errors: throws for a node outside
 * 0…nodes − 1.
 * Source: method 6.1.
 */
export function knowledgeGraph(
  nodes: number,
  links: readonly NetworkLink[],
  { table, factor = 1 }: { readonly table: ConductanceTable; readonly factor?: number },
): KnowledgeGraph {
  const [from, to, weight] = [[] as number[], [] as number[], [] as number[]];
  let withoutMode = 0;
  for (const link of links) {
    const found = conductance(link, table, factor);
    const kappa = isInsufficient(found) ? { toFirm: 0, toPartner: 0 } : found;
    if (isInsufficient(found)) withoutMode += 1;
    from.push(link.partner, link.firm);
    to.push(link.firm, link.partner);
    weight.push(kappa.toFirm, kappa.toPartner);
  }
  return { graph: buildGraph(nodes, { from, to, weight }), withoutMode };
}
