import type { LinkDirection, LinkKind, Mode, PartnerType } from "@/lib/instrument";
import type { GrowthChange, KnowledgeChannel, LearningNetworkPart } from "@/lib/learning";
import type { LinkAnswers } from "@/lib/position";
import type { Insufficient } from "@/lib/result";
import type { ConsentLevel, CountBand, PrintedMean, SeenStand, Snapshot, Stand } from "@/lib/snapshots";

/** The frozen result of a firm, in points of 100. */
export type FirmResult = {
  readonly points: number;
  /** Standard error of those points. */
  readonly sem: number;
  /** Score of the learning phase, 0–1; null where it is not known. */
  readonly absorption: number | null;
  /** Level attained, capped by records, 1–5; null where it is not known. */
  readonly level: number | null;
};

/** A member firm of the cohort. `stand` changes whenever its result or its register changes. */
export type SurveyFirm = {
  readonly id: string;
  readonly country: string | null;
  readonly consent: ConsentLevel;
  readonly stand: number;
  readonly result: FirmResult | null;
  /** Sort key among the firms; the id if not given. */
  readonly order?: number;
};

/** A line of a member's current register. */
export type SurveyLink = {
  readonly id: string;
  readonly firmId: string;
  readonly direction: LinkDirection;
  readonly kind: LinkKind;
  /** The partner's firm id, if it is a firm in Trellis, in this cohort or not. */
  readonly partnerFirmId: string | null;
  readonly partnerType: PartnerType | null;
  readonly partnerCountry: string | null;
  readonly share: number | null;
  /** Annual value in one currency; null if not stated. */
  readonly value: number | null;
  readonly parent: "firm" | "partner" | null;
  readonly answers: LinkAnswers;
  readonly channels: readonly KnowledgeChannel[];
};

/** A line of a register as stored in a frozen result. */
export type FrozenLink = Pick<SurveyLink, "id" | "firmId" | "direction" | "kind" | "share" | "answers">;
export type SurveyCycle = { readonly cycle: number; readonly links: readonly FrozenLink[] };

/** How a firm is drawn: 0 not at all, 1 as a plain node, 2 with its marks, 3 with its name. */
export type DrawnAs = 0 | ConsentLevel;

/** All facts about one firm that a map uses, as of the day they were read. */
export type HeldFacts = Pick<SurveyFirm, "country" | "stand" | "result"> & {
  readonly day: string;
  readonly links: readonly SurveyLink[];
  readonly cycles: readonly SurveyCycle[];
};

/** What the map leaves out or shows outdated for the cohort's anonymous firms. */
export type Held = {
  /** Minimum number of firms that appear, change or disappear together. */
  readonly k: number;
  /** Whether new firms wait until enough others have joined. */
  readonly newcomers: boolean;
  /** If some firms have changed since: the oldest day whose facts are drawn; null if none has changed. */
  readonly changes: string | null;
  /** Whether firms were removed from the map permanently. */
  readonly apart: boolean;
};

