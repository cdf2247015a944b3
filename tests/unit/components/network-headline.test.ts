import { describe, expect, test } from "vitest";
import type { LinkFigures, ScoreFigures } from "@/lib/cohort-network";
import { insufficient } from "@/lib/result";
import { oldestSet } from "@/lib/view/cohort-network/network-words";

const links = (at: string): LinkFigures => ({
  at,
  count: { low: 20, high: 49 },
  registered: { mean: 0.8 },
  domestic: insufficient("not-computable"),
  reciprocity: insufficient("not-computable"),
  openness: insufficient("not-computable"),
  modes: insufficient("too-few"),
  transitions: insufficient("one-cycle"),
  growth: insufficient("no-anchor"),
});
const none: { readonly scores: ReturnType<typeof insufficient<"structure-only">> } = {
  scores: insufficient("structure-only"),
};
const drawn = new Date("2026-11-26T09:30:00Z");

describe("figures that an earlier picture left standing", () => {
  test("are named by their day", () => {
    expect(oldestSet({ report: { ...none, links: links("2026-11-03") }, computedAt: drawn })).toBe("2026-11-03");
  });

  test("are not those of the picture's own day, also where it ended after midnight", () => {
    expect(oldestSet({ report: { ...none, links: links("2026-11-26") }, computedAt: drawn })).toBeUndefined();
    const late = new Date("2026-11-26T00:20:00Z");
    expect(oldestSet({ report: { ...none, links: links("2026-11-25") }, computedAt: late })).toBeUndefined();
  });

  test("and there are none where nothing is published", () => {
    const scores: ScoreFigures | ReturnType<typeof insufficient<"too-few">> = insufficient("too-few");
    expect(oldestSet({ report: { links: insufficient("no-link"), scores }, computedAt: drawn })).toBeUndefined();
  });
});
