import type { NetworkReport } from "@/lib/cohort-network";
import { isInsufficient, type Locale } from "@/lib/result";
import { networkWords, say } from "@/lib/words";
import { shareInPercent } from "@/lib/words/levels";

/** One or two sentences for administrators: how much is registered, and how far knowledge reaches. */
export function networkHeadline(report: NetworkReport | undefined, locale: Locale): string[] {
  if (report === undefined) return [say(networkWords.headlineNothing, locale)];
  const { firms, links } = report.structure;
  if (firms === 0) return [say(networkWords.headlineNoFirm, locale)];
  if (links === 0) return [say(networkWords.headlineNoLink, locale)];
  const first = say(networkWords.headline, locale, { firms, links });
  if (isInsufficient(report.scores)) {
    return report.scores.reason === "structure-only" ? [first, say(networkWords.headlineStructure, locale)] : [first];
  }
  const { reach } = report.scores;
  if (isInsufficient(reach)) return [first];
  return [first, say(networkWords.headlineReach, locale, { share: shareInPercent(reach) })];
}

/** Maximum difference between the day of a set and the creation of its report; a job takes an hour at most. */
const SET_MS_MAX = 25 * 60 * 60 * 1000;

/** The day of the oldest set of figures kept from an earlier report; undefined if all are from this one. */
export function oldestSet({
  report,
  computedAt,
}: {
  readonly report: Pick<NetworkReport, "links" | "scores">;
  readonly computedAt: Date;
}): string | undefined {
  const days = [report.links, report.scores].flatMap((set) => (isInsufficient(set) ? [] : [set.at]));
  return days.filter((day) => computedAt.getTime() - Date.parse(day) > SET_MS_MAX).toSorted()[0];
}
