import type { Locale } from "@/lib/result";
import { say, screeningVerdictWords, screeningWords } from "@/lib/words";
import { levelInTenths } from "@/lib/words/levels";
import type { Tone } from "../results/tone";

type Found = { readonly level: number; readonly required: number; readonly tone: Tone };

/** The finding of a screening: the level, the level needed, and whether the one is enough for the other. */
export const screeningFinding = ({ level, required, tone }: Found, locale: Locale): string =>
  say(screeningWords.finding, locale, {
    level: levelInTenths(level),
    required: levelInTenths(required),
    verdict: screeningVerdictWords[tone][locale],
  });
