import { isInsufficient } from "@/lib/result";
import { customersOf, type ReadLink } from "../register/links";
import { hasShare } from "./states";

/** A single customer whose dependence is known, at least from our side. */
export type DependencePoint = {
  readonly link: ReadLink;
  readonly imbalance: number;
  readonly stake: number;
  /** The partner's side is not known: own dependence only. */
  readonly partial: boolean;
};

/** Single customers that the chart can show: asked, and with a share of sales. */
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

/** Ends of the axes; a mark beyond them widens them in tenths, so that none is drawn where it is not. */
const REACH: ChartReach = { imbalance: 0.3, stake: 0.4 };

export function reachOf(points: readonly DependencePoint[]): ChartReach {
  const tenths = (most: number) => Math.ceil(most * 10 - 1e-9) / 10;
  return {
    imbalance: Math.max(REACH.imbalance, ...points.map(({ imbalance }) => tenths(Math.abs(imbalance)))),
    stake: Math.max(REACH.stake, ...points.map(({ stake }) => tenths(stake))),
  };
}
