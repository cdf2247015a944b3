import { type Insufficient, insufficient } from "@/lib/result";
import { type CountBand, countBand, type PrintedMean, printMean, SHARE_STEPS } from "./figures";
import { CONTRIBUTORS_MIN, DOMINANCE_MAX } from "./limits";
import { findSmallSupport } from "./support";

/** One confirmation of a link by its buyer; confirming the link again creates another one. */
export type Confirmation = {
  readonly id: string;
  readonly firmId: string;
  readonly buyerId: string;
  /** Whether the answers of both parties agree. */
  readonly agrees: boolean;
};

export type AgreementRate = PrintedMean & { readonly count: CountBand };

/**
 * The share of links on which buyers and firms agree, as administrators may see it.
 *
 * The rate is in hundredths, rounded to 5, over at least k links of k firms and k buyers. Shape: the current
 * confirmations, and the confirmations behind every rate shown before. Unit: hundredths. Range: 0–100; near an end "this or less", "this or more", as in
 * `printMean`. Edge cases: a new rate is shown only if every difference to earlier ones is 0 or concerns at least k
 * firms and k buyers. Errors: insufficient with too few links, firms or buyers, if one firm or buyer has more than half
 * of the links, and if too few changed; throws for a duplicate confirmation. Source: method 3.6, Privacy 10.
 */
export function discloseAgreement(
  confirmations: readonly Confirmation[],
  {
    k = CONTRIBUTORS_MIN,
    earlier = [],
  }: { readonly k?: number; readonly earlier?: readonly (readonly Confirmation[])[] } = {},
): AgreementRate | Insufficient<"too-few" | "dominance" | "changed-by-few"> {
  if (new Set(confirmations.map(({ id }) => id)).size < confirmations.length) throw new RangeError("a link twice");
  const sides = (["firmId", "buyerId"] as const).map((side) => linksOf(confirmations, side));
  if (confirmations.length < k || sides.some((links) => links.size < k)) return insufficient("too-few");
  if (Math.max(...sides.map(largestOf)) > DOMINANCE_MAX * confirmations.length) return insufficient("dominance");
  if (!isFresh([...earlier, confirmations], k)) return insufficient("changed-by-few");

  // Rounded with the larger share that any firm or buyer has, so that a rate near an end reveals nobody's links.
  const [firms = new Map(), buyers = new Map()] = sides;
  const held = [...(largestOf(firms) >= largestOf(buyers) ? firms : buyers).values()];
  const contributions = held.map((links: readonly Confirmation[]) => ({
    value: (100 * links.filter(({ agrees }) => agrees).length) / links.length,
    weight: links.length,
    known: false,
  }));
  const printed = printMean(contributions, { min: 0, max: 100 }, SHARE_STEPS);
  return { ...printed, count: countBand(confirmations.length) };
}

type Links = ReadonlyMap<string, readonly Confirmation[]>;

const linksOf = (confirmations: readonly Confirmation[], side: "firmId" | "buyerId"): Links =>
  Map.groupBy(confirmations, (each) => each[side]);

const largestOf = (links: Links): number => [...links.values()].reduce((most, each) => Math.max(most, each.length), 0);

/** Whether every combination of the shown rates is based on at least k firms and k buyers. */
function isFresh(rates: readonly (readonly Confirmation[])[], k: number): boolean {
  const all = [...new Map(rates.flat().map((each) => [each.id, each])).values()];
  const numberOf = new Map(all.map(({ id }, at) => [id, at]));
  const rows = rates.map((rate, group) => ({ units: rate.map(({ id }) => numberOf.get(id) ?? 0), group }));
  return (["firmId", "buyerId"] as const).every((side) => {
    const holders = [...new Set(all.map((each) => each[side]))];
    const place = new Map(holders.map((holder, at) => [holder, at]));
    return (
      findSmallSupport(
        rows,
        all.map((each) => place.get(each[side]) ?? 0),
        k,
      ) === "none"
    );
  });
}
