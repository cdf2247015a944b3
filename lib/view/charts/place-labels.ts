import { labelWidth } from "./label-width";
import { type Box, boxAround, type Circle, overlap } from "./shapes";

export type PlacedLabel = { readonly x: number; readonly y: number; readonly anchor: "start" | "middle" | "end" };

export const LABEL_LINE = 16;
const GAP = 6;

/**
 * Places every label next to its circle: to the right, left, below or above, also shifted sideways. Uses the first
 * place inside the drawing that overlaps no label, circle or line in `lines`; if there is none, the first inside the
 * drawing.
 */
export function placeLabels(
  marks: readonly { readonly circle: Circle; readonly lines: readonly string[] }[],
  frame: Box,
  lines: readonly Box[] = [],
): PlacedLabel[] {
  const taken: Box[] = [...lines];
  return marks.map(({ circle, lines: own }, index) => {
    const others = marks.filter((_, at) => at !== index).map((mark) => boxAround(mark.circle));
    const candidates = candidatesOf(circle, own, frame).filter(({ box }) => within(box, frame));
    const free = candidates.find(({ box }) => ![...taken, ...others].some((other) => overlap(box, other)));
    const chosen = free ?? candidates[0] ?? candidatesOf(circle, own, frame)[0];
    if (chosen === undefined) throw new Error("a label without a place");
    taken.push(chosen.box);
    return chosen.label;
  });
}

/** Above and below, a label is moved towards the middle as far as needed to stay inside. */
function candidatesOf({ x, y, r }: Circle, lines: readonly string[], frame: Box): { label: PlacedLabel; box: Box }[] {
  const [width, height] = [Math.max(...lines.map(labelWidth)), lines.length * LABEL_LINE];
  const at = (label: PlacedLabel, left: number, middle: number) => ({
    label,
    box: { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 },
  });
  const [below, above] = [y + r + 3 + height / 2, y - r - 3 - height / 2];
  const over = Math.min(Math.max(x, frame.left + width / 2), frame.right - width / 2);
  return [
    at({ x: x + r + GAP, y, anchor: "start" }, x + r + GAP, y),
    at({ x: x - r - GAP, y, anchor: "end" }, x - r - GAP - width, y),
    at({ x: over, y: below, anchor: "middle" }, over - width / 2, below),
    at({ x: over, y: above, anchor: "middle" }, over - width / 2, above),
    at({ x: x - r, y: below, anchor: "start" }, x - r, below),
    at({ x: x + r, y: below, anchor: "end" }, x + r - width, below),
  ];
}

const within = (box: Box, frame: Box): boolean =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
