import { type Insufficient, isInsufficient } from "@/lib/result";

/** The value where there is one; a test that meets "insufficient" instead fails with its reason. */
export function sufficient<T>(value: T | Insufficient): T {
  if (isInsufficient(value)) throw new Error(`insufficient: ${value.reason}`);
  return value;
}
