import type { PlacedFigure, PositionVector } from "@/lib/benchmark";
import type { Mode } from "@/lib/instrument";
import type { SetDisclosure } from "./disclose";
import type { ErasedFirm } from "./limits";
import type { ConsentLevel, SeenStand, Snapshot } from "./snapshot";

/** The readers for whom frozen figures are stored. The public gets none, but what firms see would be safe for it. */
export const SNAPSHOT_AUDIENCES = ["firm", "consultant", "administrator"] as const;
export type SnapshotAudience = (typeof SNAPSHOT_AUDIENCES)[number];

/** Published levels: capped by records, by phase and by lens, and the required levels of the lenses. */
export const SNAPSHOT_FIGURES = [
  "overall",
  "pre",
  "lrn",
  "app",
  "eva",
  "org",
  "net",
  "pos",
  "int",
  "orgRequired",
  "netRequired",
  "posRequired",
  "intRequired",
] as const;
export type SnapshotFigure = (typeof SNAPSHOT_FIGURES)[number];
export type FigureValues = Readonly<Record<SnapshotFigure, number>>;

/** Dimensions by which the members of a cohort are grouped, by priority if not all can be published. */
export const SNAPSHOT_DIMENSIONS = ["size", "mode", "industry", "part", "stay"] as const;
export type SnapshotDimension = (typeof SNAPSHOT_DIMENSIONS)[number];

/** Whether a firm also has a frozen result of an earlier cycle. */
export const STAYS = ["again", "first"] as const;

/** A frozen result as used in figures. */
export type FrozenStand = { readonly cycle: number; readonly revision: number; readonly values: FigureValues };

/** A firm of a cohort with its latest frozen result, and that of the previous cycle. */
export type MemberFacts = {
  readonly firmId: string;
  readonly consent: ConsentLevel;
  readonly employees: number | null;
  readonly industry: string | null;
  readonly mode: Mode | null;
  /** The child cohort that it is a member of, if there are child cohorts. */
  readonly part: string | null;
  readonly now: FrozenStand;
  readonly before: FrozenStand | null;
  /**
   * The assessment of its latest result, its position then, and the errors of its levels; null if these were not
   * stored.
   */
  readonly assessmentId: string;
  readonly position: PositionVector;
  readonly sem: Readonly<Record<PlacedFigure, number>> | null;
};

/**
 * A reader of figures for an audience: what they see individually, and every snapshot they were ever shown, oldest
 * first.
 */
export type Viewer = {
  readonly audience: SnapshotAudience;
  /** The cohort that they read; undefined for any firm, and for one consultant with what they see of their clients. */
  readonly cohortId: string | undefined;
  /** True if that cohort is neither above nor below this one: its readers only see the figures shown to all firms. */
  readonly beside?: boolean | undefined;
  /** Firms whose place the viewer reads: the clients of one consultant. */
  readonly clients?: readonly string[] | undefined;
  readonly seen: readonly SeenStand[];
  readonly snapshots: readonly Snapshot[];
};

/** A set as printed, or why it is not. */
export type PrintedSet = SetDisclosure | { readonly dimension: string; readonly kind: "withdrawn" };

/** A set whose cells are shown. */
export type PrintedCells = Extract<PrintedSet, { kind: "published" }>;

/** Why nothing is printed. */
const SILENCES = ["no-result", "unchanged", "too-few", "changed-by-few", "linked-by-few"] as const;
export type Silence = (typeof SILENCES)[number];

/** The printed parts of a snapshot; it contains nothing that is not printed. */
export type SnapshotReport = {
  /** The cycles of its results, latest first. */
  readonly cycles: readonly number[];
  readonly k: number;
  readonly sets: readonly PrintedSet[];
  /** Dimensions that nearly coincide with another one, with that one; they are not drawn. */
  readonly coinciding?: Partial<Record<SnapshotDimension, SnapshotDimension>>;
  /** The firms of the cell "again", with their previous frozen result. */
  readonly before: readonly PrintedSet[];
  readonly silence?: Silence | undefined;
};

export type PublishInput = {
  /** Ids of the snapshots to be created, by audience. */
  readonly ids: Readonly<Record<SnapshotAudience, string>>;
  readonly cohortId: string;
  readonly k: number;
  readonly members: readonly MemberFacts[];
  /** Cohorts directly below. */
  readonly parts: readonly string[];
  /** Everyone who reads this cohort's figures or can subtract them from others. */
  readonly viewers: readonly Viewer[];
  readonly erased: readonly ErasedFirm[];
};

/** What to store about one audience. */
export type Publication = {
  readonly id: string;
  readonly audience: SnapshotAudience;
  readonly report: SnapshotReport;
  /** The snapshots it is based on; empty if nothing is printed. */
  readonly shown: readonly Snapshot[];
};

/** Progress of firms: invited, joined, cycle started, all four phases submitted, accepted and frozen. */
export const PROGRESS_STAGES = ["invited", "joined", "started", "submitted", "frozen"] as const;
export type ProgressStage = (typeof PROGRESS_STAGES)[number];
