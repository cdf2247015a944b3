import { type Insufficient, insufficient } from "@/lib/result";
import { exceeds, sum } from "@/lib/stats";

/** Number of supplier links from which a firm counts as an anchor. Source: method 6.7. */
export const ANCHOR_LINKS_MIN = 5;

/** A supplier link of an anchor firm, as registered in one cycle. */
export type SupplierLink = {
  /** The id of a partner, which is the same in all cycles. */
  readonly supplier: string;
  readonly domestic: boolean;
  /** Share of the anchor's purchases, 0–1; null if not known. */
  readonly share: number | null;
  /** Whether any knowledge channel of the link is in use. */
  readonly hasChannel: boolean;
};

/** An anchor firm in one cycle. */
export type AnchorCycle = {
  readonly anchor: string;
  readonly links: readonly SupplierLink[];
  /** Annual purchases, in one currency for all anchors; null if not known. */
  readonly purchases: number | null;
};

export type GrowthCycle = { readonly cycle: string; readonly anchors: readonly AnchorCycle[] };

/** "not-named": the change could result from the change of coverage alone. */
export type GrowthChange = "up" | "down" | "none" | "not-named";

export type GrowthPoint = {
  readonly cycle: string;
  /** Share of purchases that is registered; shown with every point. */
  readonly coverage: number;
  /** Number of domestic suppliers of the anchor, or the mean per anchor. */
  readonly suppliers: number;
  /** Domestic share of the registered purchases. */
  readonly domesticShare: number | Insufficient<"no-share">;
  /** Domestic links started and ended since the last cycle, and the share of the new ones that carries knowledge. */
  readonly started: number | Insufficient<"no-earlier-cycle">;
  readonly ended: number | Insufficient<"no-earlier-cycle">;
  readonly startedWithChannel: number | Insufficient<"no-earlier-cycle" | "no-new-link">;
  readonly suppliersChange: GrowthChange | Insufficient<"no-earlier-cycle">;
  readonly domesticShareChange: GrowthChange | Insufficient<"no-earlier-cycle" | "no-share">;
};

type DomesticGrowth = {
  readonly anchors: readonly { readonly anchor: string; readonly points: readonly GrowthPoint[] }[];
  readonly pooled: readonly (GrowthPoint & { readonly anchors: number; readonly compared: number })[];
};

/**
 * Growth of the domestic network, cycle by cycle: per anchor firm, and pooled over all of them.
 *
 * Registered links only. Domestic share d = Σ domestic shares / Σ registered shares. A change of d is reported only if
 * it exceeds what the change of coverage c alone could cause: newly registered purchases, and those no longer
 * registered, may be all domestic or all foreign. A change of the number of suppliers is reported only outside the
 * range between the old number and the old number times the ratio of coverages.
 * Shape: cycles in order of time, each with its anchors and their supplier links. Unit: firms; shares. Range: from 0;
 * 0–1. Edge cases: a firm with fewer than five supplier links in a cycle has no point there; "since the last cycle"
 * refers to the previous one in the list, for an anchor with a point in both; pooled changes compare only anchors with
 * a point in both (`compared`); pooled shares are weighted by purchases if all are known, and equally otherwise; two
 * links to one supplier count as one supplier; if the shares of an anchor sum to more than 1, they are divided by their
 * sum. Errors: insufficient "no-anchor" without an anchor in any cycle; throws for a share outside 0–1, negative
 * purchases and a duplicate anchor in a cycle.
 * Source: founding paper (formation and extension of the domestic production network); method 6.7.
 */
export function domesticGrowth(cycles: readonly GrowthCycle[]): DomesticGrowth | Insufficient<"no-anchor"> {
  const counted = cycles.map(countCycle);
  const names = [...new Set(counted.flatMap(({ anchors }) => [...anchors.keys()]))];
  if (names.length === 0) return insufficient("no-anchor");
  return {
    anchors: names.map((anchor) => ({
      anchor,
      points: counted.flatMap(({ cycle, anchors }, at) => {
        const now = anchors.get(anchor);
        if (now === undefined) return [];
        const before = counted[at - 1]?.anchors.get(anchor);
        return [pointOf(cycle, [now], before ? [{ before, now }] : [])];
      }),
    })),
    pooled: counted.flatMap(({ cycle, anchors }, at) => {
      if (anchors.size === 0) return [];
      const pairs = [...anchors].flatMap(([anchor, now]) => {
        const before = counted[at - 1]?.anchors.get(anchor);
        return before ? [{ before, now }] : [];
      });
      return [{ ...pointOf(cycle, [...anchors.values()], pairs), anchors: anchors.size, compared: pairs.length }];
    }),
  };
}

type Counted = {
  readonly purchases: number | null;
  readonly registered: number;
  readonly domestic: number;
  /** Domestic suppliers, and whether knowledge flows on any link to each of them. */
  readonly suppliers: ReadonlyMap<string, boolean>;
};

type CountedCycle = { readonly cycle: string; readonly anchors: ReadonlyMap<string, Counted> };
type AnchorPair = { readonly before: Counted; readonly now: Counted };

