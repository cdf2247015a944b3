import { isInsufficient } from "@/lib/result";
import type { Box, Circle } from "@/lib/view/charts/shapes";
import { labelWidth } from "../charts/label-width";
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

export type PlacedLabel = { readonly x: number; readonly y: number; readonly anchor: "start" | "middle" | "end" };

/** Height of a line of a label. */
export const LABEL_LINE = 16;
const GAP = 6;

/**
 * A place for every label beside its circle: right, left, below or above, the first that stays within the drawing and
 * meets no other label and no other circle. Where all are taken the first that stays within is used.
 */
export function placeLabels(
  marks: readonly { readonly circle: Circle; readonly lines: readonly string[] }[],
  frame: Box,
): PlacedLabel[] {
  const taken: Box[] = [];
  return marks.map(({ circle, lines }, index) => {
    const others = marks.filter((_, at) => at !== index).map((mark) => boxOf(mark.circle));
    const candidates = candidatesOf(circle, lines).filter(({ box }) => within(box, frame));
    const free = candidates.find(({ box }) => ![...taken, ...others].some((other) => meets(box, other)));
    const chosen = free ?? candidates[0] ?? candidatesOf(circle, lines)[0];
    if (chosen === undefined) throw new Error("a label without a place");
    taken.push(chosen.box);
    return chosen.label;
  });
}

function candidatesOf({ x, y, r }: Circle, lines: readonly string[]): { label: PlacedLabel; box: Box }[] {
  const [width, height] = [Math.max(...lines.map(labelWidth)), lines.length * LABEL_LINE];
  const at = (label: PlacedLabel, left: number, middle: number) => ({
    label,
    box: { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 },
  });
  const [below, above] = [y + r + 3 + height / 2, y - r - 3 - height / 2];
  return [
    at({ x: x + r + GAP, y, anchor: "start" }, x + r + GAP, y),
    at({ x: x - r - GAP, y, anchor: "end" }, x - r - GAP - width, y),
    at({ x, y: below, anchor: "middle" }, x - width / 2, below),
    at({ x, y: above, anchor: "middle" }, x - width / 2, above),
  ];
}

const boxOf = ({ x, y, r }: Circle): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r });
const within = (box: Box, frame: Box): boolean =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
