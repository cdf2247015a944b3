import type { Assessment, Evidence, Signer } from "@/lib/assessments";
import type { CellId, ItemId } from "@/lib/instrument";
import type { PartFigures } from "@/lib/scoring";
import type { Client, ConsultantRating, ReviewEvent } from "./index";

/** What a reviewer may see of the answers of a submitted phase, part by part; nothing else is shown to him. */
export type ReviewFigures = Readonly<Partial<Record<CellId, PartFigures>>>;

export type OwnRemark = {
  readonly item: ItemId;
  readonly text: string;
  readonly revision: number;
  readonly savedAt: Date;
  /** Of the submission that stands, so that it can still be changed. */
  readonly isOpen: boolean;
};

/** What the review of a phase stands on. */
export type ReviewSheet = {
  readonly client: Client;
  readonly assessment: Assessment;
  /** Undefined where records are not part of the access. */
  readonly records: readonly Evidence[] | undefined;
  readonly notApplicable: ReadonlyMap<ItemId, string>;
  /** Moves that the actor may read, latest first. */
  readonly events: readonly ReviewEvent[];
  readonly signer: Signer;
  /** Whether the firm's own levels of the cycle are closed to him until he has rated. */
  readonly isBlind: boolean;
  /** His own rating of the cycle: a draft, or given; undefined before it is begun. */
  readonly rating: ConsultantRating | undefined;
  /** What he signs; empty while it is closed to him. */
  readonly figures: ReviewFigures;
  readonly earlier: ReviewFigures;
  /** His own remarks on items of the phase, of this submission and of earlier ones, oldest first. */
  readonly remarks: readonly OwnRemark[];
  /** Whether he has this submission before him, so that he may decide. */
  readonly isOpened: boolean;
  /** When the phase was submitted last; null before. */
  readonly submittedAt: Date | null;
};
