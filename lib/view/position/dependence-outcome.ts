import { positionOf } from "@/lib/catalog";
import { isInsufficient, type Locale } from "@/lib/result";
import { linkWords, positionChartWords, relationshipWords, say, sayNamed } from "@/lib/words";
import type { ReadLink } from "../register/links";
import { hasShare } from "./states";

/** A missing fact: its name, and the place on the link's page to fill it in. */
type Need = { readonly label: string; readonly anchor: string };

type DependenceOutcome = { readonly sentence: string; readonly needs: readonly Need[] };

/** Who depends more on whom, or which facts are missing to compute it; undefined for a bundle of customers. */
export function dependenceOutcome(link: ReadLink, locale: Locale): DependenceOutcome | undefined {
  if (link.kind === "bundle") return undefined;
  const { own, partner } = link.dependence;
  const needs = [...ownNeeds(link, locale), ...partnerNeeds(link, locale)];
  const named = { partner: link.partnerName };
  if (isInsufficient(own) && isInsufficient(partner)) {
    return { sentence: say(relationshipWords.dependenceNone, locale), needs };
  }
  if (isInsufficient(own)) {
    const theirs = isInsufficient(partner) ? "" : partner.toFixed(2);
    return { sentence: sayNamed(relationshipWords.dependenceTheirsOnly, locale, { ...named, theirs }), needs };
  }
  const ours = own.toFixed(2);
  if (isInsufficient(partner)) {
    return { sentence: sayNamed(relationshipWords.dependenceOursOnly, locale, { ...named, ours }), needs };
  }
  const theirs = partner.toFixed(2);
  const words =
    ours === theirs
      ? relationshipWords.dependenceEven
      : own > partner
        ? relationshipWords.dependenceOurs
        : relationshipWords.dependenceTheirs;
  return { sentence: sayNamed(words, locale, { ...named, ours, theirs }), needs };
}

/** What is missing for the firm's own dependence on the partner. */
function ownNeeds(link: ReadLink, locale: Locale): Need[] {
  const isCustomer = link.direction === "customer";
  const share = say(isCustomer ? linkWords.shareOfSales : linkWords.shareOfPurchases, locale);
  return [
    ...(hasShare(link) ? [] : [{ label: share, anchor: `link-${link.id}-share` }]),
    ...(link.answers.SW1 === undefined ? [questionNeed(link, "SW1", locale)] : []),
  ];
}

/** What is missing for the partner's dependence on the firm. */
export function partnerNeeds(link: ReadLink, locale: Locale): Need[] {
  const isCustomer = link.direction === "customer";
  const share = say(isCustomer ? linkWords.partnerShareShort : linkWords.partnerShareShortSupplier, locale);
  return [
    ...(link.shareOfPartner === null ? [{ label: share, anchor: `link-${link.id}-shareOfPartner` }] : []),
    ...(link.answers.SW2 === undefined ? [questionNeed(link, "SW2", locale)] : []),
  ];
}

function questionNeed(link: ReadLink, id: "SW1" | "SW2", locale: Locale): Need {
  const asked = positionOf(link.direction).questions.find((one) => one.id === id);
  return { label: asked === undefined ? id : say(asked.name, locale), anchor: "nine-more" };
}

/** Names of what is missing, each in quotation marks. */
export const quoteNeeds = (needs: readonly Need[], locale: Locale): string =>
  needs.map(({ label }) => say(positionChartWords.quoted, locale, { label })).join(locale === "zh" ? "、" : ", ");
