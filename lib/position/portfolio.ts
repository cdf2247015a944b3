import { byCorner, byMode, MODES } from "@/lib/instrument";
import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { reaches, sum } from "@/lib/stats";
import { herfindahl } from "./concentration";
import { isLargestAlone, namedModes, offModelMass } from "./corners";
import { placeLink } from "./placement";
import type { CornerShares, CustomerHhi, Link, Placed, Placement, Portfolio, PortfolioReason } from "./types";

/** Minimum share of the named modes; below it they are treated as equal. Source: method 2.1. */
export const NAMED_MODES_MIN = 0.01;

/** Recommended coverage of sales; below it a note is shown, nothing is blocked. Source: method 2.1. */
export const COVERAGE_ASKED = 0.8;

/**
 * Position of a firm: its customer links, weighted by their share of sales.
 *
 * Governance belongs to a link, so a firm has a portfolio: Q of memberships for display, P of modal shares for
 * computing. Shape: all links of the firm, and their placements if already computed. Unit: none. Range: shares 0–1,
 * each set together 1. Edge cases: suppliers are left out; a link without a mode is left out of the sums but counts for
 * the coverage; a share not stated has weight 0; P is the equal mixture if the named modes have less than .01. Errors:
 * "no-customer-link", "no-placed-link", "no-sales-share".
 * Source: method 2.1; 3.8 rules 1 and 8.
 */
export function portfolio(
  links: readonly Link[],
  place: (answers: Link["answers"]) => Placed = placeLink,
): Portfolio | Insufficient<PortfolioReason> {
  const customers = links.filter((link) => link.direction === "customer");
  if (customers.length === 0) return insufficient("no-customer-link");

  const placed = customers.flatMap((link) => {
    const placement = place(link.answers);
    return isInsufficient(placement) ? [] : [{ share: link.share ?? 0, placement }];
  });
  return weighPlacements(placed, sum(customers.map((link) => link.share ?? 0)));
}

/** A placed customer link with its share of sales. */
type PlacedShare = { readonly share: number; readonly placement: Placement };

/**
 * The portfolio of a firm from existing placements, for example after changing determinants to see the effect.
 *
 * Shape: customer links with share and placement, and the share of sales of all registered ones. Unit: none. Range:
 * shares 0–1, each set together 1. Edge cases: P is the equal mixture if the named modes have less than .01.
 * Errors: "no-placed-link", "no-sales-share". Source: method 2.1; 3.8 rules 1 and 8.
 */
export function weighPlacements(
  placed: readonly PlacedShare[],
  coverage: number,
): Portfolio | Insufficient<"no-placed-link" | "no-sales-share"> {
  if (placed.length === 0) return insufficient("no-placed-link");
  const placedShare = sum(placed.map((link) => link.share));
  if (placedShare <= 0) return insufficient("no-sales-share");

  const weigh = (of: (placement: Placement) => CornerShares): CornerShares =>
    byCorner((corner) => {
      let total = 0;
      for (const { share, placement } of placed) total += share * of(placement)[corner];
      return total / placedShare;
    });
  const display = weigh((placement) => placement.membership);
  const corners = weigh((placement) => placement.modalShare);
  const named = reaches(1 - offModelMass(corners), NAMED_MODES_MIN)
    ? namedModes(corners)
    : insufficient("does-not-fit");
  return {
    display,
    corners,
    weights: isInsufficient(named) ? byMode(() => 1 / MODES.length) : named,
    equalMixture: isInsufficient(named),
    offModel: offModelMass(display),
    exclusionLargest: isLargestAlone(corners, "x_exclusion"),
    coverage,
    placedShare,
  };
}

/**
 * Concentration of customers: Herfindahl–Hirschman index over single customer links, with bounds for the unregistered
 * rest.
 *
 * Low: the rest is spread over many (Σ s²); high: the rest is one customer (Σ s² + R²). Thresholds for markets do not
 * apply. Shape: all links of the firm. Unit: none. Range: 0–1; effective customers from 1. Edge cases: a bundle adds 0
 * and is not part of the rest; suppliers and shares not stated add nothing; effective customers is null if the index is
 * 0.
 * Errors: "no-customer-link", "no-sales-share". Source: Hirschman 1945; method 2.2.
 */
export function customerHhi(links: readonly Link[]): CustomerHhi | Insufficient<"no-customer-link" | "no-sales-share"> {
  const customers = links.filter((link) => link.direction === "customer");
  if (customers.length === 0) return insufficient("no-customer-link");
  const registered = sum(customers.map((link) => link.share ?? 0));
  if (registered <= 0) return insufficient("no-sales-share");

  const rest = Math.max(0, 1 - registered);
  const singles = customers.filter((link) => link.kind === "single").map((link) => link.share ?? 0);
  const { low, high, effective } = herfindahl(singles, rest);
  return { low, high, effectiveCustomers: { low: orNull(effective.low), high: orNull(effective.high) } };
}

const orNull = (effective: number | Insufficient): number | null => (isInsufficient(effective) ? null : effective);
