import type { Mode } from "@/lib/instrument";
import { isMode, NEAREST_ODDS_MIN, type Placement } from "@/lib/position";
import type { Locale } from "@/lib/result";
import { joinSentences, positionStateWords, positionWords, say, sayNamed } from "@/lib/words";
import { modeTeller } from "@/lib/words/names/mode-teller";
import { customersOf, type ReadLink } from "../register/links";

/**
 * The summary of the position page in one or two sentences: what kind of supplier the firm is, then its largest links.
 *
 * Only customer links with an answer in each group count, sorted by share, largest first. Modes are named, never
 * ranked.
 */
export function positionHeadline(firm: string, links: readonly ReadLink[], locale: Locale): string[] {
  const customers = customersOf(links);
  if (customers.length === 0 && links.length > 0) return suppliersOnly(firm, locale);
  const placements = customers
    .toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0))
    .flatMap((link) => (link.placement === undefined ? [] : [link.placement]));
  const read = placements.map((placement) => placement.mode);
  const [first, ...others] = read;
  if (first === undefined) return unread(firm, customers[0], locale);
  const alone = others.length === 0;
  const sized = customers.some((link) => (link.share ?? 0) > 0);
  const stateShares = say(positionStateWords.headlineStateShares, locale);
  if (read.every((mode) => mode === null)) {
    const unclear = sayNamed(alone ? positionWords.headlineOneUnclear : positionWords.headlineAllUnclear, locale, {
      firm,
    });
    if (!alone && !sized) return [unclear, stateShares];
    return [unclear, ...nearestSentence(placements, locale)];
  }
  if (first !== null && others.every((mode) => mode === first)) {
    const all = alone ? positionWords.headlineOne : positionWords.headlineAll;
    return [sayNamed(all, locale, { firm, mode: modeTeller(locale)(first) })];
  }
  const many = sayNamed(positionWords.headlineMany, locale, { firm });
  if (!sized) return [many, stateShares];
  if (read.slice(0, 3).every((mode) => mode === null)) return [many, ...nearestSentence(placements, locale)];
  return [many, largestSentence(read, locale)];
}

const suppliersOnly = (firm: string, locale: Locale): string[] => [
  sayNamed(positionStateWords.headlineSuppliersOnly, locale, { firm }),
  say(positionStateWords.headlineAddCustomer, locale),
];

/** If there is no clear mode, the nearest types are named, provided each has a name and is probably the nearest. */
function nearestSentence(placements: readonly Placement[], locale: Locale): string[] {
  const nearest = placements.slice(0, 3).map((placement) => placement.nearest);
  const named = nearest.flatMap(({ corner, odds }) => (isMode(corner) && odds >= NEAREST_ODDS_MIN ? [corner] : []));
  const [first, second, third] = named.map(modeTeller(locale));
  if (first === undefined || named.length < nearest.length) return [];
  if (second === undefined) return [sayNamed(positionWords.closestIs, locale, { first })];
  if (named.every((mode) => mode === named[0])) return [sayNamed(positionWords.closestAll, locale, { first })];
  if (third === undefined) return [sayNamed(positionWords.closestAndNext, locale, { first, second })];
  return [sayNamed(positionWords.closestAndNextTwo, locale, { first, second, third })];
}

function unread(firm: string, largest: ReadLink | undefined, locale: Locale): string[] {
  const none = sayNamed(positionWords.headlineNone, locale, { firm });
  if (largest === undefined) return [none];
  return [none, sayNamed(positionWords.headlineFirstStep, locale, { partner: largest.partnerName })];
}

function largestSentence(modes: readonly (Mode | null)[], locale: Locale): string {
  const tell = modeTeller(locale);
  const [first, second, third] = modes.slice(0, 3).map((mode) => (mode === null ? null : tell(mode)));
  const largest =
    first === null || first === undefined
      ? positionWords.largestUnclear[locale]
      : sayNamed(positionWords.largestIs, locale, { first });
  if (second === undefined) return largest;
  if (first != null && modes[1] === modes[0] && modes[2] === modes[0])
    return sayNamed(positionWords.largestThree, locale, { first });
  const next =
    third === undefined
      ? second === null
        ? positionWords.nextUnclear[locale]
        : sayNamed(positionWords.nextIs, locale, { second })
      : nextTwo(second, third, modes[1] === modes[2], locale);
  return joinSentences([largest, next], locale);
}

/** The types of the second and third largest link; null if a type is not clear. */
function nextTwo(second: string | null, third: string | null, isSame: boolean, locale: Locale): string {
  if (second === null)
    return third === null
      ? positionWords.nextBothUnclear[locale]
      : sayNamed(positionWords.secondUnclear, locale, { third });
  if (third === null) return sayNamed(positionWords.thirdUnclear, locale, { second });
  return isSame
    ? sayNamed(positionWords.nextBoth, locale, { second })
    : sayNamed(positionWords.nextTwo, locale, { second, third });
}
