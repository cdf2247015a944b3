import { byRole, type LinkFunction, ROLES, type Role } from "@/lib/instrument";
import { err, type Insufficient, insufficient, ok, type Result } from "@/lib/result";
import { exceeds, reaches, sum } from "@/lib/stats";
import type { Link } from "./types";

export type RoleShares = Readonly<Record<Role, number>>;

/** Deviation of the sum of the four shares from 1 that is accepted as rounding. Source: method 2.4. */
export const SHARES_SLACK = 0.005;

/** Ranks used only for sorting; they do not measure merit. Source: method 2.4. */
export const ROLE_RANKS: RoleShares = { OEA: 1, OEM: 2, ODM: 3, OBM: 4 };

/**
 * The four sales shares divided by their sum, if they are not negative and sum to 1 within .005; otherwise an error.
 *
 * Shape: four shares. Unit: none. Range: 0–1, together 1. Edge cases: a sum of exactly 1 ± .005 is taken as rounding.
 * Errors: "share-negative" (also for NaN), "shares-do-not-add-up". Source: method 2.4.
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
 * Shape: four shares. Unit: none. Range: a role. Edge cases: among ties, within 1e-9, the lower rank.
 * Errors: none. Source: Gereffi 1999; method 2.4.
 */
export const presentRole = (shares: RoleShares): Role =>
  ROLES.reduce((best, role) => (exceeds(shares[role], shares[best]) ? role : best));

/**
 * Mean rank, only for sorting lists of firms; it does not measure merit.
 *
 * Shape: four shares that sum to 1. Unit: ranks. Range: 1–4. Edge cases: none. Errors: throws for shares outside 0–1.
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
 * The four shares derived from the registered customer links, as default values for the firm's own statement.
 *
 * Sales-weighted over customer links with a checklist, divided by their sum. Shape: all links of the firm; four shares.
 * Unit: none. Range: 0–1, together 1. Edge cases: suppliers and links without a checklist are left out; a share not
 * stated has weight 0. Errors: "no-functions" if none is left. Source: method 2.4.
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

/** Firm sizes, from the smallest. Source: our bands; method 2.4. */
export const SIZE_BANDS = ["micro", "small", "medium", "large"] as const;
export type SizeBand = (typeof SIZE_BANDS)[number];

/** Minimum number of employees of each band. Source: our bands; method 2.4. */
export const SIZE_BAND_STARTS: Readonly<Record<SizeBand, number>> = { micro: 0, small: 20, medium: 300, large: 1000 };

/**
 * Size of a firm by its employees.
 *
 * Shape: a number of employees. Unit: persons. Range: from 0; a band. Edge cases: a band begins with its first number.
 * Errors: throws for a number below 0, or NaN. Source: our bands; method 2.4.
 */
export function sizeBand(employees: number): SizeBand {
  const found = SIZE_BANDS.findLast((band) => employees >= SIZE_BAND_STARTS[band]);
  if (found === undefined) throw new RangeError(`not a number of employees: ${employees}`);
  return found;
}
