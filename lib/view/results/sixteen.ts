import { LENSES, PHASES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { biggestGapWords, lensNames, phaseNames, say } from "@/lib/words";
import { joinWords } from "./facts";

/** How four phases and four aspects form sixteen parts, with their names. */
export const sixteenSaid = (locale: Locale): string =>
  say(biggestGapWords.sixteen, locale, {
    phases: joinWords(
      PHASES.map((phase) => phaseNames[phase][locale]),
      locale,
    ),
    aspects: joinWords(
      LENSES.map((lens) => lensNames[lens][locale]),
      locale,
    ),
  });
