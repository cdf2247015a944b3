import type { Locale } from "@/lib/result";
import { say, screeningVerdictWords, screeningWords } from "@/lib/words";
import { levelInTenths } from "@/lib/words/levels";
import type { Tone } from "../results/tone";

type Found = {
  readonly level: number;
  readonly required: number;
  /** The level needed is that of a new position, since the customer can easily replace the firm. */
  readonly newPosition: boolean;
  readonly tone: Tone;
};

/** The finding of a screening: the level, the level needed, and whether the one is enough for the other. */
export const screeningFinding = ({ level, required, newPosition, tone }: Found, locale: Locale): string =>
  say(newPosition ? screeningWords.findingNewPosition : screeningWords.finding, locale, {
    level: levelInTenths(level),
    required: levelInTenths(required),
    verdict: screeningVerdictWords[tone][locale],
  });
