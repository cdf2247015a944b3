import { contractTypeNames, valueBandNames } from "@/lib/catalog";
import { mergedFactWords, partnerWords, say } from "@/lib/i18n";
import { CONTRACT_TYPES, type MergedFact, VALUE_BANDS } from "@/lib/instrument";
import type { Merged } from "@/lib/position";
import type { RegisteredLink } from "@/lib/register";
import type { Locale, Text } from "@/lib/result";

type MergedTableProps = { readonly locale: Locale; readonly link: RegisteredLink; readonly facts: readonly Merged[] };

/** The own figures beside the merged ones, and whether the two ends differ. */
export function MergedTable({ locale, link, facts }: MergedTableProps) {
  const w = (words: Text) => say(words, locale);
  if (facts.length === 0) return <p className="text-ink-2">{w(partnerWords.nothingShared)}</p>;
  const head = [partnerWords.fact, partnerWords.own, partnerWords.mergedValue, partnerWords.differs];
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse">
        <caption className="sr-only">{w(partnerWords.mergeTitle)}</caption>
        <thead>
          <tr className="type-caption text-left text-ink-2">
            {head.map((words) => (
              <th key={words.en} scope="col" className="border-b border-line-2 py-2 pr-4 font-medium last:pr-0">
                {w(words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <tr key={fact.fact} className="border-b border-line">
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                {w(mergedFactWords[fact.fact])}
              </th>
              <td className="numeric py-2 pr-4">{ownInWords(fact.fact, link, locale)}</td>
              <td className="numeric py-2 pr-4 font-semibold">{mergedInWords(fact, locale)}</td>
              <td className="numeric py-2">{differenceInWords(fact, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

function ownInWords(fact: MergedFact, link: RegisteredLink, locale: Locale): string {
  const isSupplier = link.direction === "customer";
  switch (fact) {
    case "supplier-share":
      return shareOr(isSupplier ? link.share : link.shareOfPartner);
    case "buyer-share":
      return shareOr(isSupplier ? link.shareOfPartner : link.share);
    case "start-year":
      return link.startYear === null ? "–" : String(link.startYear);
    case "value-band":
      return link.valueBand === null ? "–" : `${valueBandNames[link.valueBand][locale]} ${link.currency ?? ""}`.trim();
    case "contract-type":
      return link.contractType === null ? "–" : contractTypeNames[link.contractType][locale];
  }
}

const shareOr = (share: number | null): string => (share === null ? "–" : percent(share));

function mergedInWords({ fact, value, word }: Merged, locale: Locale): string {
  if (value !== null) return fact === "start-year" ? String(Math.round(value)) : percent(value);
  if (word === null) return say(partnerWords.noMean, locale);
  const contract = CONTRACT_TYPES.find((type) => type === word);
  if (contract !== undefined) return contractTypeNames[contract][locale];
  const [band = "", currency = ""] = word.split(" ");
  const known = VALUE_BANDS.find((one) => one === band);
  return known === undefined ? word : `${valueBandNames[known][locale]} ${currency}`.trim();
}

function differenceInWords({ fact, differs, discrepancy }: Merged, locale: Locale): string {
  if (!differs) return say(partnerWords.same, locale);
  if (discrepancy === null) return say(partnerWords.differWords, locale);
  const unit =
    fact === "start-year" ? partnerWords.years : fact === "value-band" ? partnerWords.bands : partnerWords.points;
  const n = unit === partnerWords.points ? Math.round(discrepancy * 1000) / 10 : discrepancy;
  return say(partnerWords.differsBy, locale, { n: say(unit, locale, { n }) });
}
