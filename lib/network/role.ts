import { type LinkFunction, ROLES, type Role } from "@/lib/instrument";
import { err, type Insufficient, insufficient, ok, type Result, tabulate } from "@/lib/result";
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
 * Source: method 2.4.
 */
export function normaliseShares(shares: RoleShares): Result<RoleShares, "share-negative" | "shares-do-not-add-up"> {
  if (ROLES.some((role) => !(shares[role] >= 0))) return err("share-negative");
  const total = sum(ROLES.map((role) => shares[role]));
  if (!reaches(SHARES_SLACK, Math.abs(total - 1))) return err("shares-do-not-add-up");
  return ok(tabulate(ROLES, (role) => shares[role] / total));
}

/** The role with the largest share; of equal ones the lower on the ladder. Source: method 2.4. */
export const presentRole = (shares: RoleShares): Role =>
  ROLES.reduce((best, role) => (exceeds(shares[role], shares[best]) ? role : best));

/** Mean rank on the ladder, 1–4, for sorting lists of firms and nothing else. Source: method 2.4. */
export const roleScore = (shares: RoleShares): number => sum(ROLES.map((role) => shares[role] * ROLE_RANKS[role]));

/**
 * Role on one link, from the work done for it: brand and distribution OBM, original design ODM, own sourcing and
 * process engineering OEM, else OEA. An empty checklist says nothing. Source: method 2.4.
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
 * Sales-weighted over customer links with a checklist, divided by their sum. Source: method 2.4.
 */
export function rolesFromLinks(links: readonly Link[]): RoleShares | Insufficient<"no-functions"> {
  const stated = links.flatMap((link) => {
    const role = roleOnLink(link.functions ?? []);
    return link.direction === "customer" && typeof role === "string" ? [{ role, share: link.share ?? 0 }] : [];
  });
  const total = sum(stated.map((link) => link.share));
  if (total <= 0) return insufficient("no-functions");
  return tabulate(ROLES, (role) => sum(stated.filter((link) => link.role === role).map((link) => link.share)) / total);
}

export const SIZE_BANDS = ["micro", "small", "medium", "large"] as const;
export type SizeBand = (typeof SIZE_BANDS)[number];

/** Employees from which a band begins. Source: bands of ours; method 2.4. */
export const SIZE_BAND_STARTS: Readonly<Record<SizeBand, number>> = { micro: 0, small: 20, medium: 300, large: 1000 };

/** Size of a firm by its employees, a whole number from 0. Source: method 2.4. */
export const sizeBand = (employees: number): SizeBand =>
  SIZE_BANDS.findLast((band) => employees >= SIZE_BAND_STARTS[band]) ?? "micro";
