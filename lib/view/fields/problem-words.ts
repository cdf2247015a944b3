import { dayLimits, yearLimits } from "@/lib/day-limits";
import { fill } from "@/lib/words/say";

/** The limits for the placeholders of a message, relative to today; undefined for a message without limits. */
function limitsOf(code: string, today: string) {
  switch (code) {
    case "year":
      return yearLimits("began", today);
    case "aimYear":
      return yearLimits("aimed", today);
    case "dayRange":
      return dayLimits("valid", today);
    default:
      return undefined;
  }
}

/** The message of a problem with its limits filled in. */
export function fillProblem(words: string, code: string, today: string): string {
  const limits = limitsOf(code, today);
  return limits === undefined ? words : fill(words, { min: String(limits.min), max: String(limits.max) });
}
