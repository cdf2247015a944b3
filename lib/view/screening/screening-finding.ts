import type { Locale } from "@/lib/result";
import { say, screeningVerdictWords, screeningWords } from "@/lib/words";
import { levelInTenths } from "@/lib/words/levels";
import type { Tone } from "../results/tone";

type Found = {
  readonly level: number;
  readonly required: number;
  /** True if the required level is that of a new position, because the customer can easily replace the firm. */
  readonly newPosition: boolean;
  readonly tone: Tone;
};

/** The summary of a screening: the level, the required level, and whether it is enough. */
export const screeningFinding = ({ level, required, newPosition, tone }: Found, locale: Locale): string =>
  say(newPosition ? screeningWords.findingNewPosition : screeningWords.finding, locale, {
    level: levelInTenths(level),
    required: levelInTenths(required),
    verdict: screeningVerdictWords[tone][locale],
  });
