import type { AnswerSpread } from "@/lib/clients";
import type { EngagementScope } from "@/lib/engagement";
import { type Instrument, type Phase, phaseOf } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import type { AnswerRow } from "@/lib/view/charts/reading";
import { insteadOf } from "@/lib/view/results/why-answers";
import { say, whyWords, clientWords as words } from "@/lib/words";

export type Shown = {
  readonly cycle: number;
  readonly instrument: Instrument;
  readonly spread: AnswerSpread;
  readonly opened: readonly EngagementScope[];
};

export function answerRows({ spread, instrument, opened }: Shown, phase: Phase, locale: Locale): AnswerRow[] {
  return instrument.items
    .filter((item) => phaseOf(item.cell) === phase)
    .flatMap((item) => {
      const detail = spread.detail[item.id];
      if (detail === undefined) return [];
      return [
        {
          name: item.name[locale],
          behind: opened.includes("records") ? recordsSaid(detail.records.length, locale) : "",
          totals: detail.levels,
          dontKnow: detail.dontKnow,
          groups: undefined,
          ...insteadOf(detail, locale),
        },
      ];
    });
}

const recordsSaid = (n: number, locale: Locale): string =>
  say(n === 0 ? whyWords.noRecord : words.recordsCount, locale, { n });
