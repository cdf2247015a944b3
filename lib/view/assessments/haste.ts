import type { Locale } from "@/lib/result";
import { type CarelessFlag, flagCareless, flagTime, measureAnswering } from "@/lib/scoring";
import { careWords, say } from "@/lib/words";

/** Saves closer together than this count as one click or one batch. */
const MOMENT_MS = 300;

type Saved = readonly { readonly savedAt: Date }[];

/** Signs of careless answering in one person's answers, and in the times at which they were saved, earliest first. */
export function flagsOf(given: Parameters<typeof flagCareless>[0], saved: Saved): readonly CarelessFlag[] {
  const time = measureAnswering(momentsOf(saved));
  return [...flagCareless(given), ...(time === undefined ? [] : flagTime(time.milliseconds, time.items))];
}

/** The times at which someone saved, each with the number of items. */
function momentsOf(rows: Saved) {
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
