import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { sum } from "@/lib/stats";
import type { Dependence, DependenceReason, Link } from "./types";

type Known = number | Insufficient<DependenceReason>;

/**
 * Dependence of the firm and of its partner on each other: importance × difficulty of replacement, each on 0–1.
 *
 * Own = share × SW1, partner = the firm's part of the partner's purchases × SW2, the bands of months scaled to 0, .25,
 * .5, .75, 1. Imbalance (own − partner) and mutual dependence (own + partner) have opposite effects and are reported
 * separately. Shape: one link; four figures. Unit: none. Range: own and partner 0–1, imbalance −1 to 1, mutual 0–2.
 * Edge cases: most firms do not know the partner's share; then only `own` is known. Errors: "bundle" (many partners, no
 * dependence on one), "not-asked", "share-unknown", "partner-share-unknown", separately for each figure; throws for an
 * answer outside 1–5 and a share outside 0–1.
 * Source: Pfeffer & Salancik 1978; Casciaro & Piskorski 2005; method 2.2.
 */
export function dependence(link: Link): Dependence {
  const own = known(link, link.share, link.answers.SW1, "share-unknown");
  const partner = known(link, link.sharePartner, link.answers.SW2, "partner-share-unknown");
  return { own, partner, imbalance: combine(own, partner, -1), mutual: combine(own, partner, 1) };
}

function known(
  link: Link,
  share: number | null | undefined,
  months: number | undefined,
  unknown: DependenceReason,
): Known {
  if (link.kind === "bundle") return insufficient("bundle");
  if (months === undefined) return insufficient("not-asked");
  if (share === null || share === undefined) return insufficient(unknown);
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share of ${share}`);
  return (share * (checkAnswer(months) - 1)) / 4;
}

function combine(own: Known, partner: Known, sign: 1 | -1): Known {
  if (isInsufficient(own)) return own;
  if (isInsufficient(partner)) return partner;
  return own + sign * partner;
}

/**
 * Power imbalance of the firm: the sales-weighted mean over the customer links with a known imbalance.
 *
 * Shape: all links of the firm; the imbalance, and the share of sales of the links used. Unit: none.
 * Range: −1 to 1. Edge cases: suppliers and links without a known imbalance are left out; a share not stated has weight
 * 0. Errors: "no-known-imbalance" if none is left. Source: Casciaro & Piskorski 2005; method 2.2.
 */
export function firmImbalance(
  links: readonly Link[],
): { readonly imbalance: number; readonly knownShare: number } | Insufficient<"no-known-imbalance"> {
  const known = links.flatMap((link) => {
    if (link.direction !== "customer") return [];
    const { imbalance } = dependence(link);
    return isInsufficient(imbalance) ? [] : [{ share: link.share ?? 0, imbalance }];
  });
  const knownShare = sum(known.map((link) => link.share));
  if (knownShare <= 0) return insufficient("no-known-imbalance");
  return { imbalance: sum(known.map((link) => link.share * link.imbalance)) / knownShare, knownShare };
}

/**
 * Balance of specific assets, AS1 − AS2: above 0 the firm has invested more than its partner.
 *
 * Shape: the answers of one link. Unit: levels. Range: −4 to 4. Edge cases: none. Errors: "not-asked" unless both are
 * answered; throws for an answer outside 1–5. Source: Williamson 1985; method 2.2.
 */
export function assetBalance(link: Pick<Link, "answers">): number | Insufficient<"not-asked"> {
  const { AS1: own, AS2: partner } = link.answers;
  return own === undefined || partner === undefined
    ? insufficient("not-asked")
    : checkAnswer(own) - checkAnswer(partner);
}

function checkAnswer(answer: number): number {
  if (!(answer >= 1 && answer <= 5)) throw new RangeError(`an answer of ${answer}`);
  return answer;
}
