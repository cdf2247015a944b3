import { dateInWords, say, clientReviewWords as words } from "@/lib/i18n";
import type { Locale } from "@/lib/result";
import type { PhaseState } from "@/lib/workflow";

type Reviewed = {
  readonly state: PhaseState;
  /** Whether the firm's own levels are closed to the reviewer until he has rated. */
  readonly isBlind: boolean;
  /** The calendar day of the last acceptance, where he may read of it. */
  readonly acceptedOn: string | undefined;
};

/** What the page of a phase holds for its reviewer, and whether anything is left for him to do. */
export function reviewLede({ state, isBlind, acceptedOn }: Reviewed, locale: Locale): string {
  if (state === "submitted") return words[isBlind ? "blind" : "notBlind"][locale];
  if (state !== "accepted") return words.nothingYet[locale];
  return acceptedOn === undefined
    ? words.nothingLeft[locale]
    : say(words.nothingLeftSince, locale, { date: dateInWords(acceptedOn, locale) });
}
