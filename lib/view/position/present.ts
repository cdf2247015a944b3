import type { Aim } from "@/lib/instrument";
import { portfolio, presentRole, type RoleShares } from "@/lib/position";
import { namesAim, presentMode } from "@/lib/rating";
import { isInsufficient } from "@/lib/result";
import { networkLink, type RegisterLink } from "../register/links";

type Known = { readonly links: readonly RegisterLink[]; readonly roles: RoleShares | null };

/** The firm's present function and kind of link, if known, and the weight of each kind. */
export function presentOf({ links, roles }: Known) {
  const whole = portfolio(links.map(networkLink));
  return {
    mode: isInsufficient(whole) ? undefined : presentMode(whole.weights),
    weights: isInsufficient(whole) ? undefined : whole.weights,
    role: roles === null ? undefined : presentRole(roles),
  };
}

/** Whether the aim is decided: to stay, or to move to something that the firm is not today. */
export const isAimDecided = (aim: Aim | null, known: Known): boolean => namesAim(aim, presentOf(known));
