import type { Locale } from "@/lib/result";
import { fieldProblemWords, fill } from "@/lib/words";
import { fillProblem } from "./problem-words";

type Refused = { readonly problem: keyof typeof fieldProblemWords; readonly sum?: number };

/**
 * The message why a field was not saved, with today's limits. It imports all messages, so it is only for the server.
 */
export const refusedField = ({ problem, sum }: Refused, locale: Locale, today: string): string =>
  fill(fillProblem(fieldProblemWords[problem][locale], problem, today), { sum: sum ?? 0 });
