import type { Locale, Text } from "@/lib/result";
import { levelNames, say } from "@/lib/words";

/** The five levels by their names, in a sentence that has a place for each. */
export const levelsNamed = (words: Text, locale: Locale): string =>
  say(words, locale, {
    one: levelNames[1][locale],
    two: levelNames[2][locale],
    three: levelNames[3][locale],
    four: levelNames[4][locale],
    five: levelNames[5][locale],
  });
