import type { Requirements } from "@/lib/catalog";
import { byMode, type Corner, OFF_MODEL } from "@/lib/instrument";
import {
  assetBalance,
  consistency,
  customerHhi,
  dependence,
  firmImbalance,
  type Link,
  normaliseShares,
  type Placed,
  type Placement,
  type Portfolio,
  placeLink,
  portfolio,
  presentRole,
  tceCheck,
} from "@/lib/position";
import { isInsufficient, tabulate } from "@/lib/result";
import { sum } from "@/lib/stats";
import type { AssessmentInput, LinkInput } from "./input/formats";
import { type ByMode, type ByRole, isMissing, type Maybe, type Missing, missing } from "./missing";
import type { RatedLink, RatingPosition } from "./rating";
import { mapMaybe, toMaybe } from "./reasons";
import { presentMode, type RequiredPosition } from "./requirement/requirement";

/**
 * Position of a firm in its network, link by link and as a portfolio. Links keep the order of the input.
 *
 * Shape: a checked input and the requirement set. Unit: shares and memberships. Range: 0–1; balances within ±4.
 * Edge cases: a link without all three determinants is listed but not in the portfolio. Errors: each missing figure has
 * its own reason; throws for role shares that do not sum to 1, because a checked input has none.
 * Source: method 2.
 */
export function ratePosition(
  input: Pick<AssessmentInput, "links" | "firm">,
  requirements: Requirements,
): RatingPosition {
  const links = input.links.map(toLink);
  const placed = new Map(links.map(({ answers }) => [answers, placeLink(answers)] as const));
  const place = (answers: Link["answers"]) => placed.get(answers) ?? placeLink(answers);
  const whole = portfolio(links, place);
  const of = <T>(read: (known: Portfolio) => T) => mapMaybe(whole, read);
  const known = isInsufficient(whole) ? undefined : whole;
  const roles = rolesOf(input);
  return {
    links: input.links.map((link) => rateLink(link, place(link.answers), requirements)),
    portfolio: of(({ display }) => byMode((mode) => display[mode])),
    offModel: of(({ offModel }) => offModel),
    exclusion: of(({ display }) => display.x_exclusion),
    requirementWeights: of(({ weights }) => weights),
    fitsKnownType: !(known?.equalMixture ?? false),
    exclusionLargest: known?.exclusionLargest ?? false,
    presentMode: of(({ weights }) => presentMode(weights)),
    roles,
    presentRole: isMissing(roles) ? roles : presentRole(roles),
    coverage: known?.coverage ?? sum(links.map((link) => (link.direction === "customer" ? (link.share ?? 0) : 0))),
    placedShare: known?.placedShare ?? 0,
    customerHhi: mapMaybe(customerHhi(links), ({ low, high }) => ({ low, high })),
    powerImbalance: toMaybe(firmImbalance(links)),
    hasSubSuppliers: links.some((link) => link.direction === "supplier"),
  };
}

/** Role shares divided by their sum. The input format has already rejected shares that do not sum to 1. */
function rolesOf({ firm }: Pick<AssessmentInput, "firm">): Maybe<ByRole> {
  if (firm.roles === null) return missing("no role shares");
  const shares = normaliseShares(firm.roles);
  if (!shares.ok) throw new Error(`role shares of a checked input: ${shares.error}`);
  return shares.value;
}

/**
 * The parts of a position that determine the required levels.
 *
 * Shape: a rated position. Unit: shares. Range: 0–1, weights and roles each sum to 1. Edge cases: none. Errors: the
 * reason of the weights, otherwise that of the roles. Source: method 3.8 (1), (2).
 */
export function requiredPositionOf(position: RatingPosition): Maybe<RequiredPosition> {
  const { requirementWeights: weights, roles, exclusionLargest } = position;
  if (isMissing(weights)) return weights;
  return isMissing(roles) ? roles : { weights, roles, exclusionLargest };
}

function toLink(link: LinkInput): Link {
  const { id, direction, kind, answers } = link;
  return { id, direction, kind, answers, share: link.share ?? null, sharePartner: link.shareOfPartner ?? null };
}

function rateLink(input: LinkInput, placed: Placed, requirements: Requirements): RatedLink {
  return {
    ...factsOf(input, placed, requirements),
    ...mapMaybe(placed, describePlacement),
  };
}

/** What the firm stated about a link, without its placement among the modes. */
function factsOf(
  input: LinkInput,
  placement: Placed,
  requirements: Requirements,
): Omit<Extract<RatedLink, Missing>, keyof Missing> {
  const link = toLink(input);
  const mutual = dependence(link);
  const unplaced = missing("a determinant is not answered");
  const checks = isInsufficient(placement)
    ? undefined
    : consistency({ placement, answers: input.answers }, requirements);
  return {
    id: input.id,
    partner: input.partner,
    direction: input.direction,
    kind: input.kind,
    share: input.share ?? null,
    dependence: {
      own: toMaybe(mutual.own),
      partner: toMaybe(mutual.partner),
      imbalance: toMaybe(mutual.imbalance),
      mutual: toMaybe(mutual.mutual),
    },
    checks: {
      coordination: checks ? toMaybe(checks.coordination) : unplaced,
      power: checks ? toMaybe(checks.power) : unplaced,
    },
    transactionCost: toMaybe(tceCheck(input.answers)),
    assetBalance: toMaybe(assetBalance(link)),
    trust: input.answers.TR1 ?? null,
    mutualBenefit: input.answers.MB1 ?? null,
  };
}

/** The placement fields of a rated link. */
type LinkPlacement = Omit<Exclude<RatedLink, Missing>, keyof Extract<RatedLink, Missing>>;

function describePlacement(placement: Placement): LinkPlacement {
  const { determinants, membership, offModel, exclusion, ambiguity, mode, noModeReason, nearest, modalShare } =
    placement;
  const value = (name: keyof typeof determinants) => ({ value: determinants[name].x, se: determinants[name].se });
  return {
    determinants: {
      complexity: value("complexity"),
      codifiability: value("codifiability"),
      capability: value("capability"),
    },
    membership: named(membership),
    offModel,
    exclusion,
    ambiguity,
    mode,
    modeReason: noModeReason === null ? null : MODE_REASONS[noModeReason],
    nearest,
    modalShare: named(modalShare),
    modalShareOffModel: tabulate(OFF_MODEL, (corner) => modalShare[corner]),
  };
}

const MODE_REASONS = { "between-types": "between types", "does-not-fit": "does not fit a known type" } as const;

const named = (shares: Readonly<Record<Corner, number>>): ByMode => byMode((mode) => shares[mode]);
