import { byRole, type LinkFunction, ROLES, type Role } from "@/lib/instrument";
import { err, type Insufficient, insufficient, ok, type Result } from "@/lib/result";
import { exceeds, reaches, sum } from "@/lib/stats";
import type { Link } from "./types";

export type RoleShares = Readonly<Record<Role, number>>;

/** How far the four shares may miss 1 and still be taken as rounding. Source: method 2.4. */
export const SHARES_SLACK = 0.005;

/** Ranks for sorting only: ladder rank is no merit. Source: method 2.4. */
export const ROLE_RANKS: RoleShares = { OEA: 1, OEM: 2, ODM: 3, OBM: 4 };

/**
 * The four sales shares divided by their sum, if they are not negative and add to 1 within .005; else refused.
 *
 * Shape: four shares. Unit: none. Range: 0–1, together 1. Edge cases: a sum of exactly 1 ± .005 is taken as rounding.
 * Errors: "share-negative" (also for what is no number), "shares-do-not-add-up". Source: method 2.4.
 */
export function normaliseShares(shares: RoleShares): Result<RoleShares, "share-negative" | "shares-do-not-add-up"> {
  if (ROLES.some((role) => !(shares[role] >= 0))) return err("share-negative");
  const total = sum(ROLES.map((role) => shares[role]));
  if (!reaches(SHARES_SLACK, Math.abs(total - 1))) return err("shares-do-not-add-up");
  return ok(byRole((role) => shares[role] / total));
}

/**
 * Present role: the one with the largest share.
 *
 * Shape: four shares. Unit: none. Range: a role. Edge cases: of equal ones, within 1e-9, the lower on the ladder.
 * Errors: none. Source: Gereffi 1999; method 2.4.
 */
export const presentRole = (shares: RoleShares): Role =>
  ROLES.reduce((best, role) => (exceeds(shares[role], shares[best]) ? role : best));

/**
 * Mean rank on the ladder, for sorting lists of firms and nothing else: it is no merit.
 *
 * Shape: four shares that sum to 1. Unit: ranks. Range: 1–4. Edge cases: none. Errors: shares outside 0–1 are thrown.
 * Source: method 2.4.
 */
export function roleScore(shares: RoleShares): number {
  if (!ROLES.every((role) => shares[role] >= 0 && shares[role] <= 1)) throw new RangeError("a role share outside 0–1");
  return sum(ROLES.map((role) => shares[role] * ROLE_RANKS[role]));
}

/**
 * Role on one link, from the work done for it: brand and distribution OBM, original design ODM, own sourcing and
 * process engineering OEM, else OEA.
 *
 * Shape: the functions ticked. Unit: none. Range: a role. Edge cases: the highest role that the checklist makes.
 * Errors: "no-functions": an empty checklist says nothing. Source: Gereffi 1999; method 2.4.
 */
export function roleOnLink(functions: readonly LinkFunction[]): Role | Insufficient<"no-functions"> {
  if (functions.length === 0) return insufficient("no-functions");
  const does = (...wanted: LinkFunction[]) => wanted.every((name) => functions.includes(name));
  if (does("own-brand", "own-distribution")) return "OBM";
  if (does("original-design")) return "ODM";
  return does("input-sourcing", "process-engineering") ? "OEM" : "OEA";
}

/**
 * The four shares as the registered customer links suggest them, to prefill what the firm then states itself.
 *
 * Sales-weighted over customer links with a checklist, divided by their sum. Shape: all links of the firm; four shares.
 * Unit: none. Range: 0–1, together 1. Edge cases: suppliers and links without a checklist leave the sums; a share not
 * stated weighs nothing. Errors: "no-functions" where nothing is left. Source: method 2.4.
 */
export function rolesFromLinks(links: readonly Link[]): RoleShares | Insufficient<"no-functions"> {
  const stated = links.flatMap((link) => {
    const role = roleOnLink(link.functions ?? []);
    return link.direction === "customer" && typeof role === "string" ? [{ role, share: link.share ?? 0 }] : [];
  });
  const total = sum(stated.map((link) => link.share));
  if (total <= 0) return insufficient("no-functions");
  return byRole((role) => sum(stated.filter((link) => link.role === role).map((link) => link.share)) / total);
}

/** Sizes of firms, from the smallest. Source: bands of ours; method 2.4. */
export const SIZE_BANDS = ["micro", "small", "medium", "large"] as const;
export type SizeBand = (typeof SIZE_BANDS)[number];

/** Employees from which a band begins. Source: bands of ours; method 2.4. */
export const SIZE_BAND_STARTS: Readonly<Record<SizeBand, number>> = { micro: 0, small: 20, medium: 300, large: 1000 };

/**
 * Size of a firm by its employees.
 *
 * Shape: a number of employees. Unit: persons. Range: from 0; a band. Edge cases: a band begins with its first number.
 * Errors: a number below 0, or none, is thrown. Source: bands of ours; method 2.4.
 */
export function sizeBand(employees: number): SizeBand {
  const found = SIZE_BANDS.findLast((band) => employees >= SIZE_BAND_STARTS[band]);
  if (found === undefined) throw new RangeError(`not a number of employees: ${employees}`);
  return found;
}
