import type { PhaseState } from "@/lib/assessments";
import type { Phase } from "@/lib/instrument";
import { isMissing, type Rating } from "@/lib/rating";
import type { Reading } from "../charts/reading";
import { latticeReadings } from "../results/facts";

/** The state of a phase, or that there is no cycle yet. */
export type PostState = PhaseState | "not-begun";

/**
 * A phase compared with the present position, or only its level if there is no requirement; undefined without a level.
 */
export function readingOfPhase(rating: Rating, phase: Phase): Exclude<Reading, { kind: "absent" }> | undefined {
  if (isMissing(rating.scores.phases[phase])) return undefined;
  const reading = latticeReadings(rating).phases[phase];
  return reading.kind === "absent" ? undefined : reading;
}
