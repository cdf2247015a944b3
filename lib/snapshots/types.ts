import type { PlacedFigure, PositionVector } from "@/lib/benchmark";
import type { Mode } from "@/lib/instrument";
import type { SetDisclosure } from "./disclose";
import type { ErasedFirm } from "./limits";
import type { ConsentLevel, SeenStand, Snapshot } from "./snapshot";

/** For whom frozen figures are kept; the public sees none, and what firms see would be safe for it. */
export const SNAPSHOT_AUDIENCES = ["firm", "consultant", "administrator"] as const;
export type SnapshotAudience = (typeof SNAPSHOT_AUDIENCES)[number];

/** Levels as they are published: capped by records, by phase and by lens, and what the lenses require. */
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

/** How the members of a cohort are cut, in the order in which the cuts come first when not all can be published. */
export const SNAPSHOT_DIMENSIONS = ["size", "mode", "industry", "part", "stay"] as const;
export type SnapshotDimension = (typeof SNAPSHOT_DIMENSIONS)[number];

/** Whether a firm has a frozen result of an earlier cycle, too. */
export const STAYS = ["again", "first"] as const;

/** A frozen result as it goes into figures. */
export type FrozenStand = { readonly cycle: number; readonly revision: number; readonly values: FigureValues };

/** A firm of a cohort with its latest frozen result, and the one of the cycle before. */
export type MemberFacts = {
  readonly firmId: string;
  readonly consent: ConsentLevel;
  readonly employees: number | null;
  readonly industry: string | null;
  readonly mode: Mode | null;
  /** The cohort below that it is a member of, where there are such cohorts. */
  readonly part: string | null;
  readonly now: FrozenStand;
  readonly before: FrozenStand | null;
  /** The assessment of its latest result, where it stood in it, and the errors of its levels; null where they were not kept. */
  readonly assessmentId: string;
  readonly position: PositionVector;
  readonly sem: Readonly<Record<PlacedFigure, number>> | null;
};

/** Somebody who reads figures of an audience: what he sees singly, and every snapshot he was ever shown, oldest first. */
export type Viewer = {
  readonly audience: SnapshotAudience;
  /** The cohort that he reads; undefined for any firm, and for one consultant with what he sees of his clients. */
  readonly cohortId: string | undefined;
  /** That cohort stands neither above nor below: of what is made here he reads what firms are shown, as everybody does. */
  readonly beside?: boolean | undefined;
  /** Firms that he reads a place of: the clients of one consultant. */
  readonly clients?: readonly string[] | undefined;
  readonly seen: readonly SeenStand[];
  readonly snapshots: readonly Snapshot[];
};

/** A set as it is printed, or what became of it. */
export type PrintedSet = SetDisclosure | { readonly dimension: string; readonly kind: "withdrawn" };

/** A set whose cells are shown. */
export type PrintedCells = Extract<PrintedSet, { kind: "published" }>;

/** Why nothing is printed. */
const SILENCES = ["no-result", "unchanged", "too-few", "changed-by-few", "linked-by-few"] as const;
export type Silence = (typeof SILENCES)[number];

/** What is printed of a snapshot; whatever is not printed does not stand in it. */
export type SnapshotReport = {
  /** The cycles of the results in it, latest first. */
  readonly cycles: readonly number[];
  readonly k: number;
  readonly sets: readonly PrintedSet[];
  /** Cuts that nearly coincide with another one, with that one; they are not drawn. */
  readonly coinciding?: Partial<Record<SnapshotDimension, SnapshotDimension>>;
  /** The firms of the cell "again", as they were one frozen result before. */
  readonly before: readonly PrintedSet[];
  readonly silence?: Silence | undefined;
};

export type PublishInput = {
  /** Of the snapshots to be made, by audience. */
  readonly ids: Readonly<Record<SnapshotAudience, string>>;
  readonly cohortId: string;
  readonly k: number;
  readonly members: readonly MemberFacts[];
  /** Cohorts directly below. */
  readonly parts: readonly string[];
  /** Everybody who reads this cohort's figures or can subtract them from others. */
  readonly viewers: readonly Viewer[];
  readonly erased: readonly ErasedFirm[];
};

/** What is to be kept of one audience. */
export type Publication = {
  readonly id: string;
  readonly audience: SnapshotAudience;
  readonly report: SnapshotReport;
  /** What it rests on; empty where nothing is printed. */
  readonly shown: readonly Snapshot[];
};

/** How far firms come: asked to join, member, cycle begun, all four phases submitted, accepted and frozen. */
export const PROGRESS_STAGES = ["invited", "joined", "started", "submitted", "frozen"] as const;
export type ProgressStage = (typeof PROGRESS_STAGES)[number];
