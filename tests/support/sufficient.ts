import { type Insufficient, isInsufficient } from "@/lib/result";

/** Returns the value, or fails the test with the reason if it is "insufficient". */
export function sufficient<T>(value: T | Insufficient): T {
  if (isInsufficient(value)) throw new Error(`insufficient: ${value.reason}`);
  return value;
}
