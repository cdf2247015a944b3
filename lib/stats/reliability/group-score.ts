import { type Insufficient, insufficient } from "@/lib/result";
import { isMeasurable } from "../measurable";

/** A reliability estimated from data may fall below 0: the scale then measures nothing, and an error is not defined. */
export type UnreliableReason = "negative-reliability";

/** A score's place in the group whose mean, standard deviation and reliability are known. */
export type GroupScore = {
  readonly score: number;
  readonly mean: number;
  readonly deviation: number;
  readonly reliability: number;
};

export type Estimate = { readonly value: number; readonly standardError: number };

/** Throws for what no group can have. */
export function checkGroupScore({ score, mean, deviation }: GroupScore): void {
  if (!isMeasurable(score) || !isMeasurable(mean)) throw new RangeError("a score that is no finite number");
  checkDeviation(deviation);
}

/** What follows from a reliability that is one; `insufficient` from a negative one; above 1 it is thrown. */
export function ifReliable<T>(reliability: number, make: () => T): T | Insufficient<UnreliableReason> {
  checkReliability(reliability);
  return reliability < 0 ? insufficient("negative-reliability") : make();
}

/** Throws for what is none. */
function checkReliability(reliability: number): void {
  if (!(reliability <= 1)) throw new RangeError(`not a reliability: ${reliability}`);
}

/** Throws for what is none. */
function checkDeviation(deviation: number): void {
  if (!(deviation >= 0 && isMeasurable(deviation))) throw new RangeError(`not a standard deviation: ${deviation}`);
}
