import type { Mode } from "@/lib/instrument";
import { type NetworkLink, NON_COMMERCIAL_PARTNERS } from "@/lib/learning";
import { placeLink } from "@/lib/position";
import { isInsufficient } from "@/lib/result";
import type { SurveyFirm, SurveyLink } from "./types";

/**
 * Minimum share of links with a stated value; below it, links are not weighted by value. Source: method 6, as for
 * scores.
 */
const VALUED_LINKS_MIN = 0.6;

/** Two nodes that trade, whichever of them registered the link. */
type MapLink = {
  readonly supplier: number;
  readonly buyer: number;
  /** The firm whose register contains the link. */
  readonly reporter: string;
  readonly value: number | null;
  readonly mode: Mode | "unclear" | null;
};

/** The registers of a cohort as one network: members first, then the outside partners that they name. */
export type Assembled = {
  readonly firms: readonly SurveyFirm[];
  readonly nodes: number;
  readonly country: readonly (string | null)[];
  readonly source: readonly boolean[];
  readonly links: readonly MapLink[];
  /** The same links in the direction in which knowledge flows. */
  readonly knowledge: readonly NetworkLink[];
  readonly byValue: boolean;
  readonly home: string | null;
};

/**
 * The registers of a cohort's firms as one network.
 *
 * A partner that is a member maps to that member's node; any other Trellis firm gets one outside node; all other
 * partners get a separate node per link, because names are private and cannot be matched across registers. If both ends
 * registered a link, only the supplier's line counts. Shape: firms in any order, their links. Unit: none. Range: none.
 * Edge cases: bundles get no node; links of a firm to itself and of firms that are not members are left out. Errors:
 * none. Source: method 6.
 */
export function assembleNetwork(unsorted: readonly SurveyFirm[], register: readonly SurveyLink[]): Assembled {
  const firms = unsorted.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : 1));
  const nodes = new NodeList(firms);
  const pairs = new Map<string, { supplier: number; buyer: number; rows: SurveyLink[] }>();
  for (const { link, own } of inOrder(register, nodes)) {
    if (link.kind === "bundle") continue;
    const partner = nodes.partnerOf(link);
    if (partner === own) continue;
    const [supplier, buyer] = link.direction === "customer" ? [own, partner] : [partner, own];
    const key = `${supplier}>${buyer}`;
    const pair = pairs.get(key) ?? { supplier, buyer, rows: [] };
    pairs.set(key, pair);
    pair.rows.push(link);
  }
  const chosen = [...pairs.values()].map((pair) => ({ ...pair, rows: supplierSide(pair.rows) }));
  const links = chosen.map(toMapLink);
  const valued = links.filter(({ value }) => value !== null).length;
  return {
    firms,
    nodes: nodes.country.length,
    country: nodes.country,
    source: nodes.source,
    links,
    knowledge: chosen.flatMap(({ supplier, buyer, rows }) => rows.map((row) => toNetworkLink(row, supplier, buyer))),
    byValue: links.length > 0 && valued >= VALUED_LINKS_MIN * links.length,
    home: mostFrequent(firms.map(({ country }) => country)),
  };
}

/**
 * Links sorted by the registering firm, so that the numbers of outside partners do not depend on when a link was
 * registered.
 */
function inOrder(register: readonly SurveyLink[], nodes: NodeList) {
  const own = register.flatMap((link) => {
    const member = nodes.member(link.firmId);
    return member === undefined ? [] : [{ link, own: member }];
  });
  return own.sort((a, b) => a.own - b.own || (a.link.id < b.link.id ? -1 : 1));
}

class NodeList {
  readonly country: (string | null)[];
  readonly source: boolean[];
  readonly #place: Map<string, number>;
  readonly #members: number;

  constructor(firms: readonly SurveyFirm[]) {
    this.country = firms.map(({ country }) => country);
    this.source = firms.map(() => false);
    this.#place = new Map(firms.map(({ id }, place) => [id, place]));
    this.#members = firms.length;
  }

  member(firmId: string): number | undefined {
    const place = this.#place.get(firmId);
    return place !== undefined && place < this.#members ? place : undefined;
  }

  partnerOf({ id, partnerFirmId, partnerType, partnerCountry }: SurveyLink): number {
    const key = partnerFirmId ?? `link ${id}`;
    const known = this.#place.get(key);
    const place = known ?? this.country.push(partnerCountry) - 1;
    if (known === undefined) this.#place.set(key, place);
    this.country[place] ??= partnerCountry;
    const gives = partnerType === "lead-firm" || isNonCommercial(partnerType);
    this.source[place] = (this.source[place] ?? false) || gives;
    return place;
  }
}

const isNonCommercial = (type: SurveyLink["partnerType"]): boolean =>
  type !== null && NON_COMMERCIAL_PARTNERS.includes(type);

/** The supplier's own lines if there are any, because a supplier knows best what it sells. */
function supplierSide(rows: readonly SurveyLink[]): readonly SurveyLink[] {
  const own = rows.filter(({ direction }) => direction === "customer");
  return own.length > 0 ? own : rows;
}

function toMapLink({
  supplier,
  buyer,
  rows,
}: {
  readonly supplier: number;
  readonly buyer: number;
  readonly rows: readonly SurveyLink[];
}): MapLink {
  const largest = rows.reduce((most, row) => ((row.share ?? 0) > (most.share ?? 0) ? row : most));
  const values = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  const placed = placeLink(largest.answers);
  return {
    supplier,
    buyer,
    reporter: largest.firmId,
    value: values.length === 0 ? null : values.reduce((total, value) => total + value, 0),
    mode: isInsufficient(placed) ? null : (placed.mode ?? "unclear"),
  };
}

function toNetworkLink(row: SurveyLink, supplier: number, buyer: number): NetworkLink {
  const [firm, partner] = row.direction === "customer" ? [supplier, buyer] : [buyer, supplier];
  const placed = placeLink(row.answers);
  return {
    firm,
    partner,
    relation: isNonCommercial(row.partnerType) ? "non-commercial" : row.direction,
    modalShare: isInsufficient(placed) ? null : placed.modalShare,
    channels: row.channels,
    parent: row.parent ?? undefined,
  };
}

/** The country of most members; the alphabetically first of several; null if no member states one. */
function mostFrequent(countries: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const country of countries) if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1);
  return [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? null;
}
