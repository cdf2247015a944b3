import { NEAREST_ODDS_MIN, type Placement } from "@/lib/position";

/** Whether a page says how likely the type of a link is: not where no type is named. */
export const saysOdds = ({ mode, nearest }: Pick<Placement, "mode" | "nearest">): boolean =>
  mode !== null || nearest.odds >= NEAREST_ODDS_MIN;
