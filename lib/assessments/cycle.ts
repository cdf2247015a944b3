import type { EvidenceFile } from "@/lib/files";
import type { CardValue, ItemAnswer, ItemId, Phase, RecordValue, Stratum } from "@/lib/instrument";
import type { Version } from "@/lib/saving";
import type { AssignmentState, PhaseEvent, PhaseState, Scope } from "./workflow";

/** A firm's self-assessment in one cycle (a year): its questionnaire, and the state of each of the four phases. */
export type Assessment = {
  readonly id: string;
  readonly firmId: string;
  readonly cycle: number;
  readonly instrument: { readonly id: string; readonly version: string };
  readonly viewSeed: number;
  readonly createdAt: Date;
  readonly phases: readonly PhaseRow[];
  readonly states: Readonly<Record<Phase, PhaseState>>;
};

export type PhaseRow = {
  readonly phase: Phase;
  readonly state: PhaseState;
  readonly submittedAt: Date | null;
  readonly acceptedAt: Date | null;
};

/** A phase transition that was made: by whom, when, and why. */
export type MadeMove = {
  readonly phase: Phase;
  readonly event: PhaseEvent;
  readonly reason: string;
  readonly at: Date;
  /** The id of the firm member; null for a reviewer, and after that member has left. */
  readonly by: string | null;
  /** The reviewer's name as signed; "" for a member. */
  readonly signedName: string;
  readonly signedOrganisation: string;
};

/** The current answer of one person to one item. */
export type OwnAnswer = Version<CardValue> & { readonly item: ItemId; readonly savedAt: string };

/** Items that a manager passed on to a colleague. */
export type Assignment = {
  readonly id: string;
  readonly assigneeId: string;
  readonly assignee: string;
  readonly scope: Scope;
  readonly state: AssignmentState;
  readonly note: string;
  /** The manager who assigned them; null after that person has left. */
  readonly givenBy: string | null;
  readonly givenAt: Date;
  readonly stateAt: Date;
  /** How many of these items the colleague has answered; items that do not apply are not counted. */
  readonly answered: number;
  /** The reason for the latest return; "" if it was never returned. */
  readonly reason: string;
};

/** What a manager sees of a colleague's progress: a count per phase, never a level. */
export type PersonProgress = { readonly personId: string | null; readonly phase: Phase; readonly answered: number };

/** A record behind an answer, with its file. */
export type Evidence = RecordValue & {
  readonly id: string;
  /** Null if the record is declared without a file. */
  readonly file: EvidenceFile | null;
};

/** An answer as others see it, without the notes and marks that only its author may see. */
export type SeenAnswer = {
  readonly item: ItemId;
  readonly answer: ItemAnswer | null;
  readonly respondentId: string;
  readonly kind: "member" | "consultant";
  readonly stratum: Stratum;
};

export type FirstSaved = {
  readonly respondentId: string;
  readonly personId: string | null;
  readonly item: ItemId;
  readonly savedAt: Date;
};

/** The name and organisation with which a reviewer signs a decision; stored with it. */
export type Signer = { readonly name: string; readonly organisation: string };
