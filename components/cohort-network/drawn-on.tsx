import { COHORT_TIME_ZONE } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";
import { joinSentences, networkWords, say } from "@/lib/words";

type DrawnOnProps = {
  readonly locale: Locale;
  readonly network: { readonly computedAt: Date; readonly changed: boolean };
};

/** When the network was computed, and whether registers have changed since. */
export function DrawnOn({ locale, network }: DrawnOnProps) {
  const date = dayInWords(network.computedAt, COHORT_TIME_ZONE, locale);
  const since = network.changed ? networkWords.changedSince : networkWords.unchanged;
  return (
    <span className={`type-small ${network.changed ? "font-medium text-ink" : "text-ink-2"}`}>
      {joinSentences([say(networkWords.computedOn, locale, { date }), say(since, locale)], locale)}
    </span>
  );
}
