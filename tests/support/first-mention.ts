import { MODES, type Mode } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { modeMeanings, modeNames } from "@/lib/words";

/**
 * Types of relationship whose first mention in a text lacks an explanation. "Market" is also an ordinary English word:
 * it counts as a type only at the beginning of a text, or if the caller says so.
 */
export function findBareModes(pieces: readonly string[], locale: Locale, marketIsName = false): readonly Mode[] {
  // A Chinese heading consists of several pieces, split where lines may break.
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
