import {
  benchmarkFormulas,
  graphFormulas,
  learningFormulas,
  positionFormulas,
  ratingFormulas,
  scoringFormulas,
  snapshotFormulas,
  statsFormulas,
} from "@/lib/words";
/** The formula index of each room of `lib` that has one. */
export const FORMULAS = {
  stats: statsFormulas,
  scoring: scoringFormulas,
  position: positionFormulas,
  graph: graphFormulas,
  learning: learningFormulas,
  rating: ratingFormulas,
  benchmark: benchmarkFormulas,
  snapshots: snapshotFormulas,
} as const;
