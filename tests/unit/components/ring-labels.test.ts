import { expect, test } from "vitest";
import { placeLabels } from "@/lib/view/cohort-network/ring-labels";

const circle = (x: number, y: number) => ({ x, y, r: 15 });

test("a label stands above its circle while nothing is there", () => {
  const at = circle(100, 100);
  expect(placeLabels([{ at, text: "1–3" }], [at])).toMatchObject([{ dx: 0, dy: -20, anchor: "middle" }]);
});

test("with a neighbour above it goes below, and beside where both are taken", () => {
  const [at, above, below] = [circle(100, 100), circle(100, 72), circle(100, 128)];
  expect(placeLabels([{ at, text: "1–3" }], [at, above])).toMatchObject([{ dx: 0, anchor: "middle" }]);
  expect(placeLabels([{ at, text: "1–3" }], [at, above])[0]?.dy).toBeGreaterThan(0);
  expect(placeLabels([{ at, text: "1–3" }], [at, above, below])).toMatchObject([{ dx: 20, anchor: "start" }]);
});

test("two labels of circles side by side do not stand on each other", () => {
  const [left, right] = [circle(100, 100), circle(131, 100)];
  const placed = placeLabels(
    [
      { at: left, text: "1–12 · Wenling Controls 3" },
      { at: right, text: "2–56 · Yongkang Fasteners 7" },
    ],
    [left, right],
  );
  expect(placed[0]?.dy).not.toBe(placed[1]?.dy);
});
