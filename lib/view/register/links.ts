import { DETERMINANT_IDS, POSITION_IDS } from "@/lib/instrument";
import { nameFor } from "@/lib/name-rules";
import { type Dependence, dependence, type LinkAnswers, type Placement, placeLink } from "@/lib/position";
import type { LinkFields, RegisterRow } from "@/lib/register";
import { isInsufficient, type Locale } from "@/lib/result";

/** A link as the register holds it. Shares on 0–1. */
export type RegisterLink = Pick<
  LinkFields,
  | "direction"
  | "kind"
  | "partnerName"
  | "partnerType"
  | "partnerCountry"
  | "product"
  | "startYear"
  | "share"
  | "shareOfPartner"
  | "functions"
> & { readonly id: string; readonly answers: LinkAnswers };

/** A line of a register as it stood at some time; only answers that were given count. */
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

/** A link with what its answers say. */
export type ReadLink = RegisterLink & {
  readonly placement: Placement | undefined;
  readonly dependence: Dependence;
  /** Of the first nine questions, how many still have no answer. */
  readonly nineLeft: number;
  /** One of the two largest single customers, whose other nine questions are open. */
  readonly dependenceAsked: boolean;
};

/** Links whose other nine questions are open from the start. Source: method 4.1. */
const DEPENDENCE_OPEN = 2;

/**
 * The links of a register with their readings, in the order they come in: customers first, the largest share first.
 *
 * A share of 0 is one that nobody has stated yet: no dependence is read from it.
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

/** The same link as the formulas take it. */
export const networkLink = (link: RegisterLink) => ({ ...link, sharePartner: link.shareOfPartner });

type Directed = Pick<RegisterLink, "direction">;

export const customersOf = <L extends Directed>(links: readonly L[]): L[] =>
  links.filter((link) => link.direction === "customer");
export const suppliersOf = <L extends Directed>(links: readonly L[]): L[] =>
  links.filter((link) => link.direction === "supplier");
