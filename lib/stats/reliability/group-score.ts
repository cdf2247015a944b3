import { type Insufficient, insufficient } from "@/lib/result";
import { isMeasurable } from "../measurable";

/** A reliability estimated from data may be below 0: the scale then measures nothing, and an error is undefined. */
export type UnreliableReason = "negative-reliability";

/** A score, with the mean, standard deviation and reliability of its group. */
export type GroupScore = {
  readonly score: number;
  readonly mean: number;
  readonly deviation: number;
  readonly reliability: number;
};

export type Estimate = { readonly value: number; readonly standardError: number };

/** Throws for impossible values. */
export function checkGroupScore({ score, mean, deviation }: GroupScore): void {
  if (!isMeasurable(score) || !isMeasurable(mean)) throw new RangeError("a score that is no finite number");
  checkDeviation(deviation);
}

/** The result of `make` for a valid reliability, insufficient for a negative one; throws for one above 1. */
export function ifReliable<T>(reliability: number, make: () => T): T | Insufficient<UnreliableReason> {
  checkReliability(reliability);
  return reliability < 0 ? insufficient("negative-reliability") : make();
}

function checkReliability(reliability: number): void {
  if (!(reliability <= 1)) throw new RangeError(`not a reliability: ${reliability}`);
}

function checkDeviation(deviation: number): void {
  if (!(deviation >= 0 && isMeasurable(deviation))) throw new RangeError(`not a standard deviation: ${deviation}`);
}
