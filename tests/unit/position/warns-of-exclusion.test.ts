import { expect, test } from "vitest";
import { placeDeterminants } from "@/lib/position";
import { warnsOfExclusion } from "@/lib/view/position/warns-of-exclusion";

const placed = (codifiability: number) =>
  placeDeterminants({
    complexity: { x: 0.1, se: 0.1 },
    codifiability: { x: codifiability, se: 0.1 },
    capability: { x: 0.1, se: 0.1 },
  });

test("a relationship warns of exclusion where that corner is nearest, and not where another is as near", () => {
  expect(warnsOfExclusion(placed(0.8))).toBe(true);
  const tied = placed(0.5);
  expect(tied.nearest.corner).toBe("x_exclusion");
  expect(warnsOfExclusion(tied)).toBe(false);
});
