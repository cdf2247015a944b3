import {
  buildGraph,
  burtConstraint,
  type EdgeList,
  type FirmUpstreamness,
  firmUpstreamness,
  tiers,
  trophicLevels,
} from "@/lib/graph";
import type { LinkDirection, LinkKind, PartnerType } from "@/lib/instrument";
import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import type { SubSupplier } from "./types";

/** A link of the register, with the facts that place its partner in the chain. Shares on 0–1. */
type OwnLink = {
  readonly id: string;
  readonly direction: LinkDirection;
  readonly kind: LinkKind;
  readonly partnerName: string;
  readonly partnerType: PartnerType | null;
  readonly share: number | null;
  readonly shareOfPartner: number | null;
};

const customersOf = (links: readonly OwnLink[]) => links.filter((link) => link.direction === "customer");
const suppliersOf = (links: readonly OwnLink[]) => links.filter((link) => link.direction === "supplier");

/** The firm's own network: node 0 is the firm; a partner that both buys and sells is one node. Bundles get no node. */
type OwnNetwork = {
  readonly nodes: number;
  readonly nodeOf: (link: OwnLink) => number;
  readonly customers: readonly OwnLink[];
  readonly suppliers: readonly OwnLink[];
};

const FIRM = 0;

function ownNetwork(links: readonly OwnLink[]): OwnNetwork {
  const singles = links.filter((link) => link.kind === "single");
  const keys = [...new Set(singles.map(partnerKey))];
  const index = new Map(keys.map((key, at) => [key, at + 1]));
  return {
    nodes: keys.length + 1,
    nodeOf: (link) => index.get(partnerKey(link)) ?? FIRM,
    customers: customersOf(singles),
    suppliers: suppliersOf(singles),
  };
}

const partnerKey = ({ partnerName }: OwnLink): string => partnerName.trim().toLowerCase();

/**
 * Partners that both buy from the firm and sell to it, so that goods flow in a cycle.
 *
 * Shape: the register. Unit: none. Range: names of partners. Edge cases: bundles are left out. Errors: none. Source:
 * ours.
 */
export function loopPartners(links: readonly OwnLink[]): string[] {
  const { customers, suppliers } = ownNetwork(links);
  const sellers = new Set(suppliers.map(partnerKey));
  return customers.filter((link) => sellers.has(partnerKey(link))).map((link) => link.partnerName);
}

/** One step from supplier to buyer. */
type Edge = { readonly from: number; readonly to: number; readonly weight: number };

const columnsOf = (edges: readonly Edge[]): EdgeList => ({
  from: edges.map((edge) => edge.from),
  to: edges.map((edge) => edge.to),
  weight: edges.map((edge) => edge.weight),
});

type OwnTier = { readonly tier: number; readonly via: string };

/**
 * Number of links to the nearest lead firm. A first-tier customer sells to a lead firm by definition, even if that one
 * is not in the register.
 *
 * Shape: the register. Unit: links. Range: 1 or 2. Edge cases: among several paths, the customer with the largest share
 * is used.
 * Errors: insufficient if there is no path to a lead firm. Source: method 2.3.
 */
export function ownTier(links: readonly OwnLink[]): OwnTier | Insufficient<"no-lead-firm"> {
  const { nodes, nodeOf, customers } = ownNetwork(links);
  const sells = customers.map((link) => ({ from: FIRM, to: nodeOf(link), weight: 0 }));
  const beyond = customers
    .filter((link) => link.partnerType === "first-tier")
    .map((link) => ({ from: nodeOf(link), to: nodes, weight: 0 }));
  const leads = [nodes, ...customers.filter((link) => link.partnerType === "lead-firm").map(nodeOf)];
  const steps = tiers(buildGraph(nodes + 1, columnsOf([...sells, ...beyond])), leads);
  const own = steps[FIRM];
  if (typeof own !== "number") return insufficient("no-lead-firm");
  const [via] = customers
    .filter((link) => steps[nodeOf(link)] === own - 1)
    .toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0));
  return { tier: own, via: via?.partnerName ?? "" };
}

/** Steps of the chain before the firm and after it. */
type OwnSteps = { readonly before: number; readonly after: number };

/** An incoherence of 1 means that links lead up and down equally, so there is no order of steps. */
const CLOSED = 1 - 1e-9;

/**
 * How far the register reaches up and down the chain, by trophic levels; all links have the same weight, because values
 * are known only as bands.
 *
 * Shape: the register, and suppliers of its suppliers. Unit: steps. Range: from 0. Edge cases: bundles are left out.
 * Errors: insufficient without a link, and if links lead up and down equally. Source: MacKay, Johnson & Sansom 2020.
 */
