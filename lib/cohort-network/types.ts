import type { LinkDirection, LinkKind, Mode, PartnerType } from "@/lib/instrument";
import type { GrowthChange, KnowledgeChannel, LearningNetworkPart } from "@/lib/learning";
import type { LinkAnswers } from "@/lib/position";
import type { Insufficient } from "@/lib/result";
import type { ConsentLevel, CountBand, PrintedMean, SeenStand, Snapshot, Stand } from "@/lib/snapshots";

/** What a frozen result says of a firm, in points of 100. */
export type FirmResult = {
  readonly points: number;
  /** Standard error of those points. */
  readonly sem: number;
  /** Score of the learning phase, 0–1; null where it is not known. */
  readonly absorption: number | null;
  /** Level attained, capped by records, 1–5; null where it is not known. */
  readonly level: number | null;
};

/** A member firm of the cohort. `stand` changes whenever its result or its register does. */
export type SurveyFirm = {
  readonly id: string;
  readonly country: string | null;
  readonly consent: ConsentLevel;
  readonly stand: number;
  readonly result: FirmResult | null;
  /** Where it stands among the others; by its id where it is not given. */
  readonly order?: number;
};

/** A line of a member's register today. */
export type SurveyLink = {
  readonly id: string;
  readonly firmId: string;
  readonly direction: LinkDirection;
  readonly kind: LinkKind;
  /** The partner where it is a firm in Trellis, in this cohort or not. */
  readonly partnerFirmId: string | null;
  readonly partnerType: PartnerType | null;
  readonly partnerCountry: string | null;
  readonly share: number | null;
  /** Annual value in one currency; null where it is not stated. */
  readonly value: number | null;
  readonly parent: "firm" | "partner" | null;
  readonly answers: LinkAnswers;
  readonly channels: readonly KnowledgeChannel[];
};

/** A line of a register as a frozen result holds it. */
export type FrozenLink = Pick<SurveyLink, "id" | "firmId" | "direction" | "kind" | "share" | "answers">;
export type SurveyCycle = { readonly cycle: number; readonly links: readonly FrozenLink[] };

/** As what a firm is drawn: 0 not at all, 1 as a node, 2 with its marks, 3 by its name. */
export type DrawnAs = 0 | ConsentLevel;

/** All that a picture takes of one firm, of the day it was read. */
export type HeldFacts = Pick<SurveyFirm, "country" | "stand" | "result"> & {
  readonly day: string;
  readonly links: readonly SurveyLink[];
  readonly cycles: readonly SurveyCycle[];
};

/** What of the cohort's firms without a name the picture does not show, or not as it is today. */
export type Held = {
  /** Fewest firms that appear, change or go together. */
  readonly k: number;
  /** Firms have joined and wait for others. */
  readonly newcomers: boolean;
  /** The day from which firms are drawn as they were, where some have changed since; null where none has. */
  readonly changes: string | null;
  /** Firms are off the map for good. */
  readonly apart: boolean;
};

