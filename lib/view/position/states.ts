import { customerHhi, type Portfolio, portfolio } from "@/lib/position";
import { isInsufficient, type Locale } from "@/lib/result";
import { linkWords, positionChartWords, positionStateWords, positionWords, say, sayNamed } from "@/lib/words";
import { shareInPercent } from "@/lib/words/levels";
import { customersOf, networkLink, type ReadLink } from "../register/links";

/** A link to the next step; its path continues the address of the position page. */
type NextStep = { readonly label: string; readonly path: string };

/** Why a part of the page is empty, in words, and what someone who may change the register should do next. */
export type Absent = {
  readonly title?: string;
  readonly text: string;
  readonly todo?: string;
  readonly next: NextStep | undefined;
};

/** A smaller share counts as 0. */
const SHARE_MIN = 1e-9;

export const hasShare = (link: ReadLink): boolean => (link.share ?? 0) > SHARE_MIN;

/** Customers by share, largest first. */
const bySize = (links: readonly ReadLink[]): ReadLink[] => links.toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0));

const addCustomer = (locale: Locale): NextStep => ({
  path: "/new?direction=customer",
  label: say(linkWords.addLargest, locale),
});

/** The mix of modes, or why it is missing. */
export function readPortfolio(links: readonly ReadLink[], locale: Locale): Portfolio | Absent {
  const whole = portfolio(links.map(networkLink));
  if (!isInsufficient(whole)) return whole;
  const [largest] = bySize(customersOf(links));
  const todo = sayNamed(positionStateWords.beginWith, locale, { partner: largest?.partnerName ?? "" });
  switch (whole.reason) {
    case "no-customer-link":
      return {
        title: say(positionStateWords.noCustomerTitle, locale),
        text: say(positionStateWords.noCustomer, locale),
        next: addCustomer(locale),
      };
    case "no-placed-link":
      return {
        title: say(positionStateWords.unansweredTitle, locale),
        text: say(positionStateWords.unanswered, locale),
        todo,
        next: stepOn("nine", largest, say(linkWords.answerNine, locale)),
      };
    case "no-sales-share":
      return {
        title: say(positionStateWords.noShareTitle, locale),
        text: say(positionStateWords.noShare, locale),
        todo,
        next: stepOn("facts", largest, say(positionStateWords.stateShare, locale)),
      };
  }
}

export const isAbsent = (part: Portfolio | Absent): part is Absent => "text" in part;

function stepOn(part: "nine" | "nine-more" | "facts", link: ReadLink | undefined, label: string): NextStep | undefined {
  return link === undefined ? undefined : { path: `/${link.id}#${part}`, label };
}

/** Why the dependence chart has no mark; undefined if it has one. */
export function dependenceAbsent(links: readonly ReadLink[], locale: Locale): Absent | undefined {
  const customers = customersOf(links);
  const singles = bySize(customers.filter((link) => link.kind === "single"));
  const [largest] = singles;
  if (customers.length === 0) {
    return { text: say(positionStateWords.dependenceNoCustomer, locale), next: addCustomer(locale) };
  }
  if (largest === undefined) {
    return {
      text: say(positionStateWords.dependenceBundles, locale),
      todo: say(positionStateWords.registerLargest, locale),
      next: addCustomer(locale),
    };
  }
  if (!singles.some(hasShare)) {
    return {
      text: say(positionStateWords.dependenceNoShare, locale),
      next: stepOn("facts", largest, say(positionStateWords.stateShare, locale)),
    };
  }
  if (singles.some((link) => hasShare(link) && !isInsufficient(link.dependence.own))) return undefined;
  return {
    text: say(positionChartWords.nothingToDraw, locale),
    todo: say(positionChartWords.answerMore, locale),
    next: stepOn("nine-more", largest, say(linkWords.nineMore, locale)),
  };
}

/** A figure with the line below it; a text instead of the figure if it is missing. */
export type FactReading = { readonly figure: string; readonly line: string };

/** The largest single customer. A missing share is not shown as 0%. */
export function largestFact(links: readonly ReadLink[], locale: Locale): FactReading {
  const customers = customersOf(links);
  const [largest] = bySize(customers.filter((link) => link.kind === "single" && hasShare(link)));
  if (largest !== undefined) {
    return {
      figure: shareInPercent(largest.share ?? 0),
      line: say(positionWords.ofSalesPartner, locale, { partner: largest.partnerName }),
    };
  }
  if (customers.some((link) => link.kind === "bundle" && hasShare(link))) {
    return { figure: say(positionStateWords.noSingle, locale), line: say(positionStateWords.onlyBundles, locale) };
  }
  return { figure: say(positionStateWords.notStated, locale), line: say(positionStateWords.sharesMissing, locale) };
}

/** The effective number of customers, as a range; one number if both bounds round to the same. */
export function concentrationFact(links: readonly ReadLink[], locale: Locale): FactReading {
  const hhi = customerHhi(links.map(networkLink));
  if (isInsufficient(hhi)) {
    return { figure: say(linkWords.notKnown, locale), line: say(positionStateWords.sharesMissing, locale) };
  }
  const line = say(positionWords.equalCustomers, locale);
  const { low, high } = hhi.effectiveCustomers;
  if (low === null) return { figure: say(positionWords.manySmall, locale), line };
  if (high === null) return { figure: say(positionStateWords.atLeast, locale, { n: Math.round(low) }), line };
  return { figure: rangeInWords({ low, high }, locale), line };
}

/** "5", or "4–6" if the bounds round differently. */
function rangeInWords({ low, high }: { low: number; high: number }, locale: Locale): string {
  const [from, to] = [Math.round(low), Math.round(high)];
  if (from === to) return say(positionWords.asIf, locale, { n: from });
  return say(positionWords.asIfRange, locale, { low: from, high: to });
}

/** The registered share of sales. */
export const coverageOf = (links: readonly ReadLink[]): number =>
  customersOf(links).reduce((sum, link) => sum + (link.share ?? 0), 0);

/** The note on every chart of the register: how much it covers. */
export function boundaryInWords(links: readonly ReadLink[], locale: Locale): string {
  if (customersOf(links).length === 0) return say(positionStateWords.mapNoCustomer, locale);
  const coverage = coverageOf(links);
  if (coverage <= SHARE_MIN) return say(positionStateWords.mapNoShare, locale);
  return say(positionChartWords.boundary, locale, { share: shareInPercent(coverage) });
}
