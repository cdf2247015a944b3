import type { ContractType, Currency, LinkDirection, MergedFact, ValueBand } from "@/lib/instrument";
import { VALUE_BANDS } from "@/lib/instrument";
import { exceeds } from "@/lib/stats";

/** What one party states about a link. Shares on 0–1; null if not stated. */
export type LinkFacts = {
  /** The partner's role from this party's view. */
  readonly direction: LinkDirection;
  readonly share: number | null;
  readonly shareOfPartner: number | null;
  readonly startYear: number | null;
  readonly valueBand: ValueBand | null;
  readonly currency: Currency | null;
  readonly contractType: ContractType | null;
};

/** A fact stated by both parties: mean and difference of a number, or the word if both use the same. */
export type Merged = {
  readonly fact: MergedFact;
  readonly differs: boolean;
  readonly value: number | null;
  readonly discrepancy: number | null;
  readonly word: string | null;
};

/** Shares differ from this difference on: two percentage points, the precision of an estimate. Expert judgement. */
export const SHARE_DIFFERS = 0.02;

/**
 * Merges the statements of the two parties of a link: value = mean of the two numbers, discrepancy = their difference.
 *
 * The share of one party is the other's `shareOfPartner`, and vice versa. Words have no mean: equal words are kept,
 * different ones give no value; for value bands in the same currency the discrepancy is the number of bands between
 * them. Shape: the facts of the two parties (a supplier and a customer); returns the facts that both state. Unit:
 * shares 0–1, calendar years, bands. Range: as the facts. Edge cases: facts stated by only one party are not merged;
 * shares differ from two points on, years from one. Errors: throws if both parties have the same direction. Source:
 * method 4.3.
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