/** Where a node stands on the map, and what it is. Numbers only: 5,000 nodes travel as columns. */
export type NetworkMap = {
  /** The first `members` nodes are firms of the cohort; the others are partners outside it. */
  readonly members: number;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly width: number;
  readonly height: number;
  /** Column from the left; −1 without a link. */
  readonly column: readonly number[];
  readonly columns: readonly { readonly x: number; readonly nodes: number }[];
  /** 1 where a node is in the home country of the cohort. */
  readonly domestic: readonly number[];
  /** 1 where knowledge comes from: lead firms, institutes. */
  readonly source: readonly number[];
  /** Links from supplier to buyer, each pair once; `weight` 1–5 by value, 0 where it is not known. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly weight: readonly number[];
};

/** The mode a firm's answers give to a link of the map. */
type LinkMode = { readonly link: number; readonly mode: Mode | "unclear" };

/** What is said of one firm alone: shown only where it chose to be visible. */
export type NodeMarks = {
  readonly firmId: string;
  readonly place: number;
  readonly level: number | null;
  readonly modes: readonly LinkMode[];
  /** Rank interval among the firms whose improvement would lift the network most; null where it is not near the top. */
  readonly rank: { readonly low: number; readonly high: number } | null;
  /** Firms that would gain a path or a wider one if this one could pass on. */
  readonly holds: number;
  /** Links it registered that limit the widest path of others, and of how many. */
  readonly limits: readonly { readonly link: number; readonly firms: number }[];
  /** Firms cut off from the rest without this one. */
  readonly cutOff: number;
  /** Whether it is in the set that together reaches most, by the links alone. Absent in older pictures. */
  readonly inSet?: boolean;
  /** Place by intercentrality from 1, by the links alone; null where it is not near the top. */
  readonly stirs?: number | null;
};

/** What the links alone say of a set of firms: how much of the network it reaches, far ones counting less. */
export type CrossCheck = { readonly reached: number };

/** Why a part of the report is not shown. */
export type ReportReason =
  | "no-link"
  | "too-few-firms"
  | "structure-only"
  | "too-few"
  | "changed-by-few"
  | "one-cycle"
  | "no-anchor"
  | "no-source"
  | "not-computable"
  | "too-large";
export type ReportPart<T> = T | Insufficient<ReportReason>;

/** What a network looks like whatever is known of its firms. */
export type NetworkStructure = {
  readonly firms: number;
  readonly outside: number;
  readonly links: number;
  readonly isolates: number;
  /** Parts that are not linked with each other, isolates apart, and firms in the largest. */
  readonly parts: number;
  readonly largest: number;
  /** Groups of firms in which goods go round in a circle. */
  readonly circles: number;
  readonly sources: number;
  readonly home: string | null;
  /** Links weigh by stated value; otherwise each counts alike. */
  readonly byValue: boolean;
  /** Firms without which others fall off, and links likewise. */
  readonly articulation: number;
  readonly bridges: number;
};

/** Figures that rest on what firms say of their links, published as one set. */
export type LinkFigures = {
  /** Day of the set, and firms in it as a band. */
  readonly at: string;
  readonly count: CountBand;
  /** Part of sales that the registers hold. */
  readonly registered: PrintedMean;
  readonly domestic: ReportPart<number>;
  readonly reciprocity: ReportPart<number>;
  readonly openness: ReportPart<number>;
  readonly modes: ReportPart<readonly ModesOfCycle[]>;
  readonly transitions: ReportPart<TransitionTable>;
  readonly growth: ReportPart<readonly GrowthOfCycle[]>;
};

/** Mix of modes by sales in one cycle, in steps of a twentieth. */
export type ModesOfCycle = {
  readonly cycle: number;
  readonly shares: Readonly<Record<Mode, number>>;
  readonly offModel: number;
  readonly links: CountBand;
};

export type TransitionTable = {
  readonly from: number;
  readonly to: number;
  /** Rows and columns in the order of MODES; links as bands. */
  readonly cells: readonly (readonly CountBand[])[];
  /** Moves to be expected from error alone, rounded, and whether a cell holds clearly more. */
  readonly chance: readonly (readonly number[])[];
  readonly clear: readonly (readonly boolean[])[];
  readonly moves: CountBand;
  readonly byChance: number;
  readonly ended: CountBand;
  readonly started: CountBand;
  readonly unclear: CountBand;
};

export type GrowthOfCycle = {
  readonly cycle: number;
  readonly anchors: CountBand;
  readonly coverage: number;
  readonly suppliers: number;
  readonly domesticShare: ReportPart<number>;
  readonly started: CountBand | null;
  readonly ended: CountBand | null;
  readonly startedWithChannel: number | null;
  readonly suppliersChange: GrowthChange | null;
  readonly domesticShareChange: GrowthChange | null;
};

/** Figures that rest on frozen results, published as one set. */
export type ScoreFigures = {
  readonly at: string;
  readonly count: CountBand;
  readonly mean: PrintedMean;
  readonly quartiles: ReportPart<readonly [number, number, number]>;
  readonly deviation: ReportPart<number>;
  readonly reach: ReportPart<number>;
  readonly assortativity: ReportPart<number>;
  /** As if so many nodes had equal influence: 1 / HHI. */
  readonly concentration: ReportPart<number>;
  /** Rise of the mean in four years with κ0 × ½, 1, 1½; a scenario. */
  readonly diffusion: ReportPart<readonly { readonly factor: number; readonly rise: number }[]>;
  readonly label: {
    readonly learningNetwork: boolean;
    readonly parts: Readonly<Record<LearningNetworkPart, boolean | null>>;
  };
};

export type NetworkReport = {
  readonly structure: NetworkStructure;
  /** Part of the value that firms with a frozen result hold, in twentieths. */
  readonly scoredValue: number;
  readonly links: ReportPart<LinkFigures>;
  readonly scores: ReportPart<ScoreFigures>;
  /** Ranks of key firms: who may be shown stands at the nodes. */
  readonly keyFirms: ReportPart<{ readonly candidates: number }>;
  readonly paths: ReportPart<{ readonly reached: number; readonly targets: number }>;
  /** By the links alone, as a check of the key firms. Absent in older pictures. */
  readonly crossCheck?: ReportPart<CrossCheck>;
  /** Absent where nothing is held back. */
  readonly held?: Held;
};

/** What one audience was shown before, oldest first. */
export type NetworkMemory = {
  readonly scores: readonly Snapshot[];
  readonly links: readonly Snapshot[];
  readonly seenScores: readonly SeenStand[];
  /** Results that stood beside a name. */
  readonly namedScores: readonly Stand[];
  readonly seenLinks: readonly SeenStand[];
};

/** A firm's marks as far as the actor sees them: its name where it chose to be open, and its level beside a name alone. */
export type SeenNode = NodeMarks & { readonly name: string | null };
