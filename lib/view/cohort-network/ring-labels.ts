import { type Box, boxAround, type Circle, overlap } from "@/lib/view/charts/shapes";
import { labelWidth } from "../charts/label-width";

type LabelAsked = { readonly at: Circle; readonly text: string };
type LabelPlaced = LabelAsked & { readonly dx: number; readonly dy: number; readonly anchor: Anchor };

type Anchor = "start" | "middle" | "end";
/** Possible positions of a label relative to its circle, best first; in steps from the circle's edge. */
const PLACES: readonly (readonly [x: number, y: number, anchor: Anchor])[] = [
  [0, -1, "middle"],
  [0, 1, "middle"],
  [1, 0, "start"],
  [-1, 0, "end"],
  [0.8, -0.8, "start"],
  [-0.8, -0.8, "end"],
  [0.8, 0.8, "start"],
  [-0.8, 0.8, "end"],
];
const GAP = 5;
const LINE = 12;
/** Penalty factor: overlapping another label is worse than overlapping a circle. */
const OVER_LABEL = 4;

/** Places each label where it hides least of other circles and labels already placed. */
export function placeLabels(asked: readonly LabelAsked[], circles: readonly Circle[]): LabelPlaced[] {
  const taken: Box[] = [];
  return asked.map((label) => {
    const tried = PLACES.map((place) => {
      const placed = { ...label, ...stand(label, place) };
      const box = boxOf(placed);
      const hidden = circles.filter((circle) => circle !== label.at && overlap(box, boxAround(circle))).length;
      return { placed, box, cost: hidden + OVER_LABEL * taken.filter((other) => overlap(box, other)).length };
    });
    const best = tried.reduce((least, one) => (one.cost < least.cost ? one : least));
    taken.push(best.box);
    return best.placed;
  });
}

function stand({ at: { r } }: LabelAsked, [x, y, anchor]: (typeof PLACES)[number]) {
  // Text is positioned by its baseline, so below the circle its height is added.
  const dy = y === 0 ? LINE / 3 : y < 0 ? y * (r + GAP) : y * (r + GAP) + (LINE * 2) / 3;
  return { dx: x * (r + GAP), dy, anchor };
}

function boxOf({ at, text, dx, dy, anchor }: LabelPlaced): Box {
  const width = labelWidth(text);
  const x = at.x + dx;
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: at.y + dy - LINE, bottom: at.y + dy + 3 };
}
