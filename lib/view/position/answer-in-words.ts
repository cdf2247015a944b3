import { labelOf } from "@/lib/catalog";
import type { Level, ScaleLabels } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { namePartner, relationshipWords, say } from "@/lib/words";

type AnswerContext = { readonly labels: ScaleLabels; readonly partner: string; readonly locale: Locale };

/** An answer outside its card; a level without its own sentence names the two neighbouring ones. */
export function answerInWords(level: Level, { labels, partner, locale }: AnswerContext): string {
  const named = (of: Level) => namePartner(labelOf(labels, of), locale, partner);
  if (labels[level] !== undefined || (level !== 2 && level !== 4)) return named(level);
  const [low, high] = level === 2 ? [named(1), named(3)] : [named(3), named(5)];
  return say(relationshipWords.answerBetween, locale, { low, high });
}
