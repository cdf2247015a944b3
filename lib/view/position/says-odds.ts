import { NEAREST_ODDS_MIN, type Placement } from "@/lib/position";

/** Whether a page shows how likely the type of a link is; not if no type is named. */
export const saysOdds = ({ mode, nearest }: Pick<Placement, "mode" | "nearest">): boolean =>
  mode !== null || nearest.odds >= NEAREST_ODDS_MIN;
