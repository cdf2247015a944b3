import type { Locale } from "@/lib/result";
import type { CarelessFlag } from "@/lib/scoring";
import { careWords, say } from "@/lib/words";

/** Saves closer together than this count as one click or one batch. */
const MOMENT_MS = 300;

/** The times at which someone saved, earliest first, each with the number of items. */
export function momentsOf(rows: readonly { readonly savedAt: Date }[]) {
  const moments: { atMs: number; items: number }[] = [];
  for (const row of rows) {
    const atMs = row.savedAt.getTime();
    const last = moments.at(-1);
    if (last !== undefined && atMs - last.atMs < MOMENT_MS) last.items += 1;
    else moments.push({ atMs, items: 1 });
  }
  return moments;
}

/** The question to ask about a flag, without blame and without a level. */
export function flagInWords(flag: CarelessFlag, locale: Locale): string {
  switch (flag.kind) {
    case "longstring":
      return say(careWords.longstring, locale, { n: flag.length });
    case "small-spread":
      return careWords.smallSpread[locale];
    case "fast":
      return say(careWords.fast, locale, { n: Math.round(flag.secondsPerItem * 10) / 10 });
    case "all-5-without-records":
      return careWords.allHighest[locale];
  }
}