export function ownSteps(
  links: readonly OwnLink[],
  subSuppliers: readonly SubSupplier[] = [],
): OwnSteps | Insufficient<"no-link" | "closed-loop"> {
  const { nodes, nodeOf, customers, suppliers } = ownNetwork(links);
  const keys = [...new Set(subSuppliers.map((one) => one.key))];
  const supplierOf = new Map(suppliers.map((link) => [link.id, nodeOf(link)]));
  const edges = [
    ...customers.map((link) => ({ from: FIRM, to: nodeOf(link), weight: 1 })),
    ...suppliers.map((link) => ({ from: nodeOf(link), to: FIRM, weight: 1 })),
    ...subSuppliers.flatMap(({ key, linkId }) => {
      const to = supplierOf.get(linkId);
      return to === undefined ? [] : [{ from: nodes + keys.indexOf(key), to, weight: 1 }];
    }),
  ];
  const { levels, incoherence } = trophicLevels(buildGraph(nodes + keys.length, columnsOf(edges)));
  const [own = insufficient("isolate")] = levels;
  if (isInsufficient(own)) return insufficient("no-link");
  if (isInsufficient(incoherence) || incoherence >= CLOSED) return insufficient("closed-loop");
  const highest = Math.max(...levels.map((level) => (isInsufficient(level) ? 0 : level)));
  return { before: own, after: highest - own };
}

/**
 * Lower and upper bound for the number of steps to the final user. What customers do with their purchases is not known,
 * except where one sells all or part of its output back to the firm.
 *
 * Shape: the register; of the sales that are not in it, the part for final users. Unit: steps. Range: from 1. Edge
 * cases: an unstated share counts as 0. Errors: insufficient without a share of sales, and if all sales come back.
 * Source: Antràs, Chor, Fally & Hillberry 2012.
 */
export function ownUpstreamness(
  links: readonly OwnLink[],
  /** Share of the unregistered sales that goes to final users, 0–1; null if not stated. */
  finalOfRest: number | null,
): FirmUpstreamness | Insufficient<"no-sales-share" | "closed-circle"> {
  const { nodes, nodeOf, customers, suppliers } = ownNetwork(links);
  const rest = Math.max(0, 1 - customersOf(links).reduce((sum, link) => sum + (link.share ?? 0), 0));
  const toUsers = rest * (finalOfRest ?? 0);
  const sales = customers.filter((link) => (link.share ?? 0) > 0);
  if (sales.length === 0 && toUsers <= 0) return insufficient("no-sales-share");

  const total = new Float64Array(nodes).fill(Number.NaN);
  const finalShare = new Float64Array(nodes).fill(Number.NaN);
  total[FIRM] = 1;
  finalShare[FIRM] = toUsers;
  const buyers = new Set(customers.map(nodeOf));
  const back = suppliers.filter((link) => buyers.has(nodeOf(link)) && (link.shareOfPartner ?? 0) > 0);
  for (const link of back) total[nodeOf(link)] = 1;
  const edges = [
    ...sales.map((link) => ({ from: FIRM, to: nodeOf(link), weight: link.share ?? 0 })),
    ...back.map((link) => ({ from: nodeOf(link), to: FIRM, weight: link.shareOfPartner ?? 0 })),
  ];
  const [own] = firmUpstreamness(buildGraph(nodes, columnsOf(edges)), { total, finalShare });
  if (own === undefined || isInsufficient(own)) return insufficient("closed-circle");
  return own;
}

export type Bounds = { readonly low: number; readonly high: number };

/** Number of steps for trying purchases from 0 to the amount of sales; the register does not contain purchases. */
const PURCHASES_STEPS = 20;

/**
 * Burt's constraint over customers and suppliers, as bounds, because the total of purchases is unknown.
 *
 * Shape: the register. Unit: none. Range: above 0. Edge cases: an unstated share counts as 0. Errors: insufficient
 * without any share. Source: Burt 1992.
 */
export function ownConstraint(links: readonly OwnLink[]): Bounds | Insufficient<"value-unknown"> {
  const { nodes, nodeOf, customers, suppliers } = ownNetwork(links);
  const constraints = Array.from({ length: PURCHASES_STEPS + 1 }, (_, step) => {
    const purchases = step / PURCHASES_STEPS;
    const edges = [
      ...customers.map((link) => ({ from: FIRM, to: nodeOf(link), weight: link.share ?? 0 })),
      ...suppliers.map((link) => ({ from: nodeOf(link), to: FIRM, weight: purchases * (link.share ?? 0) })),
    ];
    return burtConstraint(buildGraph(nodes, columnsOf(edges)))[FIRM];
  }).filter((one) => typeof one === "number");
  if (constraints.length === 0) return insufficient("value-unknown");
  return { low: Math.min(...constraints), high: Math.max(...constraints) };
}
