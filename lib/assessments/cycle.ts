import type { EvidenceFile } from "@/lib/files";
import type { CardValue, ItemAnswer, ItemId, Phase, RecordValue, Stratum } from "@/lib/instrument";
import type { Version } from "@/lib/saving";
import type { AssignmentState, PhaseEvent, PhaseState, Scope } from "./workflow";

/** One cycle of a firm: its questionnaire, and the state of each phase. */
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

/** A move of a phase that was made: who made it when, and why. */
export type MadeMove = {
  readonly phase: Phase;
  readonly event: PhaseEvent;
  readonly reason: string;
  readonly at: Date;
  /** The member of the firm; null once he has left, and for a reviewer. */
  readonly by: string | null;
  /** Of a reviewer; else "". */
  readonly signedName: string;
  readonly signedOrganisation: string;
};

/** What stands of one item of one person. */
export type OwnAnswer = Version<CardValue> & { readonly item: ItemId; readonly savedAt: string };

/** Items that were passed on to a colleague. */
export type Assignment = {
  readonly id: string;
  readonly assigneeId: string;
  readonly assignee: string;
  readonly scope: Scope;
  readonly state: AssignmentState;
  readonly note: string;
  /** Who gave it; null once that person has left. */
  readonly givenBy: string | null;
  readonly givenAt: Date;
  readonly stateAt: Date;
  /** Items of it that the colleague has answered; what does not apply is left out. */
  readonly answered: number;
  /** Why it was handed back, latest first; "" where it was not. */
  readonly reason: string;
};

/** What a manager sees of a colleague's progress: a count a phase, never a level. */
export type PersonProgress = { readonly personId: string | null; readonly phase: Phase; readonly answered: number };

/** A record behind an answer, with its file. */
export type Evidence = RecordValue & {
  readonly id: string;
  /** Null where the record is only declared. */
  readonly file: EvidenceFile | null;
};

/** What somebody answered, without what he typed beside it or marked: that is his alone. */
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

/** A reviewer as he signs: his name and house, kept with the move. */
export type Signer = { readonly name: string; readonly organisation: string };
