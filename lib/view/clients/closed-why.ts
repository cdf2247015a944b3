import { isComplete } from "@/lib/assessments";
import type { ClientOverview } from "@/lib/clients";
import { ratingPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { joinSentences, ratingWords, say, sayNamed, clientWords as words } from "@/lib/words";
import { dutyOf } from "./next-step";

type Facts = Pick<ClientOverview, "assessment" | "seesSelf" | "draft"> & {
  readonly client: { readonly id: string; readonly name: string; readonly engagement: { readonly mayReview: boolean } };
};

/** Why no final result of a client can be seen yet, and what the consultant can do about it. */
export function whyClosed({ assessment, seesSelf, draft, client }: Facts, locale: Locale) {
  if (assessment === undefined)
    return { text: sayNamed(words.findingNoCycle, locale, { firm: client.name }), next: undefined };
  const year = { year: assessment.cycle };
  const notFinal = isComplete(assessment.states) ? [] : [say(words.closedNotFinal, locale, year)];
  if (!seesSelf) {
    const label = say(draft === undefined ? ratingWords.toRate : ratingWords.toDraft, locale, year);
    const next = { label, href: ratingPaths.rate(client.id, assessment.id) };
    return { text: joinSentences([...notFinal, words.closedRate[locale]], locale), next };
  }
  if (notFinal.length === 0) return { text: words.closedNothing[locale], next: undefined };
  const { mayReview } = client.engagement;
  const duty = dutyOf({ assessment, seesSelf, draft, firmId: client.id, mayReview }, locale);
  if (duty !== undefined) return { text: joinSentences(notFinal, locale), next: { label: duty.text, href: duty.href } };
  return { text: joinSentences([...notFinal, words.closedWait[locale]], locale), next: undefined };
}
