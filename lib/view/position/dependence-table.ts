import { isInsufficient, type Locale } from "@/lib/result";
import { linkWords, positionChartWords, positionStateWords, say } from "@/lib/words";
import { shareInPercent } from "@/lib/words/levels";
import type { ReadLink } from "../register/links";
import type { DependencePoint } from "./dependence-marks";
import { partnerNeeds, quoteNeeds } from "./dependence-outcome";
import { hasShare } from "./states";

/** Customers without a circle, named with the reason. */
export function leftOut(singles: readonly ReadLink[], locale: Locale): string[] {
  const partnersOf = (links: readonly ReadLink[]) =>
    links.map((link) => link.partnerName).join(locale === "zh" ? "、" : ", ");
  const noShare = singles.filter((link) => !hasShare(link));
  const notAsked = singles.filter((link) => hasShare(link) && isInsufficient(link.dependence.own));
  return [
    ...(notAsked.length === 0 ? [] : [say(positionChartWords.notAskedYet, locale, { partners: partnersOf(notAsked) })]),
    ...(noShare.length === 0
      ? []
      : [say(positionStateWords.shareNotStated, locale, { partners: partnersOf(noShare) })]),
  ];
}

/** Customers for which the chart shows only the firm's dependence, and what is missing. */
export const oursOnly = (points: readonly DependencePoint[], locale: Locale): string[] =>
  points
    .filter(({ partial }) => partial)
    .map(({ link }) =>
      say(positionChartWords.oursOnly, locale, {
        partner: link.partnerName,
        needs: quoteNeeds(partnerNeeds(link, locale), locale),
      }),
    );

export function dependenceTable(singles: readonly ReadLink[], locale: Locale) {
  const w = (words: { en: string; zh: string }) => say(words, locale);
  const figure = (value: ReadLink["dependence"]["own"], link: ReadLink) =>
    isInsufficient(value) || !hasShare(link) ? w(linkWords.notKnown) : value.toFixed(2);
  return {
    caption: w(positionChartWords.dependenceCaption),
    head: [
      w(linkWords.customer),
      w(linkWords.shareOfSales),
      w(positionChartWords.own),
      w(positionChartWords.partnerOwn),
      w(positionChartWords.imbalance),
      w(positionChartWords.mutual),
    ],
    rows: singles.map((link) => [
      link.partnerName,
      hasShare(link) ? shareInPercent(link.share ?? 0) : w(linkWords.shareUnknown),
      figure(link.dependence.own, link),
      figure(link.dependence.partner, link),
      figure(link.dependence.imbalance, link),
      figure(link.dependence.mutual, link),
    ]),
  };
}
