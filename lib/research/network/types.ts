import type { GovernanceTransitions, GrowthPoint, KeyFirmSet, NetworkProfile, WeakestFirms } from "@/lib/learning";
import type { CohortCheck, Consistency, Dependence, ModeShares } from "@/lib/position";
import type { Insufficient } from "@/lib/result";
import type { MissingReason } from "@/lib/words";
import type { FirmMeasure, NetworkMeasure } from "./measures";

/** A figure, or why it is missing. */
export type Figure = number | Insufficient<MissingReason>;
/** One figure per firm, in the order of the firms. */
export type NetworkColumn = readonly Figure[];

export type NetworkStudy = {
  readonly format: "trellis/network@1";
  readonly directed: boolean;
  /** Whether the file has weights; without them every link counts 1. */
  readonly weighted: boolean;
  /** Cycles in order; the measures are those of the last one. */
  readonly cycles: readonly string[];
  readonly read: {
    /** Number of lines in the measured cycle, and of pairs of firms that they connect. */
    readonly lines: number;
    readonly links: number;
    readonly firms: number;
    /** Firms without a link to another. */
    readonly isolates: number;
    readonly selfLinks: number;
    readonly unknownWeights: number;
  };
  readonly network: Readonly<Partial<Record<NetworkMeasure, Figure>>>;
  readonly firms: readonly (Readonly<Partial<Record<FirmMeasure, Figure>>> & { readonly firm: string })[];
  /** Error bound of sampled betweenness, for all firms at once; null if it is exact. */
  readonly betweennessError: number | null;
  readonly cutPoints: readonly { readonly firm: string; readonly cutOff: number; readonly share: number }[];
  readonly bridges: readonly Bridge[];
  /** Firms that together reach most of the network, chosen greedily. */
  readonly keyPlayers: readonly string[] | Insufficient<MissingReason>;
  readonly links: readonly LinkStudy[];
  readonly learning: LearningStudy | Insufficient<MissingReason>;
  readonly change: ChangeStudy | Insufficient<MissingReason>;
};

type Bridge = { readonly from: string; readonly to: string; readonly cutOff: number; readonly share: number };

/** What the questions about a link show. */
export type LinkStudy = {
  readonly from: string;
  readonly to: string;
  readonly mode: string | null;
  readonly modalShare: ModeShares | null;
  readonly dependence: Dependence;
  readonly assetBalance: Figure;
  readonly consistency: Consistency | null;
  /** Expected minus stated value, in standard units of all links here. */
  readonly inCohort: { readonly coordination: LinkCheck; readonly power: LinkCheck };
};
export type LinkCheck = CohortCheck | Insufficient<MissingReason>;

export type LearningStudy = {
  /** Means over all firms, before the first year and after each. */
  readonly means: readonly number[] | Insufficient<MissingReason>;
  /** Share of firms that have the practice, before the first year and after each. */
  readonly spread: readonly number[] | Insufficient<MissingReason>;
  readonly keyFirms:
    | (Omit<KeyFirmSet, "firms"> & { readonly firms: readonly ChosenFirm[] })
    | Insufficient<MissingReason>;
  readonly closedGroups: readonly { readonly firms: readonly string[]; readonly period: number }[];
  readonly limitingLinks: readonly { readonly from: string; readonly to: string; readonly targets: number }[];
  readonly limitingFirms: readonly { readonly firm: string; readonly targets: number }[];
  /** In row order: the weight of each firm's initial capability in each firm's equilibrium capability. */
  readonly influence: readonly (readonly number[])[] | Insufficient<MissingReason>;
  readonly weakest: WeakestFirms | Insufficient<MissingReason>;
  readonly profile: NetworkProfile | Insufficient<MissingReason>;
};
type ChosenFirm = { readonly firm: string; readonly lift: number };

export type ChangeStudy = {
  /** Links by state before (rows) and after (columns), over all pairs of consecutive cycles. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly counts: readonly (readonly number[])[];
  readonly shares: readonly (readonly number[])[];
  /** Stationary shares of the modes. */
  readonly atRest: readonly number[] | Insufficient<MissingReason>;
  /** From the questions: counted transitions, and those expected from error alone, for the last two cycles. */
  readonly moves: Pick<GovernanceTransitions, "moves" | "byChance" | "unmeasured"> | Insufficient<MissingReason>;
  readonly growth: readonly GrowthPoint[] | Insufficient<MissingReason>;
};
