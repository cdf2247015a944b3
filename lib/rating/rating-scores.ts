import type { CellId, Phase } from "@/lib/instrument";
import type { Handover, Score } from "@/lib/scoring";
import type { ByCell, ByLens, ByPhase, Maybe } from "./missing";

export type RatedStage = {
  readonly level: number;
  /** Phases and cells that prevent the next level, phases first. */
  readonly blocking: readonly (Phase | CellId)[];
  /** The same with the present level of each and the level it must reach. */
  readonly blockers: readonly { readonly at: Phase | CellId; readonly level: number; readonly mustReach: number }[];
};

export type ScoreSet = {
  readonly cells: ByCell<Maybe<Score>>;
  readonly phases: ByPhase<Maybe<Score>>;
  readonly lenses: ByLens<Maybe<Score>>;
  readonly overall: Maybe<Score>;
};

export type RatingScores = ScoreSet & {
  readonly staged: Maybe<RatedStage>;
  readonly weakestHandover: Maybe<Handover>;
  /** The two counts are missing only after `ratingForReader`. */
  readonly cappedByRecords: ScoreSet & { readonly recordsBehind: Maybe<number>; readonly answersAbove3: Maybe<number> };
};
