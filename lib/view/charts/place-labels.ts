import { labelWidth } from "./label-width";
import type { Box, Circle } from "./shapes";

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
