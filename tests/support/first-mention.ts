import { MODES, type Mode } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { modeMeanings, modeNames } from "@/lib/words";

/**
 * Types of relationship whose first mention in a text lacks its half-sentence. "Market" is also a plain English word:
 * it is a name where a piece of text begins with it, or where a caller says that the text names nothing else.
 */
export function findBareModes(pieces: readonly string[], locale: Locale, marketIsName = false): readonly Mode[] {
  // a Chinese heading comes in several pieces, cut where its lines may break
  const text = pieces.map((piece) => piece.replace(/\s+/gu, " ").trim()).join(locale === "zh" ? "" : "\n");
  return MODES.filter((mode) => {
    const name = modeNames[mode][locale];
    const pattern =
      locale === "zh"
        ? new RegExp(name, "u")
        : mode === "market" && !marketIsName
          ? /^Market(?= \(|$| \d)/mu
          : new RegExp(`\\b${name}\\b`, "iu");
    const found = pattern.exec(text);
    if (found === null) return false;
    const rest = text.slice(found.index + name.length);
    const meaning = modeMeanings[mode][locale];
    return !rest.startsWith(locale === "zh" ? `（${meaning}）` : ` (${meaning})`);
  });
}
