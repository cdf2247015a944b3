import type { Corner, Level, LinkDirection, LinkFunction, LinkKind, Mode, PositionId } from "@/lib/instrument";
import type { Insufficient } from "@/lib/result";

export type LinkAnswers = Readonly<Partial<Record<PositionId, Level>>>;

/**
 * A trade relation, or a bundle of small ones, as the formulas of this room use it. `share` is the share of the firm's
 * sales (customer) or purchases (supplier), 0–1; `sharePartner` is the firm's share of the partner's purchases, usually
 * not known.
 */
export type Link = {
  readonly id: string;
  readonly direction: LinkDirection;
  readonly kind: LinkKind;
  readonly share: number | null;
  readonly sharePartner?: number | null | undefined;
  readonly functions?: readonly LinkFunction[] | undefined;
  readonly answers: LinkAnswers;
};

/** The factors that determine the governance of a link. Source: Gereffi, Humphrey & Sturgeon 2005; method 2.1. */
export const DETERMINANTS = ["complexity", "codifiability", "capability"] as const;
export type Determinant = (typeof DETERMINANTS)[number];

/** The value of a link on one determinant, 0–1, with its standard error. */
export type DeterminantValue = { readonly x: number; readonly se: number };
export type DeterminantValues = Readonly<Record<Determinant, DeterminantValue>>;

export type CornerShares = Readonly<Record<Corner, number>>;
export type ModeShares = Readonly<Record<Mode, number>>;

export type Placement = {
  readonly determinants: DeterminantValues;
  /** How typical the link is of each corner; for display. The eight sum to 1. */
  readonly membership: CornerShares;
  /** Sum of the memberships of the three corners that match no known mode. */
  readonly offModel: number;
  /** Membership of the exclusion corner, which has its own warning. */
  readonly exclusion: number;
  readonly ambiguity: number;
  /** Probability that each corner is the nearest; used for computing. The eight sum to 1. */
  readonly modalShare: CornerShares;
  /** The clear mode, or null with its reason. */
  readonly mode: Mode | null;
  readonly noModeReason: "between-types" | "does-not-fit" | null;
  readonly nearest: { readonly corner: Corner; readonly odds: number };
};
export type Placed = Placement | Insufficient<"determinant-unanswered">;

export type Portfolio = {
  /** Q: sales-weighted membership of all eight corners, for display. */
  readonly display: CornerShares;
  /** Sales-weighted modal shares of all eight corners. */
  readonly corners: CornerShares;
  /** P: the same renormalised over the five named modes; weights the requirement. */
  readonly weights: ModeShares;
  /** True if the named modes have less than .01: P is then the equal mixture, shown as "does not fit a known type". */
  readonly equalMixture: boolean;
  /** Display mass of the three unnamed corners. */
  readonly offModel: number;
  /** True if exclusion has the largest of the eight `corners`; meeting today's requirements is then not enough. */
  readonly exclusionLargest: boolean;
  /** Share of sales over registered customer links, and over those that have a placement. */
  readonly coverage: number;
  readonly placedShare: number;
};
export type PortfolioReason = "no-customer-link" | "no-placed-link" | "no-sales-share";

export type CustomerHhi = {
  readonly low: number;
  readonly high: number;
  /** 1/HHI: `low` from the upper bound, `high` from the lower one; null if there is no single customer (index 0). */
  readonly effectiveCustomers: { readonly low: number | null; readonly high: number | null };
};

export type DependenceReason = "bundle" | "not-asked" | "share-unknown" | "partner-share-unknown";
export type Dependence = {
  readonly own: number | Insufficient<DependenceReason>;
  readonly partner: number | Insufficient<DependenceReason>;
  readonly imbalance: number | Insufficient<DependenceReason>;
  readonly mutual: number | Insufficient<DependenceReason>;
};

/** Expected level for each mode, on 1–5, and the difference that raises a flag. Part of the requirement set. */
export type Expectations = {
  readonly expectedCoordination: ModeShares;
  readonly expectedPower: ModeShares;
  readonly consistencyLimit: number;
};

export type ConsistencyCheck = { readonly expected: number; readonly stated: number; readonly flag: boolean };
export type Consistency = {
  readonly coordination: ConsistencyCheck | Insufficient<"not-asked" | "does-not-fit">;
  readonly power: ConsistencyCheck | Insufficient<"not-asked" | "does-not-fit">;
};

export type TceSide = "low" | "middle" | "high";
export type TceCheck = {
  readonly specificity: number;
  readonly frequency: number;
  readonly cell: { readonly specificity: TceSide; readonly frequency: TceSide };
  /** What transaction cost economics expects in the two unambiguous cells; null otherwise. */
  readonly expected: "market" | "hierarchy" | null;
};

/** A supplier of one of our suppliers, as far as both firms have chosen to be visible. */
export type SubSupplier = {
  /** The firm's own link with the supplier in between. */
  readonly linkId: string;
  /** The same key wherever this firm appears. */
  readonly key: string;
  readonly name: string | null;
  /** Level attained, if that firm shows it. */
  readonly level: number | null;
};
