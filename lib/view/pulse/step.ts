import { firmPaths } from "@/lib/paths";
import type { WaveRow } from "@/lib/pulse";
import type { Locale } from "@/lib/result";
import { say, pulseWords as words } from "@/lib/words";
import type { RecordStep } from "../assessments/phase-card";
import { quarterInWords } from "./quarter";

/** Progress of the open wave, or when the last one was closed; waves come newest first. */
export function pulseStep(waves: readonly WaveRow[], firmId: string, locale: Locale): RecordStep {
  const rounds = waves.flatMap((wave) => (wave.closedAt === null ? wave.rounds : []));
  const last = waves.find(({ closedAt }) => closedAt !== null);
  const total = (key: "sent" | "headcount") => rounds.reduce((sum, round) => sum + round[key], 0);
  return {
    key: "pulse",
    label: words.step[locale],
    detail:
      rounds.length > 0
        ? say(words.sentOfWords, locale, { n: total("sent"), all: total("headcount") })
        : last === undefined
          ? words.stepNone[locale]
          : say(words.stepClosed, locale, { quarter: quarterInWords(last, locale) }),
    done: rounds.length === 0 && last !== undefined,
    href: firmPaths.pulse(firmId),
  };
}
