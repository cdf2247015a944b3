import { isComplete } from "@/lib/assessments";
import { type CycleFacts, listMissing, readPosition } from "./facts";

/**
 * Whether this manager may make the result final in one step: the firm accepts its own phases, every question has an
 * answer, and the position is complete.
 */
export function mayFinish(facts: CycleFacts): boolean {
  const { firm, assessment, instrument } = facts;
  if (firm.role !== "manager" || firm.reviewerRequired || isComplete(assessment.states)) return false;
  if (listMissing(facts, instrument.items).length > 0) return false;
  const { customerComplete, overSales, functions } = readPosition(facts);
  return customerComplete && !overSales && functions;
}
