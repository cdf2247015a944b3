import type { ContractType, Currency, LinkDirection, MergedFact, ValueBand } from "@/lib/instrument";
import { VALUE_BANDS } from "@/lib/instrument";
import { exceeds } from "@/lib/stats";

/** What one end states about a link. Shares on 0–1; null is not stated. */
export type LinkFacts = {
  /** What the partner is to this end. */
  readonly direction: LinkDirection;
  readonly share: number | null;
  readonly shareOfPartner: number | null;
  readonly startYear: number | null;
  readonly valueBand: ValueBand | null;
  readonly currency: Currency | null;
  readonly contractType: ContractType | null;
};

/** A fact that both ends state: the mean and the distance of a figure, or the word where both use the same. */
export type Merged = {
  readonly fact: MergedFact;
  readonly differs: boolean;
  readonly value: number | null;
  readonly discrepancy: number | null;
  readonly word: string | null;
};

/** Distance from which two shares differ: two percentage points, the roundness of an estimate. Expert judgement. */
export const SHARE_DIFFERS = 0.02;

/**
 * One record from the two ends of a link: value = mean of the two figures, discrepancy = their distance.
 *
 * The share of the one end is the other's `shareOfPartner`, and the reverse. Words have no mean: the same word is kept,
 * different ones leave none; of bands of value in one currency the discrepancy is the number of bands apart. Shape: the
 * facts of two ends that look at each other (a supplier and a customer); the facts that both state. Unit: shares 0–1,
 * calendar years, bands. Range: as the facts. Edge cases: what one end has not stated is not merged; shares differ from
 * two points on, years from one. Errors: two ends that look the same way are thrown. Source: method 4.3.
 */
export function mergeLink(one: LinkFacts, other: LinkFacts): Merged[] {
  if (one.direction === other.direction) throw new RangeError("both ends of the link look the same way");
  const [supplier, buyer] = one.direction === "customer" ? [one, other] : [other, one];
  return [
    ...mean("supplier-share", supplier.share, buyer.shareOfPartner, SHARE_DIFFERS),
    ...mean("buyer-share", supplier.shareOfPartner, buyer.share, SHARE_DIFFERS),
    ...mean("start-year", supplier.startYear, buyer.startYear, 1),
    ...bands(supplier, buyer),
    ...words("contract-type", supplier.contractType, buyer.contractType),
  ];
}

function mean(fact: MergedFact, a: number | null, b: number | null, from: number): Merged[] {
  if (a === null || b === null) return [];
  const discrepancy = Math.abs(a - b);
  return [{ fact, differs: !exceeds(from, discrepancy), value: (a + b) / 2, discrepancy, word: null }];
}

function bands(a: LinkFacts, b: LinkFacts): Merged[] {
  if (a.valueBand === null || b.valueBand === null || a.currency !== b.currency) return [];
  const apart = Math.abs(VALUE_BANDS.indexOf(a.valueBand) - VALUE_BANDS.indexOf(b.valueBand));
  const word = apart === 0 ? [a.valueBand, a.currency].filter((part) => part !== null).join(" ") : null;
  return [{ fact: "value-band", differs: apart > 0, value: null, discrepancy: apart, word }];
}

function words(fact: MergedFact, a: string | null, b: string | null): Merged[] {
  if (a === null || b === null) return [];
  return [{ fact, differs: a !== b, value: null, discrepancy: null, word: a === b ? a : null }];
}
