import { firmPaths } from "@/lib/paths";
import type { WaitingAddress, WaveRow } from "@/lib/pulse";
import type { Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { joinNames, say, pulseWords as words } from "@/lib/words";
import type { RecordStep } from "../assessments/phase-card";
import { type ClosedWave, quarterInWords } from "./closed-waves";
import { differingPhases, picturesOf } from "./two-pictures";

type Facts = {
  readonly open: readonly WaveRow[];
  readonly closed: readonly ClosedWave[];
  readonly management: { readonly rating: Rating } | undefined;
};

/** A summary for managers: progress of the open wave, and whether the last one differs from management. */
export function pulseFinding({ open, closed, management }: Facts, locale: Locale): string[] {
  const rounds = open.flatMap((wave) => wave.rounds);
  const progress = rounds.length === 0 ? [] : [say(words.findingOpen, locale, sentOf(rounds))];
  const [last] = closed;
  if (last === undefined) return progress.length === 0 ? [words.findingNone[locale]] : progress;
  const pictures =
    last.firm === undefined || management === undefined ? undefined : picturesOf(management.rating, last.firm);
  if (pictures === undefined) return [...progress, say(words.findingClosed, locale, { quarter: last.quarter })];
  const phases = differingPhases(pictures, locale);
  return [...progress, phases === "" ? words.findingSame[locale] : say(words.findingDiffer, locale, { phases })];
}

/** How many questionnaires were sent back, of how many people. */
const sentOf = (rounds: WaveRow["rounds"]) => ({
  n: rounds.reduce((sum, { sent }) => sum + sent, 0),
  all: rounds.reduce((sum, { headcount }) => sum + headcount, 0),
});

/** Progress of the open wave, or when the last one was closed; waves come newest first. */
export function pulseStep(waves: readonly WaveRow[], firmId: string, locale: Locale): RecordStep {
  const rounds = waves.flatMap((wave) => (wave.closedAt === null ? wave.rounds : []));
  const last = waves.find(({ closedAt }) => closedAt !== null);
  return {
    key: "pulse",
    label: words.step[locale],
    detail:
      rounds.length > 0
        ? say(words.sentOfWords, locale, sentOf(rounds))
        : last === undefined
          ? words.stepNone[locale]
          : say(words.stepClosed, locale, { quarter: quarterInWords(last, locale) }),
    done: rounds.length === 0 && last !== undefined,
    href: firmPaths.pulse(firmId),
  };
}

/** Which e-mails have not been sent yet, and which never will be. */
export function waitingMails(waiting: readonly WaitingAddress[], locale: Locale): string[] {
  const refused = waiting.flatMap(({ email, refused: isRefused }) => (isRefused ? [email] : []));
  const due = waiting.length - refused.length;
  return [
    ...(due === 0 ? [] : [say(words.mailsWaiting, locale, { n: due })]),
    ...(refused.length === 0 ? [] : [say(words.mailsRefused, locale, { list: joinNames(refused, locale) })]),
  ];
}
