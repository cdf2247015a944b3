import { chartWords, positionStateWords, positionWords, say, shareInPercent } from "@/lib/i18n";
import { isInsufficient, type Locale } from "@/lib/result";
import { dependencePoints } from "@/lib/view/position/dependence-marks";
import { customersOf, type ReadLink } from "@/lib/view/position/facts";
import { boundaryInWords, dependenceAbsent, hasShare } from "@/lib/view/position/states";
import { TableTwin } from "../charts/twin";
import { ScrollRegion } from "../ui/scroll-region";
import { Section } from "../ui/section";
import { AbsentPart, type StepHrefs } from "./absent-part";
import { DependenceChart } from "./dependence-chart";

type DependenceProps = { readonly locale: Locale; readonly links: readonly ReadLink[]; readonly hrefs: StepHrefs };

/** Who depends on whom: how unequal (right and left), how much is at stake (up). Two questions, never one ratio. */
export function DependenceSection({ locale, links, hrefs }: DependenceProps) {
  const singles = customersOf(links).filter((link) => link.kind === "single");
  const absent = dependenceAbsent(links, locale);
  const points = dependencePoints(links);
  return (
    <Section
      id="dependence"
      title={say(positionWords.dependence, locale)}
      reading={absent === undefined ? say(positionWords.dependenceReading, locale) : undefined}
    >
      {absent === undefined ? (
        <figure>
          <ScrollRegion name={say(positionWords.dependenceLabel, locale, { n: points.length })}>
            <DependenceChart locale={locale} points={points} />
          </ScrollRegion>
          <figcaption className="type-small mt-1 text-ink-2">
            {[...leftOut(singles, locale), boundaryInWords(links, locale)].map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          </figcaption>
        </figure>
      ) : (
        <AbsentPart absent={absent} hrefs={hrefs} />
      )}
      {singles.length === 0 ? null : (
        <TableTwin label={say(chartWords.table, locale)} data={dependenceTable(singles, locale)} />
      )}
    </Section>
  );
}

/** Customers that have no circle, named with the reason. */
function leftOut(singles: readonly ReadLink[], locale: Locale): string[] {
  const partnersOf = (links: readonly ReadLink[]) =>
    links.map((link) => link.partnerName).join(locale === "zh" ? "、" : ", ");
  const noShare = singles.filter((link) => !hasShare(link));
  const notAsked = singles.filter((link) => hasShare(link) && isInsufficient(link.dependence.own));
  return [
    ...(notAsked.length === 0 ? [] : [say(positionWords.notAskedYet, locale, { partners: partnersOf(notAsked) })]),
    ...(noShare.length === 0
      ? []
      : [say(positionStateWords.shareNotStated, locale, { partners: partnersOf(noShare) })]),
  ];
}

export function dependenceTable(singles: readonly ReadLink[], locale: Locale) {
  const w = (words: { en: string; zh: string }) => say(words, locale);
  const figure = (value: ReadLink["dependence"]["own"], link: ReadLink) =>
    isInsufficient(value) || !hasShare(link) ? w(positionWords.notKnown) : value.toFixed(2);
  return {
    caption: w(positionWords.dependenceCaption),
    head: [
      w(positionWords.customer),
      w(positionWords.shareOfSales),
      w(positionWords.own),
      w(positionWords.partnerOwn),
      w(positionWords.imbalance),
      w(positionWords.mutual),
    ],
    rows: singles.map((link) => [
      link.partnerName,
      hasShare(link) ? shareInPercent(link.share ?? 0) : w(positionWords.shareUnknown),
      figure(link.dependence.own, link),
      figure(link.dependence.partner, link),
      figure(link.dependence.imbalance, link),
      figure(link.dependence.mutual, link),
    ]),
  };
}
