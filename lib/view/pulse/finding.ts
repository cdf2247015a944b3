import type { WaveRow } from "@/lib/pulse";
import type { Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { say, pulseWords as words } from "@/lib/words";
import type { ClosedWave } from "./closed-waves";
import { differingPhases, picturesOf } from "./two-pictures";

type Facts = {
  readonly open: readonly WaveRow[];
  readonly closed: readonly ClosedWave[];
  readonly management: { readonly rating: Rating } | undefined;
};

/** A summary for managers: progress of the open wave, and whether the last one differs from management. */
export function pulseFinding({ open, closed, management }: Facts, locale: Locale): string[] {
  const rounds = open.flatMap((wave) => wave.rounds);
  const total = (key: "sent" | "headcount") => rounds.reduce((sum, round) => sum + round[key], 0);
  const progress =
    rounds.length === 0 ? [] : [say(words.findingOpen, locale, { n: total("sent"), all: total("headcount") })];
  const [last] = closed;
  if (last === undefined) return progress.length === 0 ? [words.findingNone[locale]] : progress;
  const pictures =
    last.firm === undefined || management === undefined ? undefined : picturesOf(management.rating, last.firm);
  if (pictures === undefined) return [...progress, say(words.findingClosed, locale, { quarter: last.quarter })];
  const phases = differingPhases(pictures, locale);
  return [...progress, phases === "" ? words.findingSame[locale] : say(words.findingDiffer, locale, { phases })];
}
