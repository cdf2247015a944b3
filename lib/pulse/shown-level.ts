import { type Insufficient, isInsufficient } from "@/lib/result";
import type { PulseScore } from "./pulse-figures";

/** A mean closer than this to an end of the scale would reveal what everybody answered. */
const ROOM = 0.5;

/** A displayed level: in halves, and near an end of the scale only as "or less" or "or more". */
type ShownLevel = { readonly level: number; readonly end?: "or less" | "or more" };

/**
 * A score of the employee questionnaire as it may be shown.
 *
 * Shape: a score, or why there is none. Unit: levels. Range: 1.5–4.5 in halves. Edge cases: undefined without a score.
 * Errors: none. Source: method 4.4.
 */
export function shownLevel(score: PulseScore | Insufficient): ShownLevel | undefined {
  if (isInsufficient(score)) return undefined;
  if (score.level < 1 + ROOM) return { level: 1 + ROOM, end: "or less" };
  if (score.level > 5 - ROOM) return { level: 5 - ROOM, end: "or more" };
  return { level: Math.round(score.level * 2) / 2 };
}