/** Position and properties of the nodes on the map. Stored as columns of numbers, to transfer 5,000 nodes cheaply. */
export type NetworkMap = {
  /** The first `members` nodes are firms of the cohort; the others are partners outside it. */
  readonly members: number;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly width: number;
  readonly height: number;
  /** Column index from the left; −1 for a node without a link. */
  readonly column: readonly number[];
  readonly columns: readonly { readonly x: number; readonly nodes: number }[];
  /** 1 if the node is in the home country of the cohort. */
  readonly domestic: readonly number[];
  /** 1 if the node is a source of knowledge: a lead firm or an institute. */
  readonly source: readonly number[];
  /** Links from supplier to buyer, each pair once; `weight` 1–5 by value, 0 if the value is not known. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly weight: readonly number[];
};

/** The mode of a link on the map, from the firm's answers. */
type LinkMode = { readonly link: number; readonly mode: Mode | "unclear" };

/** Figures about an individual firm; shown only if it chose to be visible. */
export type NodeMarks = {
  readonly firmId: string;
  readonly place: number;
  readonly level: number | null;
  readonly modes: readonly LinkMode[];
  /** Rank interval among the firms whose improvement would lift the network most; null if it is not near the top. */
  readonly rank: { readonly low: number; readonly high: number } | null;
  /** Number of firms that would gain a path, or a wider one, if this firm could pass on knowledge. */
  readonly holds: number;
  /** Links registered by this firm that are the bottleneck of other firms' widest paths, and for how many firms. */
  readonly limits: readonly { readonly link: number; readonly firms: number }[];
  /** Number of firms that are disconnected from the rest without this one. */
  readonly cutOff: number;
  /** Whether the firm is in the set with the largest reach, by the links alone. Absent in older reports. */
  readonly inSet?: boolean;
  /** Rank by intercentrality from 1, by the links alone; null if it is not near the top. */
  readonly stirs?: number | null;
};

/** The reach of the best set of firms, by the links alone: distant nodes count less. */
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

/** Properties of the network that need no data about its firms. */
export type NetworkStructure = {
  readonly firms: number;
  readonly outside: number;
  readonly links: number;
  readonly isolates: number;
  /** Number of separate components without isolates, and number of firms in the largest. */
  readonly parts: number;
  readonly largest: number;
  /** Number of groups of firms in which goods flow in a cycle. */
  readonly circles: number;
  readonly sources: number;
  readonly home: string | null;
  /** Whether links are weighted by stated value; otherwise all weigh the same. */
  readonly byValue: boolean;
  /** Number of firms, and of links, whose removal disconnects others. */
  readonly articulation: number;
  readonly bridges: number;
};

/** Figures based on firms' statements about their links, published as one set. */
export type LinkFigures = {
  /** Day of the set, and the number of firms in it as a band. */
  readonly at: string;
  readonly count: CountBand;
  /** Share of sales that the registers cover. */
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
  /** Transitions expected from error alone, rounded, and whether a cell clearly exceeds them. */
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

/** Figures based on frozen results, published as one set. */
export type ScoreFigures = {
  readonly at: string;
  readonly count: CountBand;
  readonly mean: PrintedMean;
  readonly quartiles: ReportPart<readonly [number, number, number]>;
  readonly deviation: ReportPart<number>;
  readonly reach: ReportPart<number>;
  readonly assortativity: ReportPart<number>;
  /** Effective number of nodes with equal influence: 1 / HHI. */
  readonly concentration: ReportPart<number>;
  /** Rise of the mean in four years with κ0 × ½, 1, 1½; a scenario, not a forecast. */
  readonly diffusion: ReportPart<readonly { readonly factor: number; readonly rise: number }[]>;
  readonly label: {
    readonly learningNetwork: boolean;
    readonly parts: Readonly<Record<LearningNetworkPart, boolean | null>>;
  };
};

export type NetworkReport = {
  readonly structure: NetworkStructure;
  /** Share of the value that belongs to firms with a frozen result, in twentieths. */
  readonly scoredValue: number;
  readonly links: ReportPart<LinkFigures>;
  readonly scores: ReportPart<ScoreFigures>;
  /** The number of candidates for key firms. Their ranks are stored with the nodes, if they may be shown. */
  readonly keyFirms: ReportPart<{ readonly candidates: number }>;
  readonly paths: ReportPart<{ readonly reached: number; readonly targets: number }>;
  /** Check of the key firms by the links alone. Absent in older reports. */
  readonly crossCheck?: ReportPart<CrossCheck>;
  /** Absent if nothing is left out. */
  readonly held?: Held;
};

/** What one audience was shown before, oldest first. */
export type NetworkMemory = {
  readonly scores: readonly Snapshot[];
  readonly links: readonly Snapshot[];
  readonly seenScores: readonly SeenStand[];
  /** Results that were shown with a firm's name. */
  readonly namedScores: readonly Stand[];
  readonly seenLinks: readonly SeenStand[];
};

/**
 * A firm's marks as far as the actor may see them: its name if it chose to be open, and its level only together with
 * the name.
 */
export type SeenNode = NodeMarks & { readonly name: string | null };
