import { isComplete } from "@/lib/assessments";
import type { Phase } from "@/lib/instrument";
import { isMissing, type Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import type { Reading } from "@/lib/view/charts/reading";
import { latticeReadings, reasonInWords } from "@/lib/view/results/facts";
import { firmOverviewWords, say } from "@/lib/words";
import { type CycleFacts, listOwnOpen } from "./facts";

/** The result of one phase before the freeze, or a text why there is none yet. */
export type EarlyReading =
  | {
      readonly kind: "read";
      readonly reading: Exclude<Reading, { readonly kind: "absent" }>;
    }
  | { readonly kind: "words"; readonly words: string };

/** Computes the rating visible to the current user; called only if a level is shown, because it takes time. */
export type RateNow = () => Rating | undefined;

type EarlyReadingInput = { readonly rate: RateNow; readonly phase: Phase; readonly locale: Locale };

/**
 * The result of a phase before the freeze, based only on the user's own answers. A manager who saw the firm's level
 * before and after one more answer could derive that answer. The firm's levels are shown only in the result. Source:
 * method 3.2.
 */
export function earlyReadingOf(facts: CycleFacts, { rate, phase, locale }: EarlyReadingInput): EarlyReading {
  if (isComplete(facts.assessment.states)) return inWords(firmOverviewWords.inResult[locale]);
  const state = facts.assessment.states[phase];
  const closed = state === "submitted" || state === "accepted";
  const open = closed ? 0 : listOwnOpen(facts, phase).length;
  if (open > 0) return inWords(say(firmOverviewWords.afterMore, locale, { n: open }));

  const rating = rate();
  if (rating === undefined) return inWords(firmOverviewWords.noPosition[locale]);
  const reading = latticeReadings(rating).phases[phase];
  if (reading.kind !== "absent") return { kind: "read", reading };
  if (closed) return inWords(firmOverviewWords.managersSee[locale]);
  const score = rating.scores.phases[phase];
  const reason = isMissing(score) ? reasonInWords(score.insufficient, locale) : "";
  return inWords(say(firmOverviewWords.noLevel, locale, { reason }));
}

const inWords = (words: string): EarlyReading => ({ kind: "words", words });
