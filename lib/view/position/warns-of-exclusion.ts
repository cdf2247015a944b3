import { isLargestAlone, type Placement } from "@/lib/position";

/** Whether a relationship is nearest to exclusion and to no other corner; false for a tie. */
export const warnsOfExclusion = ({ modalShare }: Pick<Placement, "modalShare">): boolean =>
  isLargestAlone(modalShare, "x_exclusion");
