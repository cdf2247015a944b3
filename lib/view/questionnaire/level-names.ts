import type { Locale, Text } from "@/lib/result";
import { levelNames, say } from "@/lib/words";

/** A sentence with the names of the five levels filled in. */
export const levelsNamed = (words: Text, locale: Locale): string =>
  say(words, locale, {
    one: levelNames[1][locale],
    two: levelNames[2][locale],
    three: levelNames[3][locale],
    four: levelNames[4][locale],
    five: levelNames[5][locale],
  });
