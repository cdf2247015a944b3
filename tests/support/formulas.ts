import { benchmarkFormulas } from "@/lib/benchmark";
import { graphFormulas } from "@/lib/graph";
import { learningFormulas } from "@/lib/learning";
import { positionFormulas } from "@/lib/position";
import { ratingFormulas } from "@/lib/rating";
import { scoringFormulas } from "@/lib/scoring";
import { statsFormulas } from "@/lib/stats";

/** The index of formulas of each room of `lib` that has one. */
export const FORMULAS = {
  stats: statsFormulas,
  scoring: scoringFormulas,
  position: positionFormulas,
  graph: graphFormulas,
  learning: learningFormulas,
  rating: ratingFormulas,
  benchmark: benchmarkFormulas,
} as const;
