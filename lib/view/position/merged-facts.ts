import { CONTRACT_TYPES, type MergedFact, VALUE_BANDS, type ValueBand } from "@/lib/instrument";
import type { Merged } from "@/lib/position";
import type { RegisteredLink } from "@/lib/register";
import type { Locale } from "@/lib/result";
import { contractTypeNames, currencyName, partnerWords, say, valueBandNames } from "@/lib/words";

export function ownInWords(fact: MergedFact, link: RegisteredLink, locale: Locale): string {
  const isSupplier = link.direction === "customer";
  switch (fact) {
    case "supplier-share":
      return shareOr(isSupplier ? link.share : link.shareOfPartner);
    case "buyer-share":
      return shareOr(isSupplier ? link.shareOfPartner : link.share);
    case "start-year":
      return link.startYear === null ? "–" : String(link.startYear);
    case "value-band":
      return link.valueBand === null ? "–" : amount(link.valueBand, link.currency ?? "", locale);
    case "contract-type":
      return link.contractType === null ? "–" : contractTypeNames[link.contractType][locale];
  }
}

export function mergedInWords({ fact, value, word }: Merged, locale: Locale): string {
  if (value !== null) return fact === "start-year" ? String(Math.round(value)) : percent(value);
  if (word === null) return say(partnerWords.noMean, locale);
  const contract = CONTRACT_TYPES.find((type) => type === word);
  if (contract !== undefined) return contractTypeNames[contract][locale];
  const [band = "", currency = ""] = word.split(" ");
  const known = VALUE_BANDS.find((one) => one === band);
  return known === undefined ? word : amount(known, currency, locale);
}

const amount = (band: ValueBand, currency: string, locale: Locale): string =>
  `${valueBandNames[band][locale]} ${currencyName(currency, locale)}`.trim();

export function differenceInWords({ fact, differs, discrepancy }: Merged, locale: Locale): string {
  if (!differs) return say(partnerWords.same, locale);
  if (discrepancy === null) return say(partnerWords.differWords, locale);
  const unit =
    fact === "start-year" ? partnerWords.years : fact === "value-band" ? partnerWords.bands : partnerWords.points;
  const n = unit === partnerWords.points ? Math.round(discrepancy * 1000) / 10 : discrepancy;
  return say(partnerWords.differsBy, locale, { n: say(unit, locale, { n }) });
}

const shareOr = (share: number | null): string => (share === null ? "–" : percent(share));

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;
