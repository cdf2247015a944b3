import { isComplete } from "@/lib/assessments";
import type { ClientOverview } from "@/lib/clients";
import type { Phase } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import type { PostState } from "@/lib/view/assessments/posts";
import { dayInWords } from "@/lib/view/time/firm-time";
import {
  firmOverviewWords,
  inSentence,
  phaseStateWords,
  say,
  sayNamed,
  scopeWords,
  clientWords as words,
} from "@/lib/words";
import { itemsOf } from "./client-cycle";

export function findingOf(facts: ClientOverview, locale: Locale): string {
  const { assessment, client } = facts;
  if (assessment === undefined) return sayNamed(words.findingNoCycle, locale, { firm: client.name });
  const at = { firm: client.name, year: assessment.cycle };
  if (isComplete(assessment.states)) return sayNamed(words.findingFrozen, locale, at);
  return sayNamed(words.findingOpen, locale, { ...at, n: facts.answered.size, all: itemsOf(facts).length });
}

export function ledeOf({ client, seesSelf }: ClientOverview, locale: Locale): string {
  const parts = client.engagement.scope.map((scope) => inSentence(scopeWords[scope], locale));
  const scope = parts.length === 0 ? "–" : parts.join(locale === "zh" ? "、" : ", ");
  return [say(words.ledeScope, locale, { scope }), ...(seesSelf ? [] : [words.ledeBlind[locale]])].join(
    locale === "zh" ? "" : " ",
  );
}

/** The state of a phase in words, for example "Accepted 9 Oct 2026" or "Not begun". */
export function phaseLine(
  { assessment, client }: ClientOverview,
  phase: Phase,
  state: PostState,
  locale: Locale,
): string {
  if (state === "not-begun") return firmOverviewWords.notBegun[locale];
  const row = assessment?.phases.find((one) => one.phase === phase);
  const at = state === "accepted" ? row?.acceptedAt : state === "submitted" ? row?.submittedAt : undefined;
  const word = phaseStateWords[state][locale];
  if (at == null) return word;
  return say(firmOverviewWords.stateOn, locale, { state: word, date: dayInWords(at, client.timeZone, locale) });
}
