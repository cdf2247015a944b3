import { isComplete } from "@/lib/assessments";
import type { ClientOverview } from "@/lib/clients";
import { ratingPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { ratingWords, say, sayNamed, clientWords as words } from "@/lib/words";

type Facts = Pick<ClientOverview, "assessment" | "seesSelf" | "draft"> & {
  readonly client: { readonly id: string; readonly name: string };
};

/** Why nothing final of a client can be seen yet, and where the consultant can do something about it. */
export function whyClosed({ assessment, seesSelf, draft, client }: Facts, locale: Locale) {
  if (assessment === undefined)
    return { text: sayNamed(words.findingNoCycle, locale, { firm: client.name }), next: undefined };
  const year = { year: assessment.cycle };
  const final = isComplete(assessment.states);
  const sentences = [
    ...(final ? [] : [say(words.closedNotFinal, locale, year)]),
    ...(seesSelf ? (final ? [] : [words.closedWait[locale]]) : [words.closedRate[locale]]),
  ];
  const text = sentences.join(locale === "zh" ? "" : " ");
  if (seesSelf) return { text, next: undefined };
  const label = say(draft === undefined ? ratingWords.toRate : ratingWords.toDraft, locale, year);
  return { text, next: { label, href: ratingPaths.rate(client.id, assessment.id) } };
}
