import { DETERMINANT_IDS, POSITION_IDS } from "@/lib/instrument";
import { nameFor } from "@/lib/name-rules";
import { type Dependence, dependence, type Placement, placeLink } from "@/lib/position";
import type { ListedLink, RegisterRow } from "@/lib/register";
import { isInsufficient, type Locale } from "@/lib/result";

/** A link as stored in the register. Shares on 0–1. */
export type RegisterLink = Omit<ListedLink, "typedName">;

/** A line of a register at some time; only answers that were given are included. */
export const registerLink = (row: RegisterRow & { readonly id: string }, locale: Locale): RegisterLink => ({
  ...row,
  partnerName: nameFor(locale, { name: row.partnerName, otherName: row.partnerOtherName }),
  answers: Object.fromEntries(
    POSITION_IDS.flatMap((id) => {
      const level = row.answers[id];
      return level === null ? [] : [[id, level] as const];
    }),
  ),
});

/** A link with the results of its answers. */
export type ReadLink = RegisterLink & {
  readonly placement: Placement | undefined;
  readonly dependence: Dependence;
  /** Number of the first nine questions without an answer. */
  readonly nineLeft: number;
  /** True for the two largest single customers, whose other nine questions are initially open. */
  readonly dependenceAsked: boolean;
};

/** Number of links whose other nine questions are initially open. Source: method 4.1. */
const DEPENDENCE_OPEN = 2;

/**
 * The links of a register with their results, in the given order: customers first, the largest share first.
 *
 * A share of 0 counts as not stated yet: no dependence is computed from it.
 */
export function readLinks(links: readonly RegisterLink[]): ReadLink[] {
  const singles = links.filter((link) => link.direction === "customer" && link.kind === "single");
  const largest = singles
    .toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0))
    .slice(0, DEPENDENCE_OPEN)
    .map((link) => link.id);
  return links.map((link) => {
    const placed = placeLink(link.answers);
    return {
      ...link,
      placement: isInsufficient(placed) ? undefined : placed,
      dependence: dependence({ ...networkLink(link), share: (link.share ?? 0) > 0 ? link.share : null }),
      nineLeft: DETERMINANT_IDS.filter((id) => link.answers[id] === undefined).length,
      dependenceAsked: largest.includes(link.id),
    };
  });
}

/** A link in the form that the formulas of `lib/position` need: they call the partner's share `sharePartner`. */
export const networkLink = (link: RegisterLink) => ({ ...link, sharePartner: link.shareOfPartner });

type Directed = Pick<RegisterLink, "direction">;

export const customersOf = <L extends Directed>(links: readonly L[]): L[] =>
  links.filter((link) => link.direction === "customer");
export const suppliersOf = <L extends Directed>(links: readonly L[]): L[] =>
  links.filter((link) => link.direction === "supplier");
