import type { Corner, Level, LinkDirection, LinkKind, Mode, OffModel, Role } from "@/lib/instrument";
import type { ConsistencyCheck, Determinant, TceCheck } from "@/lib/position";
import type { ByMode, ByRole, Maybe, Missing } from "./missing";

/** One link: what the firm stated, then its placement among the modes. */
export type RatedLinkFacts = {
  readonly id: string;
  readonly partner: string;
  readonly direction: LinkDirection;
  readonly kind: LinkKind;
  readonly share: number | null;
  readonly dependence: RatedDependence;
  /** Whether the partner coordinates more, or has more power, than the mode suggests. */
  readonly checks: { readonly coordination: Maybe<ConsistencyCheck>; readonly power: Maybe<ConsistencyCheck> };
  readonly transactionCost: Maybe<TceCheck>;
  /** Specific assets of the firm minus those of the partner, −4 to 4. */
  readonly assetBalance: Maybe<number>;
  readonly trust: Level | null;
  readonly mutualBenefit: Level | null;
};

export type LinkPlacement = {
  readonly determinants: Readonly<Record<Determinant, { readonly value: number; readonly se: number }>>;
  /** How typical the link is of each named mode. */
  readonly membership: ByMode;
  readonly offModel: number;
  readonly exclusion: number;
  readonly ambiguity: number;
  readonly mode: Mode | null;
  readonly modeReason: "between types" | "does not fit a known type" | null;
  /** The nearest corner, and the probability that it is the nearest. */
  readonly nearest: { readonly corner: Corner; readonly odds: number };
  /** The probability that each named mode is the nearest. */
  readonly modalShare: ByMode;
  readonly modalShareOffModel: Readonly<Record<OffModel, number>>;
};
export type RatedLink = RatedLinkFacts & (LinkPlacement | Missing);

type RatedDependence = {
  readonly own: Maybe<number>;
  readonly partner: Maybe<number>;
  readonly imbalance: Maybe<number>;
  readonly mutual: Maybe<number>;
};
export type RatingPosition = {
  readonly links: readonly RatedLink[];
  /** Soft membership weighted by sales, for display. */
  readonly portfolio: Maybe<ByMode>;
  readonly offModel: Maybe<number>;
  readonly exclusion: Maybe<number>;
  /** P of method 3.8 (1): the probability, by mode, that a sale runs through a link of that mode. */
  readonly requirementWeights: Maybe<ByMode>;
  /** False if the named modes have less than .01, so that P is the equal mixture. */
  readonly fitsKnownType: boolean;
  /** Whether exclusion is the largest of the eight corners; meeting today's requirements is then not enough. */
  readonly exclusionLargest: boolean;
  readonly presentMode: Maybe<Mode>;
  readonly roles: Maybe<ByRole>;
  readonly presentRole: Maybe<Role>;
  /** Share of sales over registered customer links, and over those with a placement. */
  readonly coverage: number;
  readonly placedShare: number;
  readonly customerHhi: Maybe<{ readonly low: number; readonly high: number }>;
  readonly powerImbalance: Maybe<{ readonly imbalance: number; readonly knownShare: number }>;
  readonly hasSubSuppliers: boolean;
};
