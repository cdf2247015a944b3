import { ROLES, type Role } from "@/lib/instrument";
import { roleScore } from "@/lib/position";
import { tabulate } from "@/lib/result";
import { type ByRole, isMissing, type Maybe, missing } from "../missing";
import type { RatingPosition } from "../rating";

/** A figure in two cycles, and its change. */
export type MovedFigure = { readonly from: number; readonly to: number; readonly change: number };

export type PositionChange = {
  /** Share of sales by function, and the mean rank. */
  readonly roles: Maybe<ByRole<MovedFigure>>;
  readonly roleScore: Maybe<MovedFigure>;
  readonly presentRole: Maybe<{ readonly from: Role; readonly to: Role }>;
  /** Share of sales of the largest single buyer; bundles are not counted as a buyer. */
  readonly largestBuyer: Maybe<MovedFigure>;
  /** Value added per employee, if stated for both cycles, with its relative change. */
  readonly valueAdded: Maybe<MovedFigure & { readonly relative: number }>;
};

type PositionAt = Pick<RatingPosition, "roles" | "presentRole" | "links"> & {
  /** Value added per employee, in one currency for both cycles. */
  readonly valueAdded?: number | null;
};

/**
 * Changes of position between two cycles: functions, the largest buyer, value added.
 *
 * Capability may rise while the buyer keeps the gain, so these figures are shown next to the change of fit and never
 * added to it.
 * Shape: the position of both cycles. Unit: shares of sales; ranks 1–4 of the role score; value added in the firm's
 * currency. Range: changes of shares within ±1. Edge cases: a bundle does not count as largest buyer; an earlier value
 * added of 0 or below has no relative change and counts as not stated.
 * Errors: each missing figure has its own reason: "no role shares", "no customer link", "share not known" and "not
 * stated". Source: Kaplinsky & Morris 2001; method 3.7, 4.5.
 */
export function changeOfPosition(before: PositionAt, after: PositionAt): PositionChange {
  const [roles1, roles2] = [before.roles, after.roles];
  const roles = isMissing(roles1) ? roles1 : isMissing(roles2) ? roles2 : { from: roles1, to: roles2 };
  const [role1, role2] = [before.presentRole, after.presentRole];
  return {
    roles: isMissing(roles) ? roles : tabulate(ROLES, (role) => moved(roles.from[role], roles.to[role])),
    roleScore: isMissing(roles) ? roles : moved(roleScore(roles.from), roleScore(roles.to)),
    presentRole: isMissing(role1) ? role1 : isMissing(role2) ? role2 : { from: role1, to: role2 },
    largestBuyer: bothOf(largestBuyerOf(before), largestBuyerOf(after)),
    valueAdded: valueAddedOf(before.valueAdded ?? null, after.valueAdded ?? null),
  };
}

const moved = (from: number, to: number): MovedFigure => ({ from, to, change: to - from });

function bothOf(from: Maybe<number>, to: Maybe<number>): Maybe<MovedFigure> {
  if (isMissing(from)) return from;
  return isMissing(to) ? to : moved(from, to);
}

/**
 * Share of sales of the largest single customer.
 *
 * Shape: the links of one cycle. Unit: share of sales. Range: 0–1. Edge cases: bundles and links without a share are
 * left out. Errors: "no customer link", and "share not known" if none has a share.
 * Source: method 3.7, 4.5.
 */
export function largestBuyerOf({ links }: Pick<PositionAt, "links">): Maybe<number> {
  const buyers = links.filter((link) => link.direction === "customer" && link.kind === "single");
  if (buyers.length === 0) return missing("no customer link");
  const shares = buyers.flatMap((link) => (link.share === null ? [] : [link.share]));
  return shares.length === 0 ? missing("share not known") : Math.max(...shares);
}

function valueAddedOf(from: number | null, to: number | null): PositionChange["valueAdded"] {
  if (from === null || to === null || from <= 0) return missing("not stated");
  return { ...moved(from, to), relative: to / from - 1 };
}
