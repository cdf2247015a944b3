import type { Mode } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { inSentence } from "../say";
import { modeNames, modeNamesAtFirstUse } from "./position-names";

/**
 * Names types of relationship one after another within a sentence: each with its half-sentence the first time, by its
 * name alone afterwards. One teller serves one text, in the order in which it is read.
 */
export function modeTeller(locale: Locale): (mode: Mode) => string {
  const told = new Set<Mode>();
  return (mode) => {
    const names = told.has(mode) ? modeNames : modeNamesAtFirstUse;
    told.add(mode);
    return inSentence(names[mode], locale);
  };
}
