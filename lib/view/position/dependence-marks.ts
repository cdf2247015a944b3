import { isInsufficient } from "@/lib/result";
import { customersOf, type ReadLink } from "../register/links";
import { hasShare } from "./states";

/** A single customer whose dependence is known, at least from the firm's side. */
export type DependencePoint = {
  readonly link: ReadLink;
  readonly imbalance: number;
  readonly stake: number;
  /** True if the partner's side is not known: only the firm's dependence is shown. */
  readonly partial: boolean;
};

/** Single customers that the chart can show: with answered questions and a share of sales. */
export const dependencePoints = (links: readonly ReadLink[]): DependencePoint[] =>
  customersOf(links)
    .filter((link) => link.kind === "single" && hasShare(link))
    .flatMap((link): DependencePoint[] => {
      const { own, imbalance, mutual } = link.dependence;
      if (isInsufficient(own)) return [];
      if (isInsufficient(imbalance) || isInsufficient(mutual)) {
        return [{ link, imbalance: own, stake: own, partial: true }];
      }
      return [{ link, imbalance, stake: mutual, partial: false }];
    });

export type ChartReach = { readonly imbalance: number; readonly stake: number };

/**
 * Default ends of the axes; marks beyond them extend the axes in tenths, so that every mark is at its true position.
 */
const REACH: ChartReach = { imbalance: 0.3, stake: 0.4 };

export function reachOf(points: readonly DependencePoint[]): ChartReach {
  const tenths = (most: number) => Math.ceil(most * 10 - 1e-9) / 10;
  return {
    imbalance: Math.max(REACH.imbalance, ...points.map(({ imbalance }) => tenths(Math.abs(imbalance)))),
    stake: Math.max(REACH.stake, ...points.map(({ stake }) => tenths(stake))),
  };
}
