import type { Assessment, Evidence, Signer } from "@/lib/assessments";
import type { CellId, ItemId } from "@/lib/instrument";
import type { PartFigures } from "@/lib/scoring";
import type { Client, ConsultantRating, ReviewEvent } from "./index";

/**
 * The figures about the answers of a submitted phase that a reviewer may see, by part; they see nothing else of the
 * answers.
 */
export type ReviewFigures = Readonly<Partial<Record<CellId, PartFigures>>>;

export type OwnRemark = {
  readonly item: ItemId;
  readonly text: string;
  readonly revision: number;
  readonly savedAt: Date;
  /** Whether the remark belongs to the current submission and can still be changed. */
  readonly isOpen: boolean;
};

/** Data of the review page of a phase. */
export type ReviewSheet = {
  readonly client: Client;
  readonly assessment: Assessment;
  /** Undefined if the access does not include records. */
  readonly records: readonly Evidence[] | undefined;
  readonly notApplicable: ReadonlyMap<ItemId, string>;
  /** Events that the actor may read, latest first. */
  readonly events: readonly ReviewEvent[];
  readonly signer: Signer;
  /** Whether the firm's own levels of the cycle are hidden from the reviewer until they have given their rating. */
  readonly isBlind: boolean;
  /** The reviewer's own rating of the cycle, draft or given; undefined before it is begun. */
  readonly rating: ConsultantRating | undefined;
  /** The figures that the reviewer signs; empty while they are hidden. */
  readonly figures: ReviewFigures;
  readonly earlier: ReviewFigures;
  /** The reviewer's own remarks on items of the phase, for this and earlier submissions, oldest first. */
  readonly remarks: readonly OwnRemark[];
  /** Whether the reviewer has opened this submission; only then may they decide. */
  readonly isOpened: boolean;
  /** When the phase was last submitted; null if never. */
  readonly submittedAt: Date | null;
};