function countCycle({ cycle, anchors }: GrowthCycle): CountedCycle {
  const found = new Map<string, Counted>();
  const seen = new Set<string>();
  for (const each of anchors) {
    if (seen.has(each.anchor)) throw new RangeError(`anchor ${each.anchor} twice in ${cycle}`);
    seen.add(each.anchor);
    const counted = countAnchor(each);
    if (each.links.length >= ANCHOR_LINKS_MIN) found.set(each.anchor, counted);
  }
  return { cycle, anchors: found };
}

function countAnchor({ anchor, links, purchases }: AnchorCycle): Counted {
  const shares = links.flatMap(({ share }) => (share === null ? [] : [share]));
  if (shares.some((share) => !(share >= 0 && share <= 1))) throw new RangeError(`a share of ${anchor} outside 0–1`);
  // Firms estimate shares, so the sum can exceed 1.
  const stated = sum(shares);
  const registered = Math.min(1, stated);
  if (purchases !== null && !(purchases >= 0 && Number.isFinite(purchases))) {
    throw new RangeError(`purchases of ${anchor} below 0`);
  }
  const home = links.filter(({ domestic }) => domestic);
  const suppliers = new Map<string, boolean>();
  for (const { supplier, hasChannel } of home)
    suppliers.set(supplier, hasChannel || (suppliers.get(supplier) ?? false));
  const domestic = sum(home.map(({ share }) => share ?? 0)) / Math.max(1, stated);
  return { purchases, registered, domestic, suppliers };
}

function pointOf(cycle: string, anchors: readonly Counted[], pairs: readonly AnchorPair[]): GrowthPoint {
  const level = levelOf(anchors);
  const started = pairs.flatMap(({ before, now }) =>
    [...now.suppliers].flatMap(([supplier, hasChannel]) => (before.suppliers.has(supplier) ? [] : [hasChannel])),
  );
  const ended = pairs.flatMap(({ before, now }) => [...before.suppliers.keys()].filter((id) => !now.suppliers.has(id)));
  const point = {
    cycle,
    coverage: level.coverage,
    suppliers: level.suppliers,
    domesticShare: level.coverage > 0 ? level.domestic / level.coverage : insufficient("no-share"),
  };
  if (pairs.length === 0) {
    const none = insufficient("no-earlier-cycle");
    const changes = { suppliersChange: none, domesticShareChange: none };
    return { ...point, started: none, ended: none, startedWithChannel: none, ...changes };
  }
  return {
    ...point,
    started: started.length,
    ended: ended.length,
    startedWithChannel:
      started.length > 0 ? started.filter((carries) => carries).length / started.length : insufficient("no-new-link"),
    ...changesOf(levelOf(pairs.map(({ before }) => before)), levelOf(pairs.map(({ now }) => now))),
  };
}

type GrowthLevel = { readonly coverage: number; readonly domestic: number; readonly suppliers: number };

/** Registered and domestic shares of all purchases, and suppliers per anchor. */
function levelOf(anchors: readonly Counted[]): GrowthLevel {
  const byValue =
    anchors.every(({ purchases }) => purchases !== null) && anchors.some(({ purchases }) => purchases !== 0);
  const weights = anchors.map(({ purchases }) => (byValue ? (purchases ?? 0) : 1));
  const total = sum(weights);
  const weigh = (of: (anchor: Counted) => number) =>
    sum(anchors.map((each, at) => (weights[at] ?? 0) * of(each))) / total;
  return {
    coverage: weigh(({ registered }) => registered),
    domestic: weigh(({ domestic }) => domestic),
    suppliers: sum(anchors.map(({ suppliers }) => suppliers.size)) / anchors.length,
  };
}

function changesOf(
  before: GrowthLevel,
  now: GrowthLevel,
): Pick<GrowthPoint, "suppliersChange" | "domesticShareChange"> {
  const ratio = before.coverage > 0 && now.coverage > 0 ? now.coverage / before.coverage : undefined;
  const scaled = before.suppliers * (ratio ?? 1);
  const suppliersChange =
    ratio === undefined && before.coverage !== now.coverage
      ? "not-named"
      : nameChange(
          { before: before.suppliers, now: now.suppliers },
          Math.min(before.suppliers, scaled),
          Math.max(before.suppliers, scaled),
        );
  if (ratio === undefined) return { suppliersChange, domesticShareChange: insufficient("no-share") };
  const grown = Math.max(0, now.coverage - before.coverage);
  const lost = Math.max(0, before.coverage - now.coverage);
  const low = Math.max(0, before.domestic - lost) / now.coverage;
  const high = Math.min(before.domestic + grown, now.coverage) / now.coverage;
  const shares = { before: before.domestic / before.coverage, now: now.domestic / now.coverage };
  return { suppliersChange, domesticShareChange: nameChange(shares, low, high) };
}

/** "up" or "down" if the change exceeds what coverage alone could cause; otherwise "not-named". */
function nameChange(
  { before, now }: { readonly before: number; readonly now: number },
  low: number,
  high: number,
): GrowthChange {
  if (exceeds(now, high)) return "up";
  if (exceeds(low, now)) return "down";
  return exceeds(Math.abs(now - before), 0) ? "not-named" : "none";
}
