import type { Mode } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { inSentence } from "../say";
import { modeNames, modeNamesAtFirstUse } from "./position-names";

/**
 * Returns a function that names types of relationship within a text: with an explanation the first time, with the name
 * alone afterwards. Use one function per text, in reading order.
 */
export function modeTeller(locale: Locale): (mode: Mode) => string {
  const told = new Set<Mode>();
  return (mode) => {
    const names = told.has(mode) ? modeNames : modeNamesAtFirstUse;
    told.add(mode);
    return inSentence(names[mode], locale);
  };
}
