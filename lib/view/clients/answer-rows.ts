import type { AnswerSpread } from "@/lib/clients";
import { type Instrument, type Phase, phaseOf } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import type { AnswerRow } from "@/lib/view/charts/reading";
import { insteadOf } from "@/lib/view/results/why-answers";
import { say, whyWords, clientWords as words } from "@/lib/words";

export type Shown = { readonly cycle: number; readonly instrument: Instrument; readonly spread: AnswerSpread };

export function answerRows({ spread, instrument }: Shown, phase: Phase, locale: Locale): AnswerRow[] {
  return instrument.items
    .filter((item) => phaseOf(item.cell) === phase)
    .flatMap((item) => {
      const detail = spread.detail[item.id];
      if (detail === undefined) return [];
      return [
        {
          name: item.name[locale],
          behind: say(detail.records.length === 0 ? whyWords.noRecord : words.recordsCount, locale, {
            n: detail.records.length,
          }),
          totals: detail.levels,
          dontKnow: detail.dontKnow,
          groups: undefined,
          ...insteadOf(detail, locale),
        },
      ];
    });
}
