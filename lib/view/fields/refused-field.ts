import type { Locale } from "@/lib/result";
import { fieldProblemWords, fill } from "@/lib/words";
import { fillProblem } from "./problem-words";

type Refused = { readonly problem: keyof typeof fieldProblemWords; readonly sum?: number };

/** Why a field is not saved, with the limits of today. It brings all words along, so it is for the server. */
export const refusedField = ({ problem, sum }: Refused, locale: Locale, today: string): string =>
  fill(fillProblem(fieldProblemWords[problem][locale], problem, today), { sum: sum ?? 0 });
